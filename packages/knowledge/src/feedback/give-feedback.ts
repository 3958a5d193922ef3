import { newId, sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Audience } from '../audience.ts';
import { checkTexts } from '../limits.ts';
import { findPublished } from '../reading/published-text.ts';

export interface Feedback {
  slug: string;
  /** The language it was read in. */
  language: string;
  helpful: boolean;
  /** One sentence, at most 1,000 characters; '' is none. */
  remark?: string;
  audiences: readonly Audience[];
  /** A person's second answer takes the place of the first; null for whoever has not signed in. */
  personId: string | null;
  searchId: string | null;
  /** For what was answered elsewhere; the database's time unless given. */
  at?: Date;
}

/**
 * Keeps whether a published text helped its reader.
 * @throws AppError not_found for what the reader may not read as for what is not there (S14); invalid_input
 */
export async function giveFeedback(trx: Transaction, providerId: string, feedback: Feedback): Promise<void> {
  checkTexts({ remark: feedback.remark ?? '' });
  const texts = await findPublished(trx, providerId, feedback.slug, feedback.audiences);
  const text = texts.find(({ language }) => language === feedback.language);
  if (!text) throw new AppError('not_found');
  const remark = feedback.remark?.trim() ?? '';
  await trx
    .insertInto('app.article_feedback')
    .values({
      provider_id: providerId,
      id: newId(),
      article_id: text.articleId,
      language: text.language,
      helpful: feedback.helpful,
      remark,
      person_id: feedback.personId,
      search_id: feedback.searchId,
      ...(feedback.at ? { at: feedback.at } : {}),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'article_id', 'language', 'person_id'])
        .doUpdateSet({ helpful: feedback.helpful, remark, at: sql<Date>`now()` }),
    )
    .execute();
}
