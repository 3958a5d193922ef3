import { fetchFragment, latest } from './fragment.ts';

// The search field of staff: `/` and Ctrl K lead there from anywhere, and results appear below it while one types.
// Without a script the field is a form that leads to the page of results.

const PAUSE_MS = 200;
const CHARACTERS_MIN = 2;

start();

function start(): void {
  const form = document.querySelector<HTMLFormElement>('[data-global-search]');
  const field = form?.querySelector('input');
  const results = form?.querySelector<HTMLElement>('[data-global-found]');
  if (!form || !field || !results) return;
  listenForKeys(form, field);
  showWhileTyping(form, field, results);
}

function listenForKeys(form: HTMLFormElement, field: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const isShortcut =
      (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
      (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target));
    if (!isShortcut) return;
    event.preventDefault();
    // On small screens the field is in the menu.
    const menu = form.closest<HTMLElement>('[popover]');
    if (menu && field.offsetParent === null) menu.showPopover();
    field.focus();
    field.select();
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

function showWhileTyping(form: HTMLFormElement, field: HTMLInputElement, results: HTMLElement): void {
  const address = form.dataset['globalSearch'] ?? '';
  const hide = (): void => {
    results.hidden = true;
    results.replaceChildren();
  };
  const search = latest(PAUSE_MS, async (signal) => {
    const fragment = await fetchFragment(`${address}?q=${encodeURIComponent(field.value.trim())}`, {
      signal,
    });
    // Out of reach or signed out: Enter leads to a page that says so.
    if (fragment.kind !== 'html') return;
    results.innerHTML = fragment.html;
    results.hidden = fragment.html.trim() === '';
  });
  field.addEventListener('input', () => {
    if (field.value.trim().length >= CHARACTERS_MIN) return search.ask();
    search.stop();
    hide();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !results.hidden) {
      event.preventDefault();
      search.stop();
      hide();
      field.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event, form, field);
  });
  form.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) hide();
  });
}

/** The arrows go from the field through the results and back. */
function step(event: KeyboardEvent, form: HTMLFormElement, field: HTMLInputElement): void {
  const stops = [field, ...form.querySelectorAll<HTMLAnchorElement>('[data-global-found] a')];
  const here = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
  if (here < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
