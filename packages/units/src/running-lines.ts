import { sql } from '@zusage/db';
import type { Bucket, MovementKind } from './buckets.ts';
import type { ReasonText } from './movement.ts';

export interface RunningRow {
  sequence: number;
  kind: MovementKind;
  occurred_at: Date;
  recorded_at: Date | null;
  reason: ReasonText | null;
  rule: string;
  moved: number;
  from_bucket: Bucket | null;
  to_bucket: Bucket | null;
  held_change: number;
  available_change: number;
  held_after: number;
  available_after: number;
  lots: string[];
  reverses_kind: MovementKind | null;
  reverses_at: Date | null;
  reverses_reason: ReasonText | null;
  reversed_at: Date | null;
}

/** After every sequence that the ledger gives, and still a safe integer with any number of lots added. */
const AFTER_ALL = 9_000_000_000_000_000;

/**
 * `with … running as (…)`: every movement of an account as it was known at a moment, with what was held and available after
 * it, in the order in which they occurred. What a lot held available when it expired leaves the account as a line of its
 * own until the expiry is booked; units released to a lot that had expired already leave in the same moment.
 */
export const runningLines = (providerId: string, accountId: string, asOf: Date | null) => sql`
  with asked as (select least(coalesce(${asOf}::timestamptz, now()), now()) as moment),
  booked as (
    select t.id, t.sequence, t.kind, t.occurred_at, t.recorded_at, t.reason, t.rule, t.reverses_id,
           sum(greatest(e.amount, 0)) as moved,
           min(e.bucket) filter (where e.amount < 0) as from_bucket,
           min(e.bucket) filter (where e.amount > 0) as to_bucket,
           coalesce(sum(e.amount) filter (where e.bucket in ('available', 'reserved', 'awaiting_acceptance')), 0) as held_change,
           coalesce(sum(e.amount) filter (where e.bucket = 'available'), 0) as available_change,
           array_agg(distinct e.lot_id) as lot_ids
      from asked, app.unit_transaction t
      join app.unit_entry e on e.provider_id = t.provider_id and e.transaction_id = t.id
     where t.provider_id = ${providerId} and t.account_id = ${accountId}::uuid and t.recorded_at <= asked.moment
     group by t.provider_id, t.id
  ),
  lapsed as (
    select l.id, greatest(l.expires_at, max(t.occurred_at)) as occurred_at, sum(e.amount) as amount,
           ${AFTER_ALL}::bigint + row_number() over (order by l.expires_at, l.id) as sequence
      from asked, app.unit_lot l
      join app.unit_entry e on e.provider_id = l.provider_id and e.lot_id = l.id and e.bucket = 'available'
      join app.unit_transaction t on t.provider_id = e.provider_id and t.id = e.transaction_id
     where l.provider_id = ${providerId} and l.account_id = ${accountId}::uuid
       and l.expires_at <= asked.moment and t.recorded_at <= asked.moment
     group by l.provider_id, l.id, l.expires_at
    having sum(e.amount) > 0
  ),
  lines as (
    select id, sequence, kind, occurred_at, recorded_at, reason, rule, reverses_id, moved, from_bucket, to_bucket,
           held_change, available_change, lot_ids
      from booked
    union all
    select null, sequence, 'expire', occurred_at, null, null, '', null, amount, 'available', 'expired',
           -amount, -amount, array[id]
      from lapsed
  ),
  running as (
    select n.sequence, n.kind, n.occurred_at, n.recorded_at, n.reason, n.rule, n.moved::bigint, n.from_bucket, n.to_bucket,
           n.held_change::bigint, n.available_change::bigint,
           (sum(n.held_change) over so_far)::bigint as held_after,
           (sum(n.available_change) over so_far)::bigint as available_after,
           array(select l.reference from app.unit_lot l where l.provider_id = ${providerId} and l.id = any (n.lot_ids)
                  order by l.expires_at, l.id) as lots,
           undone.kind as reverses_kind, undone.occurred_at as reverses_at, undone.reason as reverses_reason,
           undoing.recorded_at as reversed_at
      from lines n
      left join booked undone on undone.id = n.reverses_id
      left join booked undoing on undoing.reverses_id = n.id
    window so_far as (order by n.occurred_at, n.sequence)
  )`;
