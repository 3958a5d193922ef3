import { readDraft, writeDraft, type Draft } from './draft.ts';

export interface DraftStore {
  load(): Draft | null;
  save(draft: Draft): void;
  clear(): void;
}

/** Drafts in the site's `localStorage`, one per widget key. Where storage is forbidden they last as long as the page. */
export function createDraftStore(widgetKey: string, storage: () => Storage = () => localStorage): DraftStore {
  const name = `zusage:draft:${widgetKey}`;
  const attempt = <T>(action: () => T) => {
    try {
      return action();
    } catch {
      return null; // blocked or full: the page's memory still has it
    }
  };
  return {
    load: () =>
      readDraft(
        attempt(() => storage().getItem(name)),
        Date.now(),
      ),
    save: (draft) =>
      void (draft.touched && attempt(() => storage().setItem(name, writeDraft(draft, Date.now())))),
    clear: () => void attempt(() => storage().removeItem(name)),
  };
}
