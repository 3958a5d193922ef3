import type { Transaction } from '@zusage/db';
import { canonicalMovement, genesisHash, movementHash } from '../movement-hash.ts';
import { chainRows, toHashed, type ChainRow, type StoredEntry } from './chain-rows.ts';
import { FaultFound } from './fault.ts';

/** What an account's movements come to. */
export interface Walked {
  movements: number;
  /** By lot, bucket and hold: see `partKey`. */
  parts: Map<string, number>;
}

export const partKey = (lotId: string, bucket: string, holdId: string | null | undefined): string =>
  `${lotId} ${bucket} ${holdId ?? ''}`;

/**
 * Goes over an account's movements from the first on: nothing missing, nothing changed, each balanced, each lot begun once
 * as it was sold, nothing below zero at any time, and each hash what the checkpoints of its sequence say.
 *
 * @param sealed hash by sequence, of checkpoints whose signatures hold
 * @throws FaultFound for the first fault
 */
export async function walkAccount(
  trx: Transaction,
  providerId: string,
  accountId: string,
  sealed: ReadonlyMap<number, string>,
): Promise<Walked> {
  const walked: Walked = { movements: 0, parts: new Map() };
  const begun = new Set<string>();
  let previous = genesisHash(providerId, accountId);
  for await (const row of chainRows(trx, providerId, accountId)) {
    const { sequence } = row;
    if (sequence !== walked.movements + 1) throw new FaultFound('movement_missing', walked.movements + 1);
    const expected = movementHash(previous, canonicalMovement(toHashed(providerId, accountId, row)));
    if (!row.exact || !row.previous_hash.equals(previous) || !row.hash.equals(expected))
      throw new FaultFound('movement_changed', sequence);
    const known = sealed.get(sequence);
    if (known !== undefined && known !== expected.toString('hex'))
      throw new FaultFound('rewritten', sequence);
    const entries = row.entries ?? [];
    requireBalanced(entries, accountId, sequence);
    requireLots(row, entries, accountId, begun);
    addUp(walked.parts, entries, sequence);
    previous = expected;
    walked.movements = sequence;
  }
  return walked;
}

function requireBalanced(entries: readonly StoredEntry[], accountId: string, sequence: number): void {
  const total = entries.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  if (entries.length < 2 || total !== 0n) throw new FaultFound('unbalanced', sequence);
  const inPlace = entries.every(
    (entry, index) => entry.position === index + 1 && entry.accountId === accountId,
  );
  if (!inPlace) throw new FaultFound('movement_changed', sequence);
}

/** A lot begins by exactly one purchase or effort of its amount; only that and its reversal touch what was sold. */
function requireLots(
  row: ChainRow,
  entries: readonly StoredEntry[],
  accountId: string,
  begun: Set<string>,
): void {
  const begins = row.kind === 'purchase' || row.kind === 'effort';
  if (begins) {
    const [sold, given] = entries;
    const asSold =
      row.lot_id !== null &&
      !begun.has(row.lot_id) &&
      row.lot_account_id === accountId &&
      row.lot_recorded_at?.getTime() === row.recorded_at.getTime() &&
      entries.length === 2 &&
      sold?.bucket === 'sold' &&
      sold.amount === -(row.lot_amount ?? 0) &&
      given?.bucket === (row.kind === 'effort' ? 'used' : 'available') &&
      given.lotId === row.lot_id;
    if (!asSold || row.lot_id === null) throw new FaultFound('lot', row.sequence);
    begun.add(row.lot_id);
  }
  const strange = entries.some(
    ({ lotId, bucket }) => !begun.has(lotId) || (bucket === 'sold' && !begins && row.kind !== 'reverse'),
  );
  if (strange) throw new FaultFound('lot', row.sequence);
}

function addUp(parts: Map<string, number>, entries: readonly StoredEntry[], sequence: number): void {
  for (const { lotId, bucket, holdId, amount } of entries) {
    const key = partKey(lotId, bucket, holdId);
    parts.set(key, (parts.get(key) ?? 0) + amount);
  }
  for (const { lotId, bucket, holdId } of entries)
    if (bucket !== 'sold' && (parts.get(partKey(lotId, bucket, holdId)) ?? 0) < 0)
      throw new FaultFound('overdrawn', sequence);
}
