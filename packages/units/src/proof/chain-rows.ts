import { sql, type Transaction } from '@zusage/db';
import type { MovementKind } from '../buckets.ts';
import type { HashedEntry, HashedHold, HashedLot, HashedMovement } from '../movement-hash.ts';

/** An entry as it is stored, with what its movement must agree with. */
export interface StoredEntry extends HashedEntry {
  position: number;
  accountId: string;
}

/** A movement as it is stored, with the lot that it begins. */
export interface ChainRow {
  id: string;
  sequence: number;
  kind: MovementKind;
  occurred_at: Date;
  recorded_at: Date;
  reason: Record<string, string>;
  rule: string;
  person_id: string | null;
  reverses_id: string | null;
  idempotency_key: string | null;
  previous_hash: Buffer;
  hash: Buffer;
  entries: StoredEntry[] | null;
  holds: HashedHold[] | null;
  lot_id: string | null;
  lot_reference: string | null;
  lot_amount: number | null;
  lot_purchased_at: Date | null;
  lot_expires_at: Date | null;
  lot_account_id: string | null;
  lot_recorded_at: Date | null;
  /** No moment has a part below the milliseconds that the hash seals. */
  exact: boolean;
}

const BATCH = 500;

/** The movements of an account in order, in batches: any length fits in memory. */
export async function* chainRows(
  trx: Transaction,
  providerId: string,
  accountId: string,
): AsyncGenerator<ChainRow> {
  let after = 0;
  for (;;) {
    const rows = await readBatch(trx, providerId, accountId, after);
    yield* rows;
    after = rows.at(-1)?.sequence ?? after;
    if (rows.length < BATCH) return;
  }
}

async function readBatch(
  trx: Transaction,
  providerId: string,
  accountId: string,
  after: number,
): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select t.id, t.sequence, t.kind, t.occurred_at, t.recorded_at, t.reason, t.rule, t.person_id, t.reverses_id,
           t.idempotency_key, t.previous_hash, t.hash, moved.entries, named.holds, l.id as lot_id, l.reference as lot_reference,
           l.amount as lot_amount, l.purchased_at as lot_purchased_at, l.expires_at as lot_expires_at,
           l.account_id as lot_account_id, l.recorded_at as lot_recorded_at,
           (select bool_and(moment = date_trunc('milliseconds', moment))
              from unnest(array[t.occurred_at, t.recorded_at, l.purchased_at, l.expires_at, l.recorded_at]) as moment) as exact
      from app.unit_transaction t
      cross join lateral (
        select jsonb_agg(jsonb_build_object('lotId', e.lot_id, 'bucket', e.bucket, 'amount', e.amount,
                 'holdId', e.hold_id,
                 'position', e.position, 'accountId', e.account_id) order by e.position) as entries,
               (array_agg(e.lot_id order by e.position))[1] as first_lot_id
          from app.unit_entry e where e.provider_id = t.provider_id and e.transaction_id = t.id
      ) moved
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', h.id, 'purpose', h.purpose) order by h.id) as holds
          from (select distinct e.hold_id from app.unit_entry e
                 where e.provider_id = t.provider_id and e.transaction_id = t.id) as part
          join app.unit_hold h on h.provider_id = t.provider_id and h.id = part.hold_id
      ) named
      left join app.unit_lot l
        on t.kind in ('purchase', 'effort') and l.provider_id = t.provider_id and l.id = moved.first_lot_id
     where t.provider_id = ${providerId} and t.account_id = ${accountId}::uuid and t.sequence > ${after}::bigint
     order by t.sequence limit ${BATCH}`.execute(trx);
  return rows;
}

/** What the hash of a stored movement must seal. */
export const toHashed = (providerId: string, accountId: string, row: ChainRow): HashedMovement => ({
  providerId,
  accountId,
  id: row.id,
  sequence: row.sequence,
  kind: row.kind,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  reason: row.reason,
  rule: row.rule,
  personId: row.person_id,
  reversesId: row.reverses_id,
  idempotencyKey: row.idempotency_key,
  entries: row.entries ?? [],
  lot: toLot(row),
  holds: row.holds ?? [],
});

function toLot(row: ChainRow): HashedLot | null {
  const { lot_id, lot_reference, lot_amount, lot_purchased_at, lot_expires_at } = row;
  if (!lot_id || lot_reference === null || lot_amount === null || !lot_purchased_at || !lot_expires_at)
    return null;
  return {
    id: lot_id,
    reference: lot_reference,
    amount: lot_amount,
    purchasedAt: lot_purchased_at,
    expiresAt: lot_expires_at,
  };
}
