import { fetchFragment, latest } from './fragment.ts';

const PAUSE_MS = 300;

/** The charge beside a report follows its times: the page itself is asked, and the part that shows the charge is taken over. */
const form = document.querySelector<HTMLFormElement>('form[data-charge-form]');
const shown = document.querySelector<HTMLElement>('[data-charge-preview]');

if (form && shown) {
  const preview = latest(PAUSE_MS, async (signal) => {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    body.set('intent', 'calculate');
    body.set('key', '');
    shown.setAttribute('aria-busy', 'true');
    const answer = await fetchFragment(location.href, { method: 'POST', body, signal });
    shown.removeAttribute('aria-busy');
    if (answer.kind !== 'html') return;
    const page = new DOMParser().parseFromString(answer.html, 'text/html');
    const status = page.querySelector('[data-charge-preview] [role="status"]');
    if (status) shown.querySelector('[role="status"]')?.replaceChildren(...status.childNodes);
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement && target.closest('.report-part')) preview.ask();
  });
}
