import { sql, type Transaction } from '@zusage/db';
import { setFrame } from './article-frame.ts';
import { checkDraft, lockText, requireRevision, type DraftText } from './draft-text.ts';

/**
 * Saves the draft of one language; what is published stays as it is, but a changed audience counts at once.
 * @param draft.revision the one the author began with
 * @returns the revision to name next
 * @throws AppError invalid_input, not_found, stale_revision
 */
export async function saveArticle(
  trx: Transaction,
  providerId: string,
  draft: DraftText & { slug: string; revision: number },
): Promise<{ revision: number }> {
  checkDraft(draft);
  const row = await lockText(trx, providerId, draft.slug, draft.language);
  requireRevision(row, draft.revision);
  const revision = row.revision + 1;
  await trx
    .updateTable('app.article_text')
    .set({
      draft_title: draft.title.trim(),
      draft_body: draft.body,
      draft_summary: draft.summary?.trim() ?? row.summary,
      draft_saved_at: sql<Date>`now()`,
      revision,
    })
    .where('provider_id', '=', providerId)
    .where('article_id', '=', row.articleId)
    .where('language', '=', draft.language)
    .execute();
  await setFrame(trx, providerId, row, draft);
  return { revision };
}
