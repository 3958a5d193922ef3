import { newId, sql, type Schema, type Selectable, type Transaction } from '@zusage/db';

export type QuoteStatus = 'open' | 'ordered' | 'lapsed' | 'withdrawn';

export interface NewQuote {
  engagementId: string;
  /** Of a report that needs more than there was; null of a statement of work. */
  sessionId: string | null;
  accountId: string;
  /** What is to be ordered, in the account's smallest billable part: whole sold units. */
  amount: number;
  quotedAt: Date;
  orderUntil: Date;
}

export interface UnitQuote extends NewQuote {
  id: string;
  number: string;
  status: QuoteStatus;
  remindedAt: Date | null;
  orderedAt: Date | null;
  /** Null where staff booked the purchase without the customer's order here. */
  orderedBy: string | null;
  orderReference: string | null;
  /** When it was bought, lapsed or withdrawn: nothing happens to it any more. */
  endedAt: Date | null;
}

const FIRST_NUMBER = 1001;

/** @returns its number, `<prefix>-Q1001`; numbers count up per provider, and whoever quotes at the same time waits */
export async function addQuote(
  trx: Transaction,
  providerId: string,
  prefix: string,
  quote: NewQuote,
): Promise<UnitQuote> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`quote ${providerId}`}, 0))`.execute(trx);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from app.unit_quote where provider_id = ${providerId}`.execute(trx);
  const id = newId();
  const number = `${prefix}-Q${FIRST_NUMBER + (rows[0]?.count ?? 0)}`;
  await trx
    .insertInto('app.unit_quote')
    .values({
      provider_id: providerId,
      id,
      number,
      engagement_id: quote.engagementId,
      session_id: quote.sessionId,
      account_id: quote.accountId,
      amount: quote.amount,
      status: 'open',
      quoted_at: quote.quotedAt,
      order_until: quote.orderUntil,
    })
    .execute();
  const nothing = { remindedAt: null, orderedAt: null, orderedBy: null, orderReference: null, endedAt: null };
  return { ...quote, ...nothing, id, number, status: 'open' };
}

export interface QuoteFilter {
  engagementIds?: readonly string[];
  accountId?: string;
  /** Only those that something can still happen to. */
  open?: boolean;
}

/** The oldest first: what was quoted first is served first. */
export async function listQuotes(
  trx: Transaction,
  providerId: string,
  { engagementIds, accountId, open }: QuoteFilter,
): Promise<UnitQuote[]> {
  if (engagementIds?.length === 0) return [];
  let query = trx.selectFrom('app.unit_quote').selectAll().where('provider_id', '=', providerId);
  if (engagementIds) query = query.where('engagement_id', 'in', engagementIds);
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  if (open) query = query.where('ended_at', 'is', null);
  const rows = await query.orderBy('quoted_at').orderBy('id').execute();
  return rows.map(toQuote);
}

type QuoteChange = Partial<
  Pick<UnitQuote, 'status' | 'remindedAt' | 'orderedAt' | 'orderedBy' | 'orderReference' | 'endedAt'>
>;

const COLUMN = {
  status: 'status',
  remindedAt: 'reminded_at',
  orderedAt: 'ordered_at',
  orderedBy: 'ordered_by_name',
  orderReference: 'order_reference',
  endedAt: 'ended_at',
} as const satisfies Record<keyof QuoteChange, keyof Schema['app.unit_quote']>;

export async function changeQuote(
  trx: Transaction,
  providerId: string,
  id: string,
  change: QuoteChange,
): Promise<void> {
  const set = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [COLUMN[name as keyof QuoteChange], value]),
  );
  await trx
    .updateTable('app.unit_quote')
    .set(set)
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

const toQuote = (row: Selectable<Schema['app.unit_quote']>): UnitQuote => ({
  id: row.id,
  number: row.number,
  engagementId: row.engagement_id,
  sessionId: row.session_id,
  accountId: row.account_id,
  amount: row.amount,
  // The table's check allows the statuses of our type.
  status: row.status as QuoteStatus,
  quotedAt: row.quoted_at,
  orderUntil: row.order_until,
  remindedAt: row.reminded_at,
  orderedAt: row.ordered_at,
  orderedBy: row.ordered_by_name,
  orderReference: row.order_reference,
  endedAt: row.ended_at,
});
