/** Markup that may be put into a page as it is. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A tagged template that escapes everything but other markup. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  return new Html(parts.reduce((text, part, at) => text + show(values[at - 1]!) + part));
}

function show(value: string | Html | Html[]): string {
  if (Array.isArray(value)) return value.map(show).join('');
  return value instanceof Html ? value.text : value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A value inside an inline script: `<` is written so that no text can end the script. */
export const inScript = (value: unknown): Html => new Html(JSON.stringify(value).replace(/</g, '\\u003c'));
