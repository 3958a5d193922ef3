import type { Transaction } from '@zusage/db';

/** The product families of every article, by the article's id. Says nothing of who may read it. */
export async function productsOf(
  trx: Transaction,
  providerId: string,
  articleId?: string,
): Promise<Map<string, string[]>> {
  let query = trx
    .selectFrom('app.article_product as p')
    .innerJoin('app.product_family as f', (join) =>
      join.onRef('f.provider_id', '=', 'p.provider_id').onRef('f.key', '=', 'p.product'),
    )
    .select(['p.article_id', 'p.product'])
    .where('p.provider_id', '=', providerId)
    .orderBy('f.position')
    .orderBy('f.key');
  if (articleId !== undefined) query = query.where('p.article_id', '=', articleId);
  const found = new Map<string, string[]>();
  for (const { article_id, product } of await query.execute())
    found.set(article_id, [...(found.get(article_id) ?? []), product]);
  return found;
}
