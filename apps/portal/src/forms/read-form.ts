/** A sent form as texts, with nothing that a page did not ask for. */
export interface SentForm {
  /** The first value under that name as it was typed, line ends as `\n`; '' when there is none. */
  text: (name: string) => string;
  /** The same without blanks around it. */
  word: (name: string) => string;
  /** Null for a value that is missing or blank. */
  optional: (name: string) => string | null;
  /** Every value under that name, as of boxes that were ticked; blank ones are left out. */
  all: (name: string) => string[];
  /** Everything under `prefix.`: `facts.version` is `version`. Blank ones are left out. */
  group: (prefix: string) => Record<string, string>;
  /** All texts in their order, for carrying them through another form. */
  entries: () => [name: string, value: string][];
}

const EMPTY = new FormData();

/**
 * Reads the body of a POST; for any other request an empty form, so that a page renders both alike. A body that is no
 * form is read as an empty one: its fields are then told to be missing.
 */
export async function readForm(request: Request): Promise<SentForm> {
  return formOf(request.method === 'POST' ? await request.formData().catch(() => EMPTY) : EMPTY);
}

/** The same for a form at hand. */
export function formOf(form: FormData): SentForm {
  const text = (name: string): string => textOf(form.get(name));
  const word = (name: string): string => text(name).trim();
  return {
    text,
    word,
    optional: (name) => word(name) || null,
    all: (name) =>
      form
        .getAll(name)
        .map(textOf)
        .filter((value) => value.trim() !== ''),
    group: (prefix) => groupOf(form, `${prefix}.`),
    entries: () =>
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, textOf(value)]] : [])),
  };
}

/** A browser sends line ends as CR LF whatever was typed; files are not asked for anywhere. */
function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

function groupOf(form: FormData, prefix: string): Record<string, string> {
  const entries = [...form].flatMap(([name, value]): [string, string][] => {
    const written = textOf(value);
    return name.startsWith(prefix) && written.trim() !== '' ? [[name.slice(prefix.length), written]] : [];
  });
  // From entries: a field that somebody named `__proto__` is a plain key here (S40).
  return Object.fromEntries(entries);
}
