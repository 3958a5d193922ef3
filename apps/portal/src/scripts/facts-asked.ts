/**
 * Shows the facts that are asked for what is chosen so far. What was typed into one that is hidden stays, and is sent only
 * when it is asked for again: an answer that nobody sees must not decide.
 */
export function showFactsAsked(form: HTMLFormElement): void {
  const update = (): void => {
    const severity = form.querySelector<HTMLInputElement>('input[name="severity"]:checked')?.value;
    const product = new FormData(form).get('product') ?? '';
    for (const part of form.querySelectorAll<HTMLElement>('[data-fact]')) {
      const { severities, onlyWith, withoutProduct } = part.dataset;
      const isAsked =
        (severities === undefined || (severity !== undefined && severities.split(' ').includes(severity))) &&
        !(withoutProduct !== undefined && product !== '') &&
        followsFrom(form, onlyWith);
      part.hidden = !isAsked;
      for (const field of part.querySelectorAll<HTMLInputElement>('input, select, textarea'))
        field.disabled = !isAsked;
    }
  };
  form.addEventListener('change', update);
  update();
}

/** Facts stand in the catalogue's order, so what this one hangs on has been shown or hidden before. */
function followsFrom(form: HTMLFormElement, onlyWith: string | undefined): boolean {
  if (onlyWith === undefined) return true;
  const stated = new FormData(form);
  const wanted = JSON.parse(onlyWith) as Record<string, string[]>;
  return Object.entries(wanted).every(([key, choices]) =>
    choices.includes(String(stated.get(`facts.${key}`) ?? '')),
  );
}
