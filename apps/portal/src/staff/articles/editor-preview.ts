import { isTouched } from '../is-touched.ts';

const PAUSE_MS = 250;

/** Shows the page as readers will see it a moment after the last key. */
export function startPreview(form: HTMLFormElement, area: HTMLTextAreaElement): void {
  const page = document.querySelector<HTMLElement>('[data-preview]');
  const offline = document.querySelector<HTMLElement>('[data-preview-offline]');
  const empty = document.querySelector<HTMLElement>('[data-preview-empty]');
  const address = form.dataset['editor'];
  if (!page || !address) return;
  let timer = 0;
  let running: AbortController | null = null;

  const refresh = async (): Promise<void> => {
    running?.abort();
    const own = (running = new AbortController());
    const html = await render(address, area.value, own.signal).catch(() => null);
    if (own.signal.aborted) return;
    // Sanitised on the server, which renders the public page with the same function.
    if (html !== null) page.innerHTML = html;
    if (offline) offline.hidden = html !== null;
    if (empty) empty.hidden = area.value.trim() !== '';
  };
  area.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), PAUSE_MS);
  });
  copyTitle(form);
  if (isTouched(form)) void refresh();
}

async function render(address: string, body: string, signal: AbortSignal): Promise<string | null> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ body }), signal });
  if (!response.ok) return null;
  const answer = (await response.json()) as { result: { data: { html: string } } };
  return answer.result.data.html;
}

function copyTitle(form: HTMLFormElement): void {
  const title = form.querySelector<HTMLInputElement>('#title');
  const shown = document.querySelector<HTMLElement>('[data-preview-title]');
  if (!title || !shown) return;
  const copy = (): void => void (shown.textContent = title.value);
  title.addEventListener('input', copy);
  copy();
}
