/** Closes the account menu as menus close: by Escape, by a press beside it, and when the focus moves on. */
const menu = document.querySelector<HTMLDetailsElement>('details[data-account]');

function close(focusBack: boolean): void {
  if (!menu?.open) return;
  menu.open = false;
  if (focusBack) menu.querySelector('summary')?.focus();
}

if (menu) {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(menu.contains(document.activeElement));
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close(false);
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) close(false);
  });
}
