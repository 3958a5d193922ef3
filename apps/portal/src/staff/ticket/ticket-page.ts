import { keepReply } from '../../scripts/keep-reply.ts';

const reply = document.querySelector<HTMLFormElement>('form[data-keep]');
if (reply) keepReply(reply, 'draft');

/** An address that names a fold opens it and goes to its first field: N in the queue leads to the note. */
function unfold(): void {
  const fold = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (!(fold instanceof HTMLDetailsElement)) return;
  fold.open = true;
  fold.querySelector<HTMLElement>('textarea, select, input:not([type=hidden])')?.focus();
}

// Following the fragment, the browser itself moves the focus last: only after that is it ours.
if (document.readyState === 'complete') unfold();
else addEventListener('load', () => setTimeout(unfold));
addEventListener('hashchange', unfold);
