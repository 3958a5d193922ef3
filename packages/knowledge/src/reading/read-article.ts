import type { Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import type { Language } from '../language.ts';
import { parseArticle } from '../markdown/parse.ts';
import { renderArticle, type RenderedArticle } from '../markdown/render-html.ts';
import { productsOf } from '../products-of.ts';
import { listShelves } from '../shelf.ts';
import { publishedText, type ArticleKey } from './published-text.ts';
import { relatedArticles, type RelatedArticle } from './related-articles.ts';

export interface ReadArticle extends RenderedArticle {
  /** The address it has now: another one than was asked for if it was renamed. */
  slug: string;
  title: string;
  summary: string;
  language: Language;
  languages: Language[];
  /** The topic's name in the language that was asked for; '' is none. */
  topic: string;
  topicKey: string;
  products: { key: string; name: string }[];
  audience: Audience;
  /** When somebody last confirmed that it holds. */
  checkedAt: Instant | null;
  /** Role of whoever did, where that is known. */
  checkedRole: string | null;
  publishedAt: Instant;
  /** What else the reader may want, the nearest first. */
  related: RelatedArticle[];
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
  const topics = text.topic === null ? [] : await listShelves(trx, providerId, 'topic');
  const productKeys = (await productsOf(trx, providerId, text.articleId)).get(text.articleId) ?? [];
  const families = productKeys.length === 0 ? [] : await listShelves(trx, providerId, 'product');
  return {
    slug: text.slug,
    title: text.title,
    summary: text.summary,
    language: text.language,
    languages: text.languages,
    topic: topics.find((topic) => topic.key === text.topic)?.name[key.language] ?? '',
    topicKey: text.topic ?? '',
    products: families
      .filter((family) => productKeys.includes(family.key))
      .map((family) => ({ key: family.key, name: family.name[key.language] })),
    audience: text.audience,
    ...renderArticle(parseArticle(text.body)),
    checkedAt: toInstantOrNull(text.checkedAt),
    checkedRole: text.checkedRole,
    publishedAt: toInstant(text.publishedAt),
    related: await relatedArticles(
      trx,
      providerId,
      { articleId: text.articleId, topic: text.topic, language: key.language },
      key.audiences,
    ),
  };
}
