import { keepReply } from '../../scripts/keep-reply.ts';

const reply = document.querySelector<HTMLFormElement>('form[data-keep]');
if (reply) keepReply(reply, 'draft');

/** An address that names a fold opens it and goes to its first field: N in the queue leads to the note. */
const fold = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
if (fold instanceof HTMLDetailsElement) {
  fold.open = true;
  fold.querySelector<HTMLElement>('textarea, select, input:not([type=hidden])')?.focus();
}
