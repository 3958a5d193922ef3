import type { SentUpload } from '../../forms/read-upload.ts';
import type { PageLocals } from '../../page-locals.ts';
import { fileFaults } from './file-faults.ts';

export interface Change {
  /** What was done; null where nothing was. */
  done: 'replaced' | 'withdrawn' | null;
  errors: Record<string, string>;
  failure: string | null;
}

export const noChange: Change = { done: null, errors: {}, failure: null };

/** Replaces the file or withdraws the document, as the button that was pressed says. */
export async function changeDocument(
  locals: PageLocals,
  slug: string,
  { form, file }: SentUpload,
): Promise<Change> {
  const { api, messages } = locals;
  try {
    if (form.word('intent') === 'withdraw') {
      await api.documents.withdraw({ slug });
      return { ...noChange, done: 'withdrawn' };
    }
    if (!file) return { ...noChange, errors: { file: messages.documents.errors.file } };
    await api.documents.replace({ slug, file });
    return { ...noChange, done: 'replaced' };
  } catch (error) {
    return { ...noChange, ...fileFaults(locals, error) };
  }
}
