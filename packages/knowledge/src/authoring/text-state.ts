import { sql, type Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import type { Language } from '../language.ts';
import { reviewAfterDays } from '../limits.ts';

/** draft: never shown; published; changed: published, with a newer draft; retracted: was shown and taken back. */
export type TextState = 'draft' | 'published' | 'changed' | 'retracted';

export interface AuthoredText {
  slug: string;
  audience: Audience;
  /** A topic's key. */
  topic: string | null;
  language: Language;
  title: string;
  summary: string;
  body: string;
  revision: number;
  savedAt: Date;
  publishedAt: Date | null;
  publishedTitle: string | null;
  publishedBody: string | null;
  publishedSummary: string;
  checkedAt: Date | null;
  /** Nobody has checked it for `reviewAfterDays`. */
  isReviewDue: boolean;
  articleId: string;
  wasPublished: boolean;
}

/** All texts with their drafts; only for staff who write. */
export function selectAuthoredTexts(trx: Transaction, providerId: string) {
  return trx
    .selectFrom('app.article as a')
    .innerJoin('app.article_text as t', (join) =>
      join.onRef('t.provider_id', '=', 'a.provider_id').onRef('t.article_id', '=', 'a.id'),
    )
    .select([
      'a.slug',
      sql<Audience>`a.audience`.as('audience'),
      'a.topic',
      sql<Language>`t.language`.as('language'),
      't.draft_title as title',
      't.draft_body as body',
      't.revision',
      't.draft_saved_at as savedAt',
      't.published_at as publishedAt',
      't.published_title as publishedTitle',
      't.published_body as publishedBody',
      't.draft_summary as summary',
      't.published_summary as publishedSummary',
      't.checked_at as checkedAt',
      't.article_id as articleId',
      sql<boolean>`coalesce(coalesce(t.checked_at, t.published_at) < now() - make_interval(days => ${reviewAfterDays}), false)`.as(
        'isReviewDue',
      ),
      sql<boolean>`exists (select 1 from app.article_revision r
        where r.provider_id = t.provider_id and r.article_id = t.article_id and r.language = t.language)`.as(
        'wasPublished',
      ),
    ])
    .where('a.provider_id', '=', providerId);
}

export function stateOf(text: AuthoredText): TextState {
  if (text.publishedAt === null) return text.wasPublished ? 'retracted' : 'draft';
  const isSame =
    text.title === text.publishedTitle &&
    text.body === text.publishedBody &&
    text.summary === text.publishedSummary;
  return isSame ? 'published' : 'changed';
}
