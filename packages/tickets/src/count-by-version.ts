import { sql, type Transaction } from '@zusage/db';
import { OPEN_STATUSES } from './state.ts';

/** How many tickets each version of the catalogue decided, and how many of them are open. */
export async function countTicketsByVersion(
  trx: Transaction,
  providerId: string,
): Promise<Map<number, { all: number; open: number }>> {
  const rows = await trx
    .selectFrom('app.ticket')
    .select([
      'catalogue_version',
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where status in (${sql.join(OPEN_STATUSES)})))::int`.as('open'),
    ])
    .where('provider_id', '=', providerId)
    .groupBy('catalogue_version')
    .execute();
  return new Map(rows.map(({ catalogue_version, all, open }) => [catalogue_version, { all, open }]));
}
