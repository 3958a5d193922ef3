import type { SentUpload } from '../../forms/read-upload.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { CheckedProposal } from '../api-types.ts';

export interface Proposal {
  text: string;
  /** A sentence at the field. */
  error: string | null;
  checked: CheckedProposal | null;
  /** Number of the version that it became. */
  published: number | null;
}

export const emptyProposal: Proposal = { text: '', error: null, checked: null, published: null };

/** Checks what was sent, or publishes it; a chosen file goes before the text, and its text stands in the field afterwards. */
export async function propose(locals: PageLocals, { form, file }: SentUpload): Promise<Proposal> {
  const { api, messages } = locals;
  const words = messages.catalogueAdmin;
  const text = file ? new TextDecoder().decode(file.content) : form.text('text');
  if (text.trim() === '') return { ...emptyProposal, error: words.textMissing };
  try {
    const expected = Number(form.word('expected'));
    // A file that was chosen after the check is another one: it is looked at first.
    if (form.word('intent') === 'publish' && !file && expected > 0) {
      const { version } = await api.catalogue.publish({ text, expected });
      return { text, error: null, checked: null, published: version };
    }
    return { text, error: null, checked: await api.catalogue.checkProposal({ text }), published: null };
  } catch (error) {
    const { code, message, fields } = locals.failure(error);
    if (code === 'conflict')
      return {
        text,
        error: words.outdated,
        checked: await api.catalogue.checkProposal({ text }),
        published: null,
      };
    if (code !== 'invalid_input') throw error;
    return { text, error: fields?.['text'] ?? message, checked: null, published: null };
  }
}
