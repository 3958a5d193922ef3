import { showFactsAsked } from './facts-asked.ts';
import { fetchFragment, latest } from './fragment.ts';
import { followSeverityAnswers } from './severity-answers.ts';

const PAUSE_MS = 200;
/** What only a form without a script has to send: the severity says it already. */
const SAID = /^(ask\.|asked$)/;

const form = document.querySelector<HTMLFormElement>('form[data-covered]');
const part = document.querySelector<HTMLElement>('[data-answer-part]');
const said = document.querySelector<HTMLElement>('[data-answer-said]');

/** The answer follows each choice, and so does the address: what stands on the screen is what a shared link shows. */
if (form && part && said) {
  followSeverityAnswers(form);
  showFactsAsked(form);
  const answer = latest(PAUSE_MS, async (signal) => {
    const address = addressOf(form);
    part.setAttribute('aria-busy', 'true');
    const fragment = await fetchFragment(address, { signal });
    part.removeAttribute('aria-busy');
    // Signed out, or no connection: the button leads to a page that says so.
    if (fragment.kind !== 'html') return;
    const page = new DOMParser().parseFromString(fragment.html, 'text/html');
    const fresh = page.querySelector('[data-answer-part]');
    if (!fresh) return;
    part.replaceChildren(...fresh.childNodes);
    said.textContent = part.querySelector<HTMLElement>('[data-said]')?.dataset['said'] ?? '';
    history.replaceState(null, '', address);
  });
  form.addEventListener('change', answer.ask);
}

/** The case as an address, without what says nothing. */
function addressOf(from: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(from))
    if (typeof value === 'string' && value !== '' && !SAID.test(name)) query.append(name, value);
  if (query.get('when') !== 'at') query.delete('moment');
  return `${location.pathname}?${query}`;
}
