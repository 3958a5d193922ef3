import type { Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import { bestLanguage, type Language } from '../language.ts';
import { productsOf } from '../products-of.ts';
import { listShelves } from '../shelf.ts';
import { selectPublished } from './published-text.ts';

export interface ListedArticle {
  slug: string;
  /** The topic's name in the reader's language; '' is none. */
  topic: string;
  /** '' is none. */
  topicKey: string;
  /** Keys of product families. */
  products: string[];
  audience: Audience;
  title: string;
  /** One or two sentences; '' if there are none. */
  summary: string;
  language: Language;
  checkedAt: Instant | null;
  publishedAt: Instant;
}

/** What a reader may read, each article once in the best language, by topic and title; what has no topic stands last. */
export async function listArticles(
  trx: Transaction,
  providerId: string,
  reader: { audiences: readonly Audience[]; language: Language },
): Promise<ListedArticle[]> {
  const rows = await selectPublished(trx, providerId, reader.audiences).execute();
  const topics = await listShelves(trx, providerId, 'topic');
  const products = await productsOf(trx, providerId);
  const bySlug = Map.groupBy(rows, (row) => row.slug);
  const items = [...bySlug.values()].flatMap((texts): ListedArticle[] => {
    const text = bestLanguage(texts, reader.language);
    if (!text?.publishedAt) return [];
    return [
      {
        slug: text.slug,
        topic: topics.find(({ key }) => key === text.topic)?.name[reader.language] ?? '',
        topicKey: text.topic ?? '',
        products: products.get(text.articleId) ?? [],
        audience: text.audience,
        title: text.title ?? '',
        summary: text.summary,
        language: text.language,
        checkedAt: toInstantOrNull(text.checkedAt),
        publishedAt: toInstant(text.publishedAt),
      },
    ];
  });
  const order = new Intl.Collator(reader.language, { numeric: true });
  const places = new Map(topics.map(({ key }, index) => [key, index]));
  const placeOf = ({ topicKey }: ListedArticle): number => places.get(topicKey) ?? topics.length;
  return items.sort((one, other) => placeOf(one) - placeOf(other) || order.compare(one.title, other.title));
}
