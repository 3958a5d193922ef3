import { fetchFragment, latest } from './fragment.ts';

const PAUSE_MS = 250;
const CHARACTERS_MIN = 3;

/** Articles appear below the question while the reader types; without a script the button does the same. */
export function suggestWhileTyping(form: HTMLFormElement, results: HTMLElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name="query"]');
  const said = form.querySelector<HTMLElement>('[data-suggestions-said]');
  const address = form.dataset['suggestions'];
  if (!field || !said || !address) return;
  // What the page came with is answered by the page; what was typed before this script arrived is not.
  let shown = field.defaultValue.trim();

  const search = latest(PAUSE_MS, async (signal) => {
    const query = field.value.trim();
    said.textContent = form.dataset['searching'] ?? '';
    results.setAttribute('aria-busy', 'true');
    const asked = new URLSearchParams({ query });
    // What was read before, whom it is for: everything that the form carries along.
    for (const { name, value } of form.querySelectorAll<HTMLInputElement>('input[type="hidden"]'))
      asked.set(name, value);
    const fragment = await fetchFragment(`${address}?${asked}`, { signal });
    results.removeAttribute('aria-busy');
    said.textContent = '';
    // Out of reach or signed out: the button leads to a page that says so.
    if (fragment.kind !== 'html') return;
    shown = query;
    results.innerHTML = fragment.html;
    said.textContent = results.querySelector('p')?.textContent ?? '';
  });

  const follow = (): void => {
    const query = field.value.trim();
    if (query.length < CHARACTERS_MIN) {
      search.stop();
      results.replaceChildren();
      shown = '';
    } else if (query !== shown) search.ask();
  };
  field.addEventListener('input', follow);
  if (field.value !== field.defaultValue) follow();
  form.addEventListener('submit', () => search.stop());
}
