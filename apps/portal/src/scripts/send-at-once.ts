/** Takes the step back into a form for the reader, who has just signed in again. */
const form = document.querySelector<HTMLFormElement>('form[data-send-at-once]');
form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[name="step"]'));
