import type { Transaction } from '@zusage/db';
import type { Bucket, MovementKind } from './buckets.ts';
import type { HashedEntry } from './movement-hash.ts';

/** A movement as it stands in the ledger. */
export interface Posted {
  id: string;
  sequence: number;
  kind: MovementKind;
  /** What was moved, above zero. */
  amount: number;
  occurredAt: Date;
  recordedAt: Date;
  reversesId: string | null;
  entries: HashedEntry[];
}

export const movedAmount = (entries: readonly HashedEntry[]): number =>
  entries.reduce((sum, entry) => sum + Math.max(0, entry.amount), 0);

export async function findMovement(
  trx: Transaction,
  providerId: string,
  accountId: string,
  id: string,
): Promise<Posted | null> {
  const row = await trx
    .selectFrom('app.unit_transaction')
    .select(['id', 'sequence', 'kind', 'occurred_at', 'recorded_at', 'reverses_id'])
    .where('provider_id', '=', providerId)
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const entries = await trx
    .selectFrom('app.unit_entry')
    .select(['lot_id', 'bucket', 'amount', 'hold_id'])
    .where('provider_id', '=', providerId)
    .where('transaction_id', '=', row.id)
    .orderBy('position')
    .execute();
  return toPosted(row, entries);
}

interface PostedRow {
  id: string;
  sequence: number;
  kind: string;
  occurred_at: Date;
  recorded_at: Date;
  reverses_id: string | null;
}

interface PostedEntryRow {
  lot_id: string;
  bucket: string;
  amount: number;
  hold_id: string | null;
}

function toPosted(row: PostedRow, rows: PostedEntryRow[]): Posted {
  // The tables' checks allow the kinds and buckets of our types.
  const entries = rows.map((entry) => ({
    lotId: entry.lot_id,
    bucket: entry.bucket as Bucket,
    amount: entry.amount,
    holdId: entry.hold_id,
  }));
  return {
    id: row.id,
    sequence: row.sequence,
    kind: row.kind as MovementKind,
    amount: movedAmount(entries),
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    reversesId: row.reverses_id,
    entries,
  };
}
