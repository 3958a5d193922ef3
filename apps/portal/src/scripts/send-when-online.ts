import { fromTemplate } from './fragment.ts';

const PATIENCE_MS = 8_000;

/**
 * Asks the server whether it is there before the page is left for its answer: without a connection the browser would put
 * its own error in the place of the form.
 */
export function sendWhenOnline(form: HTMLFormElement): void {
  let isSure = false;
  form.addEventListener('submit', (event) => {
    if (isSure) return;
    event.preventDefault();
    const { submitter } = event;
    void isReachable().then((reachable) => {
      form.querySelector('[data-offline]')?.remove();
      if (!reachable) return showOffline(form);
      isSure = true;
      form.requestSubmit(submitter);
      // The reader may come back to this page with the browser's own button.
      addEventListener('pageshow', () => (isSure = false), { once: true });
    });
  });
}

async function isReachable(): Promise<boolean> {
  try {
    const { ok } = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    return ok;
  } catch {
    return false;
  }
}

function showOffline(form: HTMLFormElement): void {
  const notice = fromTemplate('offline-notice');
  if (!notice) return;
  notice.dataset['offline'] = '';
  notice.setAttribute('role', 'alert');
  form.querySelector('.actions')?.before(notice);
  notice.scrollIntoView({ block: 'nearest' });
  addEventListener('online', () => notice.remove(), { once: true });
}
