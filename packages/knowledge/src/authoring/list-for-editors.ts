import type { Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import { feedbackFigures, type FeedbackFigures } from '../feedback/feedback-figures.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import { languages, type Language } from '../language.ts';
import { productsOf } from '../products-of.ts';
import { selectAuthoredTexts, stateOf, type TextState } from './text-state.ts';

export interface EditorItem {
  slug: string;
  audience: Audience;
  /** A topic's key; '' is none. */
  topic: string;
  /** Keys of product families. */
  products: string[];
  /** In the order de, en, fr. */
  texts: {
    language: Language;
    title: string;
    state: TextState;
    savedAt: Instant;
    publishedAt: Instant | null;
    checkedAt: Instant | null;
    /** Published, and nobody has checked it for `reviewAfterDays`. */
    isReviewDue: boolean;
  }[];
  /** Answers to "Was this helpful?", over all languages. */
  feedback: FeedbackFigures;
}

/** Every article with the state of its texts, by topic and slug; only for staff who write. */
export async function listForEditors(trx: Transaction, providerId: string): Promise<EditorItem[]> {
  const rows = await selectAuthoredTexts(trx, providerId).orderBy('a.topic').orderBy('a.slug').execute();
  const products = await productsOf(trx, providerId);
  const figures = await feedbackFigures(trx, providerId);
  const items = new Map<string, EditorItem>();
  for (const row of rows) {
    const item = items.get(row.slug) ?? {
      slug: row.slug,
      audience: row.audience,
      topic: row.topic ?? '',
      products: products.get(row.articleId) ?? [],
      texts: [],
      feedback: figures.get(row.articleId) ?? { helpful: 0, unhelpful: 0, remarks: 0 },
    };
    items.set(row.slug, item);
    item.texts.push({
      language: row.language,
      title: row.title,
      state: stateOf(row),
      savedAt: toInstant(row.savedAt),
      publishedAt: toInstantOrNull(row.publishedAt),
      checkedAt: toInstantOrNull(row.checkedAt),
      isReviewDue: row.isReviewDue,
    });
  }
  for (const item of items.values()) {
    item.texts.sort((one, other) => languages.indexOf(one.language) - languages.indexOf(other.language));
  }
  return [...items.values()];
}
