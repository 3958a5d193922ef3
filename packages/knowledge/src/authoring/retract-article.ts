import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { indexArticle } from '../search/index-article.ts';
import { lockText } from './draft-text.ts';
import { recordRevision } from './record-revision.ts';

/**
 * Takes a published text back from readers and search at once; the draft stays. It takes no revision: what is wrong
 * must go, whoever edits it at the moment. It counts as a revision, so that the next publication is a new one.
 * @throws AppError not_found; conflict if nothing is published
 */
export async function retractArticle(
  trx: Transaction,
  providerId: string,
  retraction: { slug: string; language: string; personId: string | null },
): Promise<{ revision: number }> {
  const row = await lockText(trx, providerId, retraction.slug, retraction.language);
  if (row.publishedTitle === null || row.publishedBody === null) throw new AppError('conflict');
  const revision = row.revision + 1;
  await trx
    .updateTable('app.article_text')
    .set({
      published_title: null,
      published_summary: '',
      published_body: null,
      published_at: null,
      checked_at: null,
      checked_role: null,
      revision,
    })
    .where('provider_id', '=', providerId)
    .where('article_id', '=', row.articleId)
    .where('language', '=', retraction.language)
    .execute();
  await recordRevision(trx, providerId, {
    articleId: row.articleId,
    language: retraction.language,
    revision,
    action: 'retracted',
    title: row.publishedTitle,
    summary: row.publishedSummary,
    body: row.publishedBody,
    personId: retraction.personId,
  });
  await indexArticle(trx, providerId, row.articleId);
  return { revision };
}
