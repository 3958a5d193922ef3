const reachable = 'a[href],button,input,select,textarea,summary,[tabindex="0"]';

/**
 * Tab goes round inside: without this the browser's own bars, or nothing at all, come after the last element. Escape
 * closes from everywhere: left to the browser it would first empty the search field, and a text would be lost.
 */
export function keepFocusInside(event: KeyboardEvent, dialog: HTMLDialogElement): void {
  // The page's shortcuts must not see what is typed here.
  event.stopPropagation();
  if (event.key === 'Escape' && !event.isComposing) {
    event.preventDefault();
    dialog.close();
  }
  if (event.key !== 'Tab') return;
  const all = [...dialog.querySelectorAll<HTMLElement>(reachable)].filter((element) =>
    element.checkVisibility(),
  );
  const [from, to] = event.shiftKey ? [0, -1] : [-1, 0];
  if (!all.at(from)?.matches(':focus')) return;
  event.preventDefault();
  all.at(to)!.focus();
}
