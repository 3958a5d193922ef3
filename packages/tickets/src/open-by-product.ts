import { sql, type Transaction } from '@zusage/db';
import { withinReach, type TicketReach } from './reach.ts';
import { OPEN_STATUSES } from './state.ts';

/** How many open tickets of these a reader may see, by product's id; products without any are not in it. */
export async function countOpenByProduct(
  trx: Transaction,
  providerId: string,
  reach: TicketReach,
): Promise<Map<string, number>> {
  const rows = await trx
    .selectFrom('app.ticket')
    .select(['product_id', sql<number>`count(*)::int`.as('open')])
    .where('provider_id', '=', providerId)
    .where('product_id', 'is not', null)
    .where('status', 'in', OPEN_STATUSES)
    .where(withinReach(reach))
    .groupBy('product_id')
    .execute();
  return new Map(rows.flatMap(({ product_id, open }) => (product_id ? [[product_id, open] as const] : [])));
}
