import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Audience } from '../audience.ts';
import { feedbackOfText, type TextFeedback } from '../feedback/feedback-of-text.ts';
import { toInstantOrNull, type Instant } from '../instant.ts';
import { languages, type Language } from '../language.ts';
import { articleOfOldSlug } from '../old-slug.ts';
import { productsOf } from '../products-of.ts';
import { reviewersOf, type Review } from './reviewers.ts';
import { selectAuthoredTexts, stateOf, type TextState } from './text-state.ts';

export interface EditorArticle {
  /** The address it has now, also when it was asked for by one it had before. */
  slug: string;
  audience: Audience;
  /** A topic's key; '' is none. */
  topic: string;
  /** Keys of product families. */
  products: string[];
  language: Language;
  title: string;
  summary: string;
  /** Markdown of the draft. */
  body: string;
  revision: number;
  state: TextState;
  publishedAt: Instant | null;
  checkedAt: Instant | null;
  isReviewDue: boolean;
  /** The last checks of this text, the newest first. */
  reviews: Review[];
  feedback: TextFeedback;
  /** The languages this article has texts in. */
  languages: Language[];
}

/** @throws AppError not_found */
export async function getForEditors(
  trx: Transaction,
  providerId: string,
  key: { slug: string; language: string },
): Promise<EditorArticle> {
  const rows = await findTexts(trx, providerId, key.slug);
  const row = rows.find((candidate) => candidate.language === key.language);
  if (!row) throw new AppError('not_found');
  const products = await productsOf(trx, providerId, row.articleId);
  return {
    slug: row.slug,
    audience: row.audience,
    topic: row.topic ?? '',
    products: products.get(row.articleId) ?? [],
    language: row.language,
    title: row.title,
    summary: row.summary,
    body: row.body,
    revision: row.revision,
    state: stateOf(row),
    publishedAt: toInstantOrNull(row.publishedAt),
    checkedAt: toInstantOrNull(row.checkedAt),
    isReviewDue: row.isReviewDue,
    reviews: await reviewersOf(trx, providerId, row),
    feedback: await feedbackOfText(trx, providerId, row),
    languages: languages.filter((language) => rows.some((candidate) => candidate.language === language)),
  };
}

async function findTexts(trx: Transaction, providerId: string, slug: string) {
  const texts = selectAuthoredTexts(trx, providerId);
  const rows = await texts.where('a.slug', '=', slug).execute();
  if (rows.length > 0) return rows;
  const articleId = await articleOfOldSlug(trx, providerId, slug);
  return articleId === null ? [] : texts.where('a.id', '=', articleId).execute();
}
