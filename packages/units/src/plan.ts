import { invalidField } from '@zusage/errors';
import { TRANSFERS, type Bucket } from './buckets.ts';
import type { HashedEntry } from './movement-hash.ts';
import type { Movement } from './movement.ts';
import { splitOverLots, type LotStanding, type Share } from './split.ts';
import { UnitError } from './unit-error.ts';

/** Entries of shares that go from one bucket to another; each share sums to zero by itself. */
export const transferEntries = (shares: readonly Share[], from: Bucket, to: Bucket): HashedEntry[] =>
  shares.flatMap(({ lotId, amount }) => [
    { lotId, bucket: from, amount: -amount },
    { lotId, bucket: to, amount },
  ]);

type Planned = Exclude<Movement, { kind: 'purchase' } | { kind: 'reverse' }>;

/**
 * Which lots a movement takes from.
 *
 * @param lots in use order
 * @throws UnitError insufficient_units; AppError invalid_input for a bucket that this kind does not take from
 */
export function planEntries(movement: Planned, lots: readonly LotStanding[]): HashedEntry[] {
  if (movement.kind === 'expire') {
    const lot = lots.find(({ id, expired }) => id === movement.lotId && expired);
    const amount = lot?.held.available ?? 0;
    if (amount <= 0) throw new UnitError('insufficient_units', { requested: 1, held: 0 });
    return transferEntries([{ lotId: movement.lotId, amount }], 'available', 'expired');
  }
  const transfer = TRANSFERS[movement.kind];
  const from = movement.from ?? transfer.from[0];
  if (!(transfer.from as readonly Bucket[]).includes(from)) throw invalidField('from', 'unknown_value');
  const order = transfer.lots === 'first-expiring' ? lots : lots.toReversed();
  return transferEntries(splitOverLots(order, from, movement.amount), from, transfer.to);
}

/** @throws UnitError insufficient_units where a lot's bucket would fall below zero; the database would refuse it too */
export function requireCovered(entries: readonly HashedEntry[], lots: readonly LotStanding[]): void {
  for (const { lotId, bucket, amount } of entries) {
    if (bucket === 'sold' || amount > 0) continue;
    const held = lots.find(({ id }) => id === lotId)?.held[bucket] ?? 0;
    if (held + amount < 0) throw new UnitError('insufficient_units', { requested: -amount, held });
  }
}
