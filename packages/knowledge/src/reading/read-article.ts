import type { Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import { parseArticle } from '../markdown/parse.ts';
import { renderArticle, type RenderedArticle } from '../markdown/render-html.ts';
import { publishedText, type ArticleKey } from './published-text.ts';

export interface ReadArticle extends RenderedArticle {
  slug: string;
  title: string;
  language: Language;
  languages: Language[];
  topic: string;
  audience: Audience;
  /** When somebody last confirmed that it holds. */
  checkedAt: Instant | null;
  publishedAt: Instant;
}

/**
 * A published article as HTML.
 * @throws AppError not_found
 */
export async function readArticle(
  trx: Transaction,
  providerId: string,
  key: ArticleKey,
): Promise<ReadArticle> {
  const text = await publishedText(trx, providerId, key);
  return {
    slug: text.slug,
    title: text.title,
    language: text.language,
    languages: text.languages,
    topic: text.topic,
    audience: text.audience,
    ...renderArticle(parseArticle(text.body)),
    checkedAt: toInstantOrNull(text.checkedAt),
    publishedAt: toInstant(text.publishedAt),
  };
}
