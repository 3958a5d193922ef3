import type { Transaction } from '@zusage/db';

/** Customers by their ids, for lines of lists; ids of nobody have none. */
export async function organisationNumbers(
  trx: Transaction,
  providerId: string,
  ids: readonly string[],
): Promise<(id: string) => { customerNumber: string; name: string } | null> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return () => null;
  const rows = await trx
    .selectFrom('app.organisation')
    .select(['id', 'name', 'customer_number as customerNumber'])
    .where('provider_id', '=', providerId)
    .where('id', 'in', wanted)
    .execute();
  const found = new Map(rows.map(({ id, ...customer }) => [id, customer]));
  return (id) => found.get(id) ?? null;
}
