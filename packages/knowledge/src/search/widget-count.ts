import { sql, type Transaction } from '@zusage/db';

/** Searches made through a widget key in the last so many days, and those that an article answered. */
export async function countWidgetSearches(
  trx: Transaction,
  providerId: string,
  widgetKeyId: string,
  days: number,
): Promise<{ searches: number; solved: number }> {
  return trx
    .selectFrom('app.knowledge_search')
    .select([
      sql<number>`count(*)::int`.as('searches'),
      sql<number>`(count(*) filter (where solved))::int`.as('solved'),
    ])
    .where('provider_id', '=', providerId)
    .where('widget_key_id', '=', widgetKeyId)
    .where('at', '>', sql<Date>`now() - make_interval(days => ${days})`)
    .executeTakeFirstOrThrow();
}
