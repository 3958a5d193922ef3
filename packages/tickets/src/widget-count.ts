import { sql, type Transaction } from '@zusage/db';

/** Tickets that came through a widget key in the last so many days. */
export async function countWidgetTickets(
  trx: Transaction,
  providerId: string,
  widgetKeyId: string,
  days: number,
): Promise<number> {
  const row = await trx
    .selectFrom('app.ticket')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('provider_id', '=', providerId)
    .where('widget_key_id', '=', widgetKeyId)
    .where('opened_at', '>', sql<Date>`now() - make_interval(days => ${days})`)
    .executeTakeFirstOrThrow();
  return row.count;
}
