import { sql, type Transaction } from '@zusage/db';

/** Searches older than so many days, the oldest first; which of them go with a ticket is not known here. */
export async function oldSearches(
  trx: Transaction,
  providerId: string,
  { days, after, limit }: { days: number; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('app.knowledge_search')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('at', '<', sql<Date>`now() - make_interval(days => ${days})`)
    // UUIDv7: in the order in which they were made
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Deletes searches; what people searched is not kept without need (S113). */
export async function deleteSearches(
  trx: Transaction,
  providerId: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .deleteFrom('app.knowledge_search')
    .where('provider_id', '=', providerId)
    .where('id', 'in', ids)
    .execute();
}
