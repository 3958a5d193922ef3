import { sql, type Transaction } from '@zusage/db';

/** What customers' products are called and state as their version, with how many there are of each. */
export async function statedVersions(
  trx: Transaction,
  providerId: string,
): Promise<{ name: string; version: string; count: number }[]> {
  const { rows } = await sql<{ name: string; version: string; count: number }>`
    select name, version, count(*)::int as count from app.product
     where provider_id = ${providerId} and version is not null group by name, version`.execute(trx);
  return rows;
}
