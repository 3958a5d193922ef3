import { sql, type Transaction } from '@zusage/db';

/** What a report, a complaint or a quote set a date for; null where none runs. */
export interface SessionDeadlines {
  /** N-17: accepted without a word then. */
  acceptsItselfAt: Date | null;
  complainUntil: Date | null;
  decideUntil: Date | null;
}

/** By session; sessions without a report are absent. */
export async function sessionDeadlines(
  trx: Transaction,
  providerId: string,
  sessionIds: readonly string[],
): Promise<Map<string, SessionDeadlines>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('app.completion_report as r')
    .leftJoin('app.complaint as c', (join) =>
      join.onRef('c.provider_id', '=', 'r.provider_id').onRef('c.session_id', '=', 'r.session_id'),
    )
    .where('r.provider_id', '=', providerId)
    .where('r.session_id', 'in', sessionIds)
    .select(['r.session_id', 'r.accepts_itself_at', 'r.complain_until', 'c.decide_until'])
    .execute();
  return new Map(
    rows.map((row) => [
      row.session_id,
      {
        acceptsItselfAt: row.accepts_itself_at,
        complainUntil: row.complain_until,
        decideUntil: row.decide_until,
      },
    ]),
  );
}

/** A quote that something can still happen to (N-15). */
export interface OpenQuote {
  /** Until when it can be ordered. */
  until: Date;
  /** The customer has: its purchase is to be booked. */
  isOrdered: boolean;
}

/** By engagement: its quote, the one that is still to be ordered before one that is. */
export async function quoteDeadlines(
  trx: Transaction,
  providerId: string,
  engagementIds: readonly string[],
): Promise<Map<string, OpenQuote>> {
  if (engagementIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('app.unit_quote')
    .where('provider_id', '=', providerId)
    .where('engagement_id', 'in', engagementIds)
    .where('ended_at', 'is', null)
    .select(['engagement_id', 'order_until', 'status'])
    .orderBy(sql`status = 'open'`)
    .orderBy('order_until', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [row.engagement_id, { until: row.order_until, isOrdered: row.status === 'ordered' }]),
  );
}
