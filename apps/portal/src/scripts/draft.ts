import { device } from './device.ts';
import { fromTemplate } from './fragment.ts';

const PAUSE_MS = 300;
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;

interface Draft {
  savedAt: number;
  fields: [name: string, value: string][];
}

/** Keeps what is typed on this device, from the first letter until the request is a ticket. */
export function keepDraft(form: HTMLFormElement, notices: HTMLElement): void {
  const key = notices.dataset['draftKey'];
  if (!key) return;
  const save = (): void =>
    device.write(key, JSON.stringify({ savedAt: Date.now(), fields: fieldsOf(form) } satisfies Draft));
  let timer: number | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE_MS);
  });
  // A page that is left within the pause, and one that is sent, are kept as well.
  addEventListener('pagehide', () => {
    if (timer !== undefined && device.read(key) !== null) save();
  });
  form.addEventListener('submit', save);

  if (form.dataset['typed']) return save();
  const draft = readDraft(key);
  if (!draft) return;
  const mayGoBackIn = valueOf(draft, 'searchId') === valueOf({ fields: fieldsOf(form) }, 'searchId');
  const restore = (): void => {
    putBack(form, draft);
    show(notices, 'draft-restored-notice', { discard: () => discard(key) });
  };
  if (mayGoBackIn) restore();
  else show(notices, 'draft-found-notice', { restore, discard: () => discard(key) });
}

/** Before the form is open: the way back to what was begun. */
export function offerDraft(notices: HTMLElement): void {
  const key = notices.dataset['draftKey'];
  const draft = key ? readDraft(key) : null;
  if (!key || !draft) return;
  const way = new URLSearchParams({
    query: valueOf(draft, 'query'),
    search: valueOf(draft, 'searchId'),
    step: 'form',
  });
  show(notices, 'draft-found-notice', {
    restore: () => {
      const form = new URL(notices.dataset['formHref'] ?? '', location.href);
      for (const [name, value] of way) form.searchParams.set(name, value);
      location.assign(form);
    },
    discard: () => {
      device.forget(key);
      notices.replaceChildren();
    },
  });
}

function discard(key: string): void {
  device.forget(key);
  location.reload();
}

function show(
  notices: HTMLElement,
  template: string,
  actions: Partial<Record<'restore' | 'discard', () => void>>,
): void {
  const notice = fromTemplate(template);
  if (!notice) return;
  for (const button of notice.querySelectorAll<HTMLButtonElement>('button[name="draft"]')) {
    button.addEventListener('click', () => actions[button.value === 'restore' ? 'restore' : 'discard']?.());
  }
  notices.replaceChildren(notice);
}

function fieldsOf(form: HTMLFormElement): Draft['fields'] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

function valueOf({ fields }: Pick<Draft, 'fields'>, name: string): string {
  return fields.find(([candidate]) => candidate === name)?.[1] ?? '';
}

/** What another version of this script, or nobody, wrote there is no draft. */
function readDraft(key: string): Draft | null {
  try {
    const draft = JSON.parse(device.read(key) ?? 'null') as Partial<Draft> | null;
    if (!Array.isArray(draft?.fields) || typeof draft.savedAt !== 'number') return null;
    if (Date.now() - draft.savedAt > KEPT_MS) device.forget(key);
    else return { savedAt: draft.savedAt, fields: draft.fields };
  } catch {
    device.forget(key);
  }
  return null;
}

/** The key of the first attempt comes back too: if that one arrived after all, sending again makes no second ticket. */
function putBack(form: HTMLFormElement, draft: Draft): void {
  for (const [name, value] of draft.fields) {
    const field = form.elements.namedItem(name);
    if (
      field instanceof RadioNodeList ||
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement
    )
      field.value = value;
    else if (
      field instanceof HTMLSelectElement &&
      [...field.options].some((option) => option.value === value)
    )
      field.value = value;
  }
  form.dispatchEvent(new Event('change', { bubbles: true }));
}
