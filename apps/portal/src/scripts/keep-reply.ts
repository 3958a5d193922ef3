const PAUSE_MS = 1_500;

/**
 * Keeps an unfinished reply at the server while it is written, for its writer alone; says so beside the button.
 *
 * @param intent what the page's own form calls it
 */
export function keepReply(form: HTMLFormElement, intent = 'keep'): void {
  const field = form.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
  const said = form.querySelector<HTMLElement>('[data-kept-at]');
  if (!field || !said) return;
  let timer: number | undefined;
  // What the page came with: a quick hand has written more by the time this script is there.
  let kept = field.defaultValue;

  const save = async (): Promise<void> => {
    const text = field.value;
    if (text === kept) return;
    const body = new URLSearchParams({ intent, body: text });
    const answer = await fetch(location.pathname, { method: 'POST', body, redirect: 'manual' });
    // A redirect is how the page says that it is done; what else comes is told when the form is sent.
    if (answer.type !== 'opaqueredirect') return;
    kept = text;
    const now = new Date().toLocaleTimeString(document.documentElement.lang, {
      hour: '2-digit',
      minute: '2-digit',
    });
    said.textContent = (said.dataset['keptAt'] ?? '').replace('{at}', now);
  };
  const saveQuietly = (): void => void save().catch(() => undefined);

  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(saveQuietly, PAUSE_MS);
  };

  field.addEventListener('input', saveSoon);
  if (field.value !== kept) saveSoon();
  form.addEventListener('submit', () => clearTimeout(timer));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveQuietly();
  });
}
