import { sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Audience } from '../audience.ts';
import { bestLanguage, languages, type Language } from '../language.ts';
import { articleOfOldSlug } from '../old-slug.ts';

export interface ArticleKey {
  /** The address it has, or had before. */
  slug: string;
  /** Preferred; German and then the others stand in. */
  language: Language;
  audiences: readonly Audience[];
}

export interface PublishedText {
  articleId: string;
  /** The address it has now. */
  slug: string;
  /** The topic's key; null is none. */
  topic: string | null;
  audience: Audience;
  language: Language;
  /** All languages it is published in. */
  languages: Language[];
  title: string;
  summary: string;
  body: string;
  publishedAt: Date;
  checkedAt: Date | null;
  /** Role of whoever checked it last, where that is known. */
  checkedRole: string | null;
}

/**
 * The published text for a reader. Drafts, retracted texts, other audiences and unknown slugs are one and the same
 * answer (S14).
 * @throws AppError not_found
 */
export async function publishedText(
  trx: Transaction,
  providerId: string,
  key: ArticleKey,
): Promise<PublishedText> {
  const rows = await findPublished(trx, providerId, key.slug, key.audiences);
  const row = bestLanguage(rows, key.language);
  if (!row || row.title === null || row.body === null || row.publishedAt === null)
    throw new AppError('not_found');
  return {
    ...row,
    languages: languages.filter((language) => rows.some((candidate) => candidate.language === language)),
    title: row.title,
    body: row.body,
    publishedAt: row.publishedAt,
  };
}

/** Every published text of the article with this address or, if none has it, of the one that had it. */
export async function findPublished(
  trx: Transaction,
  providerId: string,
  slug: string,
  audiences: readonly Audience[],
) {
  const texts = selectPublished(trx, providerId, audiences).select('t.published_body as body');
  const rows = await texts.where('a.slug', '=', slug).execute();
  if (rows.length > 0) return rows;
  const articleId = await articleOfOldSlug(trx, providerId, slug);
  return articleId === null ? [] : texts.where('a.id', '=', articleId).execute();
}

/** The one place that says what a reader may see. */
export function selectPublished(trx: Transaction, providerId: string, audiences: readonly Audience[]) {
  return trx
    .selectFrom('app.article as a')
    .innerJoin('app.article_text as t', (join) =>
      join.onRef('t.provider_id', '=', 'a.provider_id').onRef('t.article_id', '=', 'a.id'),
    )
    .select([
      'a.id as articleId',
      'a.slug',
      'a.topic',
      sql<Audience>`a.audience`.as('audience'),
      sql<Language>`t.language`.as('language'),
      't.published_title as title',
      't.published_summary as summary',
      't.published_at as publishedAt',
      't.checked_at as checkedAt',
      't.checked_role as checkedRole',
    ])
    .where('a.provider_id', '=', providerId)
    .where('a.audience', '=', sql<string>`any (${[...audiences]}::text[])`)
    .where('t.published_at', 'is not', null);
}
