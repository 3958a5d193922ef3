import { sql } from '@zusage/db';
import type { Bucket, MovementKind } from './buckets.ts';
import { knownLines } from './known-lines.ts';
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
  purposes: string[];
  reverses_kind: MovementKind | null;
  reverses_at: Date | null;
  reverses_reason: ReasonText | null;
  reversed_at: Date | null;
}

/**
 * `with … running as (…)`: every movement of an account as it was known at a moment, with what was held and available after
 * it, in the order in which they occurred. Units released to a lot that had expired already leave in the same moment.
 */
export const runningLines = (providerId: string, accountId: string, asOf: Date | null) => sql`
  ${knownLines(providerId, [accountId], asOf)},
  running as (
    select n.sequence, n.kind, n.occurred_at, n.recorded_at, n.reason, n.rule, n.moved::bigint, n.from_bucket, n.to_bucket,
           n.held_change::bigint, n.available_change::bigint, n.used_change, n.forfeited_change, n.expired_change,
           (sum(n.held_change) over so_far)::bigint as held_after,
           (sum(n.available_change) over so_far)::bigint as available_after,
           array(select l.reference from app.unit_lot l where l.provider_id = ${providerId} and l.id = any (n.lot_ids)
                  order by l.expires_at, l.id) as lots,
           array(select h.purpose from app.unit_hold h where h.provider_id = ${providerId} and h.id = any (n.hold_ids)
                  order by h.purpose) as purposes,
           n.id, n.reverses_id
      from lines n
    window so_far as (order by n.occurred_at, n.sequence)
  )`;
