import { sql, type Transaction } from '@zusage/db';
import { indexArticle } from '../search/index-article.ts';
import { noteCheck, type Checker } from './check-article.ts';
import { lockText, requireRevision } from './draft-text.ts';
import { recordRevision } from './record-revision.ts';

export interface Publication {
  slug: string;
  language: string;
  /** The revision the author has seen. */
  revision: number;
  /** Who publishes; kept for good (S117). null for texts that came with the installation. */
  personId: string | null;
  /** Whoever publishes has checked the text; left out where nobody is known. */
  checker?: Checker;
  /** When its content was last confirmed, for texts that come from elsewhere; the database's time unless given. */
  checkedAt?: Date;
  /** When readers first saw this text, for texts that come from elsewhere; the database's time unless given. */
  publishedAt?: Date;
}

/**
 * Shows the draft to readers and to the search, in one transaction. Publishing what is published already only notes
 * that it was checked today.
 * @throws AppError not_found, stale_revision
 */
export async function publishArticle(
  trx: Transaction,
  providerId: string,
  publication: Publication,
): Promise<{ revision: number }> {
  const row = await lockText(trx, providerId, publication.slug, publication.language);
  requireRevision(row, publication.revision);
  const unchanged =
    row.publishedTitle === row.title &&
    row.publishedBody === row.body &&
    row.publishedSummary === row.summary;
  const now = sql<Date>`now()`;
  const checked = {
    checked_at: publication.checkedAt ?? now,
    checked_role: publication.checker?.role ?? null,
  };
  await trx
    .updateTable('app.article_text')
    .set(
      unchanged
        ? checked
        : {
            published_title: row.title,
            published_summary: row.summary,
            published_body: row.body,
            published_at: publication.publishedAt ?? now,
            ...checked,
          },
    )
    .where('provider_id', '=', providerId)
    .where('article_id', '=', row.articleId)
    .where('language', '=', publication.language)
    .execute();
  if (publication.checker)
    await noteCheck(trx, providerId, {
      articleId: row.articleId,
      language: publication.language,
      checker: publication.checker,
      at: publication.checkedAt,
    });
  if (unchanged) return { revision: row.revision };
  await recordRevision(trx, providerId, {
    articleId: row.articleId,
    language: publication.language,
    revision: row.revision,
    action: 'published',
    title: row.title,
    summary: row.summary,
    body: row.body,
    personId: publication.personId,
  });
  await indexArticle(trx, providerId, row.articleId);
  return { revision: row.revision };
}
