import { isTouched } from '../is-touched.ts';

/** Says that something is not saved yet, and asks before it is lost by leaving. */
export function startUnsaved(form: HTMLFormElement): void {
  const mark = form.querySelector<HTMLElement>('[data-unsaved]');
  let isUnsaved = form.dataset['unsavedFromStart'] !== undefined;
  let isSending = false;
  const note = (): void => {
    isUnsaved = true;
    if (mark) mark.hidden = false;
  };
  form.addEventListener('input', note);
  if (isTouched(form)) note();
  form.addEventListener('submit', () => {
    isSending = true;
  });
  addEventListener('pageshow', () => {
    isSending = false;
  });
  addEventListener('beforeunload', (event) => {
    if (isUnsaved && !isSending) event.preventDefault();
  });
}
