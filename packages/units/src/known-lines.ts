import { sql } from '@zusage/db';
import { lapses } from './lapse.ts';
import { isOf, type WhichAccounts } from './which-accounts.ts';

/** After every sequence that the ledger gives, and still a safe integer with any number of lots added. */
const AFTER_ALL = 9_000_000_000_000_000;

/**
 * `with asked …, booked …, lapsed …, lines as (…)`: every movement of these accounts as it was known at a moment. What the
 * clock took with an expired lot leaves its account as lines of their own until the expiry is booked: what was available, and
 * what each hold had reserved without needing it before (S81). Statements and the provider's report read these lines and
 * nothing else: what one says, the other adds up (S89).
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
    select account_id, lot_id, bucket, hold_id, amount, occurred_at,
           ${AFTER_ALL}::bigint + row_number() over (
             partition by account_id order by occurred_at, expires_at, lot_id, bucket, hold_id) as sequence
      from (${lapses(providerId, accounts, sql`(select moment from asked)`)}) taken
  ),
  lines as (
    select account_id, id, sequence, kind, occurred_at, recorded_at, reason, rule, reverses_id, moved, from_bucket, to_bucket,
           held_change, available_change, sold_change, used_change, forfeited_change, expired_change, lot_ids, hold_ids
      from booked
    union all
    select account_id, null, sequence, 'expire', occurred_at, null, null, '', null, amount, bucket, 'expired',
           -amount, case when bucket = 'available' then -amount else 0 end, 0, 0, 0, amount, array[lot_id],
           case when hold_id is not null then array[hold_id] end
      from lapsed
  )`;

const changeOf = (...buckets: string[]) =>
  sql`coalesce(sum(e.amount) filter (where e.bucket = any (${buckets}::text[])), 0)`;
