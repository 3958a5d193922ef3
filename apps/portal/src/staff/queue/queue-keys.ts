/**
 * Moves through the queue by keys: J/K or the arrows change the line, Enter opens it (it is a link), R opens it at the
 * reply, N at the note. Single letters can be turned off (WCAG 2.1.4); the choice stays on this device.
 */
const STORE = 'zusage-queue-keys';
const hint = document.querySelector<HTMLElement>('[data-queue-keys]');
const toggle = document.querySelector<HTMLButtonElement>('[data-queue-keys-toggle]');

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-ticket]')];
const lettersOn = (): boolean => localStorage.getItem(STORE) !== 'off';

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

function move(step: number): void {
  const all = links();
  const at = all.findIndex((link) => link === document.activeElement);
  const next = at === -1 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step));
  all[next]?.focus();
  all[next]?.closest('tr')?.scrollIntoView({ block: 'nearest' });
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const active = document.activeElement;
  const isInList = active instanceof HTMLAnchorElement && active.dataset['ticket'] !== undefined;
  if (active !== document.body && !isInList) return;
  const isLetter = event.key.length === 1;
  if (isLetter && !lettersOn()) return;
  const key = isLetter ? event.key.toLowerCase() : event.key;
  const step = steps[key];
  // Arrows scroll the page as always until a line is chosen.
  if (step !== undefined && (isLetter || isInList)) move(step);
  else if (key === 'r' && isInList) location.assign(`${active.href}#reply`);
  else if (key === 'n' && isInList) location.assign(`${active.href}#note`);
  else return;
  event.preventDefault();
}

function showState(): void {
  if (toggle) toggle.textContent = (lettersOn() ? toggle.dataset['off'] : toggle.dataset['on']) ?? '';
}

if (hint && toggle) {
  hint.hidden = false;
  showState();
  toggle.addEventListener('click', () => {
    localStorage.setItem(STORE, lettersOn() ? 'off' : 'on');
    showState();
  });
  document.addEventListener('keydown', onKey);
}

export {};
