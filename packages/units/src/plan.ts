import { invalidField } from '@zusage/errors';
import { holdIn, TRANSFERS, type Bucket } from './buckets.ts';
import type { HashedEntry } from './movement-hash.ts';
import type { Movement } from './movement.ts';
import { splitOverLots, type LotStanding, type Share } from './split.ts';
import { lotsFor, type StandingLot } from './standing.ts';
import { UnitError } from './unit-error.ts';

interface Way {
  from: Bucket;
  to: Bucket;
  holdId: string | null;
}

/** Entries of shares that go from one bucket to another; each share sums to zero by itself. */
const transferEntries = (shares: readonly Share[], { from, to, holdId }: Way): HashedEntry[] =>
  shares.flatMap(({ lotId, amount }) => [
    { lotId, bucket: from, amount: -amount, holdId: holdIn(from, holdId) },
    { lotId, bucket: to, amount, holdId: holdIn(to, holdId) },
  ]);

type Planned = Exclude<Movement, { kind: 'purchase' | 'effort' } | { kind: 'reverse' }>;
type Transfer = Exclude<Planned, { kind: 'expire' }>;

/**
 * Which lots a movement takes from.
 *
 * @param lots in use order
 * @throws UnitError insufficient_units, expired_purchase; AppError invalid_input (`from`, `lot`, `lotId`: unknown_value)
 */
export function planEntries(movement: Planned, lots: readonly StandingLot[]): HashedEntry[] {
  const holdId = movement.holdId ?? null;
  if (movement.kind === 'expire') {
    const from = movement.from ?? 'available';
    const shares = [{ lotId: movement.lotId, amount: lapsedAmount(movement.lotId, from, holdId, lots) }];
    return transferEntries(shares, { from, to: 'expired', holdId });
  }
  const transfer = TRANSFERS[movement.kind];
  const from = movement.from ?? transfer.from[0];
  if (!(transfer.from as readonly Bucket[]).includes(from)) throw invalidField('from', 'unknown_value');
  const usable = chosenLots(movement, from, lotsFor(lots, holdId));
  const order = transfer.lots === 'first-expiring' ? usable : usable.toReversed();
  return transferEntries(splitOverLots(order, from, movement.amount), { from, to: transfer.to, holdId });
}

function lapsedAmount(
  lotId: string,
  bucket: Bucket,
  holdId: string | null,
  lots: readonly StandingLot[],
): number {
  const lot = lots.find(({ id }) => id === lotId);
  if (!lot) throw invalidField('lotId', 'unknown_value');
  const part = lot.parts.find((held) => held.lapsed && held.bucket === bucket && held.holdId === holdId);
  if (!part || part.amount <= 0) throw new UnitError('insufficient_units', { requested: 1, held: 0 });
  return part.amount;
}

function chosenLots(movement: Transfer, from: Bucket, lots: LotStanding[]): LotStanding[] {
  if (movement.lot === undefined) return lots;
  const lot = lots.find(({ reference }) => reference === movement.lot);
  if (!lot) throw invalidField('lot', 'unknown_value');
  if (lot.expired && from === 'available') throw new UnitError('expired_purchase');
  return [lot];
}

/**
 * @throws UnitError insufficient_units where what a hold has of a lot would fall below zero; the database would refuse it too
 */
export function requireCovered(entries: readonly HashedEntry[], lots: readonly StandingLot[]): void {
  for (const { lotId, bucket, amount, holdId = null } of entries) {
    if (bucket === 'sold' || amount > 0) continue;
    const parts = lots.find(({ id }) => id === lotId)?.parts ?? [];
    // What the clock has taken is nobody's to undo with: whether its expiry is booked already must not matter (S81).
    const part = parts.find((one) => one.bucket === bucket && one.holdId === holdId && !one.lapsed);
    const held = part?.amount ?? 0;
    if (held + amount < 0) throw new UnitError('insufficient_units', { requested: -amount, held });
  }
}
