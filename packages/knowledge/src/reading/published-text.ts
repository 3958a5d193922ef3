import { sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Audience } from '../audience.ts';
import { bestLanguage, languages, type Language } from '../language.ts';

export interface ArticleKey {
  slug: string;
  /** Preferred; German and then the others stand in. */
  language: Language;
  audiences: readonly Audience[];
}

export interface PublishedText {
  slug: string;
  topic: string;
  audience: Audience;
  language: Language;
  /** All languages it is published in. */
  languages: Language[];
  title: string;
  body: string;
  publishedAt: Date;
  checkedAt: Date | null;
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
  const rows = await selectPublished(trx, providerId, key.audiences)
    .select('t.published_body as body')
    .where('a.slug', '=', key.slug)
    .execute();
  const row = bestLanguage(rows, key.language);
  if (!row || row.title === null || row.body === null || row.publishedAt === null)
    throw new AppError('not_found');
  return {
    slug: row.slug,
    topic: row.topic,
    audience: row.audience,
    language: row.language,
    languages: languages.filter((language) => rows.some((candidate) => candidate.language === language)),
    title: row.title,
    body: row.body,
    publishedAt: row.publishedAt,
    checkedAt: row.checkedAt,
  };
}

/** The one place that says what a reader may see. */
export function selectPublished(trx: Transaction, providerId: string, audiences: readonly Audience[]) {
  return trx
    .selectFrom('app.article as a')
    .innerJoin('app.article_text as t', (join) =>
      join.onRef('t.provider_id', '=', 'a.provider_id').onRef('t.article_id', '=', 'a.id'),
    )
    .select([
      'a.slug',
      'a.topic',
      sql<Audience>`a.audience`.as('audience'),
      sql<Language>`t.language`.as('language'),
      't.published_title as title',
      't.published_at as publishedAt',
      't.checked_at as checkedAt',
    ])
    .where('a.provider_id', '=', providerId)
    .where('a.audience', '=', sql<string>`any (${[...audiences]}::text[])`)
    .where('t.published_at', 'is not', null);
}
