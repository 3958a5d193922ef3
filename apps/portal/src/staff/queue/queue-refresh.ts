/** Brings the open queue up to date twice a minute; the line that has the focus keeps it. */
const EVERY_MS = 30_000;

async function refresh(): Promise<void> {
  const part = document.querySelector('[data-queue]');
  if (!part || document.visibilityState !== 'visible') return;
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  // Signed out meanwhile: the next click says so; the list stays readable.
  if (!response.ok || response.redirected) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = page.querySelector('[data-queue]');
  if (!fresh) return;
  refreshViews(page);
  const active = document.activeElement;
  const focused =
    active instanceof HTMLElement && part.contains(active) ? active.dataset['ticket'] : undefined;
  part.replaceChildren(...fresh.childNodes);
  if (focused === undefined) return;
  document
    .querySelector<HTMLElement>(`a[data-ticket="${CSS.escape(focused)}"]`)
    ?.focus({ preventScroll: true });
}

/** The figures of the views, unless somebody is choosing one. */
function refreshViews(page: Document): void {
  const views = document.querySelector('[data-queue-views]');
  const fresh = page.querySelector('[data-queue-views]');
  if (views && fresh && !views.contains(document.activeElement)) views.replaceChildren(...fresh.childNodes);
}

// A lost connection is no event here: the next round tries again.
const refreshQuietly = (): void => void refresh().catch(() => undefined);

setInterval(refreshQuietly, EVERY_MS);
document.addEventListener('visibilitychange', refreshQuietly);

export {};
