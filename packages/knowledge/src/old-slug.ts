import type { Transaction } from '@zusage/db';

/** The article that had this address before; null if none. Whether a reader may see it is for the caller to ask (S14). */
export async function articleOfOldSlug(
  trx: Transaction,
  providerId: string,
  slug: string,
): Promise<string | null> {
  const row = await trx
    .selectFrom('app.article_old_slug')
    .select('article_id')
    .where('provider_id', '=', providerId)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.article_id ?? null;
}
