import type { Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import { toInstantOrNull, type Instant } from '../instant.ts';
import { bestLanguage, type Language } from '../language.ts';
import { selectPublished } from './published-text.ts';

export interface ListedArticle {
  slug: string;
  topic: string;
  audience: Audience;
  title: string;
  language: Language;
  checkedAt: Instant | null;
}

/** What a reader may read, each article once in the best language, by topic and title. */
export async function listArticles(
  trx: Transaction,
  providerId: string,
  reader: { audiences: readonly Audience[]; language: Language },
): Promise<ListedArticle[]> {
  const rows = await selectPublished(trx, providerId, reader.audiences).execute();
  const bySlug = Map.groupBy(rows, (row) => row.slug);
  const items = [...bySlug.values()].flatMap((texts): ListedArticle[] => {
    const text = bestLanguage(texts, reader.language);
    if (!text) return [];
    return [
      {
        slug: text.slug,
        topic: text.topic,
        audience: text.audience,
        title: text.title ?? '',
        language: text.language,
        checkedAt: toInstantOrNull(text.checkedAt),
      },
    ];
  });
  const order = new Intl.Collator(reader.language, { numeric: true });
  return items.sort(
    (one, other) => order.compare(one.topic, other.topic) || order.compare(one.title, other.title),
  );
}
