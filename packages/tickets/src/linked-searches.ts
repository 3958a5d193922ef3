import type { Transaction } from '@zusage/db';

/** Which of these searches go with a ticket: they are kept as long as it is. */
export async function linkedSearches(
  trx: Transaction,
  providerId: string,
  searchIds: readonly string[],
): Promise<Set<string>> {
  if (searchIds.length === 0) return new Set();
  const rows = await trx
    .selectFrom('app.ticket')
    .select('search_id')
    .where('provider_id', '=', providerId)
    .where('search_id', 'in', searchIds)
    .execute();
  return new Set(rows.flatMap(({ search_id }) => search_id ?? []));
}
