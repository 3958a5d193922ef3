import { AppError } from '@zusage/errors';
import type { Transaction } from '@zusage/db';
import { checkAudience } from '../audience.ts';
import { checkLanguage } from '../language.ts';
import { checkTexts } from '../limits.ts';

/** What an author writes: the text of one language, and what holds for the article as a whole. */
export interface DraftText {
  /** `de`, `en` or `fr` */
  language: string;
  title: string;
  /** Markdown. */
  body: string;
  /** `public`, `customer` or `internal` */
  audience: string;
  /** A topic's key; '' is none. */
  topic: string;
  /** Keys of product families; they stay as they are if left out. */
  products?: readonly string[];
  /** One or two sentences for lists; '' is none. It stays as it is if left out. */
  summary?: string;
}

/** @throws AppError invalid_input naming the fields at fault */
export function checkDraft(draft: DraftText): void {
  checkTexts({ title: draft.title, body: draft.body, topic: draft.topic, summary: draft.summary ?? '' }, [
    'title',
  ]);
  checkLanguage(draft.language);
  checkAudience(draft.audience);
}

export interface TextRow {
  articleId: string;
  audience: string;
  topic: string | null;
  revision: number;
  title: string;
  summary: string;
  body: string;
  publishedSummary: string;
  publishedTitle: string | null;
  publishedBody: string | null;
}

/**
 * The text, locked until the transaction ends: two authors take turns.
 * @throws AppError not_found
 */
export async function lockText(
  trx: Transaction,
  providerId: string,
  slug: string,
  language: string,
): Promise<TextRow> {
  const row = await trx
    .selectFrom('app.article as a')
    .innerJoin('app.article_text as t', (join) =>
      join.onRef('t.provider_id', '=', 'a.provider_id').onRef('t.article_id', '=', 'a.id'),
    )
    .select([
      'a.id as articleId',
      'a.audience',
      'a.topic',
      't.revision',
      't.draft_title as title',
      't.draft_body as body',
      't.draft_summary as summary',
      't.published_summary as publishedSummary',
      't.published_title as publishedTitle',
      't.published_body as publishedBody',
    ])
    .where('a.provider_id', '=', providerId)
    .where('a.slug', '=', slug)
    .where('t.language', '=', language)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return row;
}

/** @throws AppError stale_revision if somebody saved in between */
export function requireRevision(row: TextRow, revision: number): void {
  if (row.revision !== revision) throw new AppError('stale_revision');
}
