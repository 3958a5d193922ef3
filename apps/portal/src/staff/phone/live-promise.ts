/**
 * Keeps the promise beside the form up to date: sends the form as its button "show promise" would and takes that part
 * of the answer. So the page has one way to compute and to word a promise.
 */
import { showFactsAsked } from '../../scripts/facts-asked.ts';
import { followSeverityAnswers } from '../../scripts/severity-answers.ts';
import { isTouched } from '../is-touched.ts';

const form = document.querySelector<HTMLFormElement>('form[data-promise]');
let running: AbortController | null = null;

async function update(from: HTMLFormElement): Promise<void> {
  running?.abort();
  running = new AbortController();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(from)) if (typeof value === 'string') body.append(name, value);
  body.set('intent', 'preview');
  const response = await fetch(location.href, { method: 'POST', body, signal: running.signal });
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('#promise');
  // The contents alone: a live region must stay the element it was to be heard.
  if (fresh) document.querySelector('#promise')?.replaceChildren(...fresh.childNodes);
}

if (form) {
  for (const part of form.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  followSeverityAnswers(form);
  showFactsAsked(form);
  // Stopped by the next change, or no connection: sending the form tells the promise as well.
  const updateQuietly = (): void => void update(form).catch(() => undefined);
  form.addEventListener('change', updateQuietly);
  if (isTouched(form)) updateQuietly();
}
