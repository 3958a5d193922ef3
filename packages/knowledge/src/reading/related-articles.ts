import { sql, type Transaction } from '@zusage/db';
import type { Audience } from '../audience.ts';
import { bestLanguage, languagesFor, type Language } from '../language.ts';
import { selectPublished } from './published-text.ts';

export interface RelatedArticle {
  slug: string;
  title: string;
  summary: string;
  language: Language;
}

const relatedMax = 4;

/**
 * Articles of the same topic or about the same products that the reader may read (S14), the nearest first: a shared topic
 * counts as much as two shared products.
 */
export async function relatedArticles(
  trx: Transaction,
  providerId: string,
  article: { articleId: string; topic: string | null; language: Language },
  audiences: readonly Audience[],
): Promise<RelatedArticle[]> {
  const nearness = sql<number>`
    (case when a.topic = ${article.topic} then 2 else 0 end)
    + (select count(*)::int from app.article_product mine
         join app.article_product theirs
           on theirs.provider_id = mine.provider_id and theirs.product = mine.product and theirs.article_id = a.id
        where mine.provider_id = a.provider_id and mine.article_id = ${article.articleId}::uuid)`;
  const rows = await selectPublished(trx, providerId, audiences)
    .select(nearness.as('nearness'))
    .where('a.id', '!=', article.articleId)
    .where(sql<boolean>`${nearness} > 0`)
    .orderBy('nearness', 'desc')
    .orderBy('t.published_at', 'desc')
    .limit(relatedMax * languagesFor(article.language).length)
    .execute();
  const byArticle = [...Map.groupBy(rows, ({ articleId }) => articleId).values()];
  return byArticle.slice(0, relatedMax).flatMap((texts) => {
    const text = bestLanguage(texts, article.language);
    return text?.title
      ? [{ slug: text.slug, title: text.title, summary: text.summary, language: text.language }]
      : [];
  });
}
