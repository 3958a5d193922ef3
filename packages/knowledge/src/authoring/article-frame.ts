import type { Transaction } from '@zusage/db';
import { indexArticle } from '../search/index-article.ts';
import { checkShelves } from '../shelf.ts';

export interface Frame {
  audience: string;
  /** '' is none. */
  topic: string;
  /** Left out, the products stay as they are. */
  products?: readonly string[] | undefined;
}

/**
 * Sets what holds for all languages. A changed audience counts at once, for published texts too (S14).
 * @throws AppError invalid_input for a topic or product that the provider does not have
 */
export async function setFrame(
  trx: Transaction,
  providerId: string,
  article: { articleId: string; audience: string; topic: string | null },
  wanted: Frame,
): Promise<void> {
  await checkShelves(trx, providerId, { topic: wanted.topic, products: wanted.products ?? [] });
  if (wanted.products) await setProducts(trx, providerId, article.articleId, wanted.products);
  const topic = wanted.topic === '' ? null : wanted.topic;
  if (article.audience === wanted.audience && article.topic === topic) return;
  await trx
    .updateTable('app.article')
    .set({ audience: wanted.audience, topic })
    .where('provider_id', '=', providerId)
    .where('id', '=', article.articleId)
    .execute();
  if (article.audience !== wanted.audience) await indexArticle(trx, providerId, article.articleId);
}

async function setProducts(
  trx: Transaction,
  providerId: string,
  articleId: string,
  products: readonly string[],
): Promise<void> {
  await trx
    .deleteFrom('app.article_product')
    .where('provider_id', '=', providerId)
    .where('article_id', '=', articleId)
    .execute();
  const rows = [...new Set(products)].map((product) => ({
    provider_id: providerId,
    article_id: articleId,
    product,
  }));
  if (rows.length > 0) await trx.insertInto('app.article_product').values(rows).execute();
}
