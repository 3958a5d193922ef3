import type { SentForm } from '../../forms/read-form.ts';
import type { PageLocals } from '../../page-locals.ts';

/** A form of names that came back, with what was typed. */
export interface ShelfDraft {
  kind: 'topic' | 'product';
  key: string;
  name: { de: string; en: string; fr: string };
  errors: Partial<Record<string, string>>;
  failure: string | null;
}

export type ShelfDone = 'saved' | 'added' | 'removed';

/** Saves, adds or removes a topic or product; what was done, or the form with what is wrong. */
export async function sendShelf(
  locals: PageLocals,
  form: SentForm,
  intent: string,
): Promise<ShelfDone | ShelfDraft> {
  const { api, failure, messages } = locals;
  const kind = form.word('kind') === 'product' ? 'product' : 'topic';
  const key = form.word('key');
  const name = { de: form.word('de'), en: form.word('en'), fr: form.word('fr') };
  try {
    if (intent === 'remove') {
      await api.editor.removeShelf({ kind, key });
      return 'removed';
    }
    await api.editor.saveShelf({ kind, name, ...(key ? { key } : {}) });
    return key ? 'saved' : 'added';
  } catch (error) {
    const { code, fields, message } = failure(error);
    const draft = { kind, key, name, errors: {}, failure: null } as const;
    const { authoring } = messages;
    if (code === 'conflict')
      return { ...draft, failure: intent === 'remove' ? authoring.shelfInUse : authoring.shelfTaken };
    const missing = Object.entries(name).find(([, text]) => text === '')?.[0];
    if (fields && missing) return { ...draft, errors: { [missing]: authoring.shelfNameMissing } };
    return { ...draft, errors: fields ?? {}, failure: fields ? null : message };
  }
}
