/** Hides the facts that only another severity asks for; what was typed into them stays and is sent when they return. */
export function showFactsBySeverity(form: HTMLFormElement): void {
  const update = (): void => {
    const severity = form.querySelector<HTMLInputElement>('input[name="severity"]:checked')?.value;
    for (const part of form.querySelectorAll<HTMLElement>('[data-severities]')) {
      const isAsked = severity !== undefined && part.dataset['severities']?.split(' ').includes(severity);
      part.hidden = !isAsked;
    }
  };
  form.addEventListener('change', update);
  update();
}
