import { sql } from '@zusage/db';

/** After every sequence that the ledger gives, and still a safe integer with any number of lots added. */
const AFTER_ALL = 9_000_000_000_000_000;

/** Accounts by their ids, or every account of the provider. */
export type WhichAccounts = readonly string[] | 'all';

/**
 * `with asked …, booked …, lapsed …, lines as (…)`: every movement of these accounts as it was known at a moment. What a lot
 * held available when it expired leaves its account as a line of its own until the expiry is booked (S81). Statements and the
 * provider's report read these lines and nothing else: what one says, the other adds up (S89).
 *
 * @param asOf null is now; a moment ahead counts as now
 */
export const knownLines = (providerId: string, accounts: WhichAccounts, asOf: Date | null) => sql`
  with asked as (select least(coalesce(${asOf}::timestamptz, now()), now()) as moment),
  booked as (
    select t.account_id, t.id, t.sequence, t.kind, t.occurred_at, t.recorded_at, t.reason, t.rule, t.reverses_id,
           sum(greatest(e.amount, 0)) as moved,
           min(e.bucket) filter (where e.amount < 0) as from_bucket,
           min(e.bucket) filter (where e.amount > 0) as to_bucket,
           ${changeOf('available', 'reserved', 'awaiting_acceptance')} as held_change,
           ${changeOf('available')} as available_change,
           ${changeOf('sold')} as sold_change,
           ${changeOf('used')} as used_change,
           ${changeOf('forfeited')} as forfeited_change,
           ${changeOf('expired')} as expired_change,
           array_agg(distinct e.lot_id) as lot_ids,
           array_agg(distinct e.hold_id) filter (where e.hold_id is not null) as hold_ids
      from asked, app.unit_transaction t
      join app.unit_entry e on e.provider_id = t.provider_id and e.transaction_id = t.id
     where t.provider_id = ${providerId} and ${isOf('t', accounts)} and t.recorded_at <= asked.moment
     group by t.provider_id, t.id
  ),
  lapsed as (
    select l.account_id, l.id, greatest(l.expires_at, max(t.occurred_at)) as occurred_at, sum(e.amount) as amount,
           ${AFTER_ALL}::bigint + row_number() over (partition by l.account_id order by l.expires_at, l.id) as sequence
      from asked, app.unit_lot l
      join app.unit_entry e on e.provider_id = l.provider_id and e.lot_id = l.id and e.bucket = 'available'
      join app.unit_transaction t on t.provider_id = e.provider_id and t.id = e.transaction_id
     where l.provider_id = ${providerId} and ${isOf('l', accounts)}
       and l.expires_at <= asked.moment and t.recorded_at <= asked.moment
     group by l.provider_id, l.id, l.account_id, l.expires_at
    having sum(e.amount) > 0
  ),
  lines as (
    select account_id, id, sequence, kind, occurred_at, recorded_at, reason, rule, reverses_id, moved, from_bucket, to_bucket,
           held_change, available_change, sold_change, used_change, forfeited_change, expired_change, lot_ids, hold_ids
      from booked
    union all
    select account_id, null, sequence, 'expire', occurred_at, null, null, '', null, amount, 'available', 'expired',
           -amount, -amount, 0, 0, 0, amount, array[id], null
      from lapsed
  )`;

const changeOf = (...buckets: string[]) =>
  sql`coalesce(sum(e.amount) filter (where e.bucket = any (${buckets}::text[])), 0)`;

const isOf = (table: 't' | 'l', accounts: WhichAccounts) =>
  accounts === 'all' ? sql`true` : sql`${sql.ref(table)}.account_id = any (${[...accounts]}::uuid[])`;
