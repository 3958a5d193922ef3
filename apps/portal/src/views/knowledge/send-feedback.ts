import type { SentForm } from '../../forms/read-form.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { Article } from '../api-types.ts';
import type { CarriedSearch } from '../search-links.ts';

/** A form of feedback that could not be taken, with what was typed. */
export interface FeedbackForm {
  remark: string;
  failure: string;
}

/** Sends whether an article helped; the answer, or the form with what went wrong. */
export async function sendFeedback(
  { api, failure }: PageLocals,
  article: Article,
  form: SentForm,
  { searchId }: CarriedSearch,
): Promise<'yes' | 'no' | FeedbackForm> {
  const helpful = form.word('answer') === 'yes';
  const remark = form.text('remark').trim();
  try {
    await api.knowledge.feedback({
      slug: article.slug,
      language: article.language,
      helpful,
      remark,
      ...(searchId ? { searchId } : {}),
    });
    return helpful ? 'yes' : 'no';
  } catch (error) {
    const { fields, message } = failure(error);
    return { remark, failure: fields?.['remark'] ?? message };
  }
}
