import { fetchFragment, fromTemplate, latest } from './fragment.ts';

const PAUSE_MS = 200;

/** The margin follows every answer; the server decides, with the same function that decides on sending. */
export function keepPromiseLive(form: HTMLFormElement, showSessionEnded: () => void): void {
  const panel = document.querySelector<HTMLElement>('[data-promise]');
  const said = document.querySelector<HTMLElement>('[data-promise-said]');
  const line = form.querySelector<HTMLElement>('[data-promise-line]');
  const address = form.dataset['promiseHref'];
  const reasons = form.querySelector<HTMLElement>('[data-promise-reasons]');
  if (!panel || !said || !line || !reasons || !address) return;

  const preview = latest(PAUSE_MS, async (signal) => {
    panel.setAttribute('aria-busy', 'true');
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const fragment = await fetchFragment(address, { method: 'POST', body, signal });
    panel.removeAttribute('aria-busy');
    if (fragment.kind === 'signed_out') return showSessionEnded();
    if (fragment.kind === 'offline') return panel.replaceChildren(fromTemplate('preview-offline') ?? '');
    panel.innerHTML = fragment.html;
    const sentence = panel.querySelector<HTMLElement>('[data-said]')?.dataset['said'] ?? '';
    if (said.textContent !== sentence) said.textContent = sentence;
    line.textContent = sentence;
    reasons.replaceChildren(panel.querySelector('.reason-block')?.cloneNode(true) ?? '');
  });

  // Choices decide at once; of texts only whether a fact is there at all.
  form.addEventListener('change', preview.ask);
  preview.ask();
}
