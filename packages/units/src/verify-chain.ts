import { timingSafeEqual } from 'node:crypto';
import { sql, type Transaction } from '@zusage/db';
import type { MovementKind } from './buckets.ts';
import {
  canonicalMovement,
  genesisHash,
  movementHash,
  type HashedEntry,
  type HashedHold,
  type HashedLot,
} from './movement-hash.ts';

/**
 * What a check of an account's chain found. `head` is the last hash: compared with one kept outside the database it
 * also shows that the newest movements were cut off, which the chain alone cannot.
 */
export type ChainReport =
  | { intact: true; movements: number; head: string }
  | { intact: false; movements: number; brokenAtSequence: number };

const BATCH = 500;

/** Recomputes an account's hashes from the first movement on (S87). Reads in batches, so any length fits in memory. */
export async function verifyChain(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<ChainReport> {
  let previous = genesisHash(providerId, accountId);
  let sequence = 0;
  for (;;) {
    const rows = await readBatch(trx, providerId, accountId, sequence);
    for (const row of rows) {
      const expected = movementHash(previous, canonicalMovement(toHashed(providerId, accountId, row)));
      const intact =
        row.sequence === sequence + 1 && same(row.previous_hash, previous) && same(row.hash, expected);
      if (!intact) return { intact: false, movements: sequence, brokenAtSequence: sequence + 1 };
      previous = expected;
      sequence = row.sequence;
    }
    if (rows.length < BATCH) return { intact: true, movements: sequence, head: previous.toString('hex') };
  }
}

const same = (stored: Buffer, expected: Buffer): boolean =>
  stored.length === expected.length && timingSafeEqual(stored, expected);

interface ChainRow {
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
  entries: HashedEntry[] | null;
  holds: HashedHold[] | null;
  lot_id: string | null;
  lot_reference: string | null;
  lot_amount: number | null;
  lot_purchased_at: Date | null;
  lot_expires_at: Date | null;
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
           l.amount as lot_amount, l.purchased_at as lot_purchased_at, l.expires_at as lot_expires_at
      from app.unit_transaction t
      cross join lateral (
        select jsonb_agg(jsonb_build_object('lotId', e.lot_id, 'bucket', e.bucket, 'amount', e.amount,
                 'holdId', e.hold_id) order by e.position) as entries
          from app.unit_entry e where e.provider_id = t.provider_id and e.transaction_id = t.id
      ) moved
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', h.id, 'purpose', h.purpose) order by h.id) as holds
          from app.unit_hold h where h.provider_id = t.provider_id and h.id in
               (select e.hold_id from app.unit_entry e where e.provider_id = t.provider_id and e.transaction_id = t.id)
      ) named
      left join app.unit_lot l
        on t.kind in ('purchase', 'effort') and l.provider_id = t.provider_id and l.id = (moved.entries -> 0 ->> 'lotId')::uuid
     where t.provider_id = ${providerId} and t.account_id = ${accountId}::uuid and t.sequence > ${after}::bigint
     order by t.sequence limit ${BATCH}`.execute(trx);
  return rows;
}

const toHashed = (providerId: string, accountId: string, row: ChainRow) => ({
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
