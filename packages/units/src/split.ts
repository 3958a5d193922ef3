import type { Bucket } from './buckets.ts';
import { UnitError } from './unit-error.ts';

/** One purchase and where its units stand now. */
export interface LotStanding {
  id: string;
  reference: string;
  expiresAt: Date;
  /** By the database's clock. */
  expired: boolean;
  held: Record<Bucket, number>;
}

/** A part of an amount, taken from one lot. */
export interface Share {
  lotId: string;
  amount: number;
}

/** The lot that expires first is used first; of two that expire together, the one bought first (N-13). */
export const inUseOrder = <L extends Pick<LotStanding, 'id' | 'expiresAt'>>(lots: readonly L[]): L[] =>
  lots.toSorted((a, b) => a.expiresAt.getTime() - b.expiresAt.getTime() || (a.id < b.id ? -1 : 1));

/**
 * Takes an amount from a bucket of the lots, in the order given. What an expired lot still holds as available is not.
 *
 * @throws UnitError insufficient_units
 */
export function splitOverLots(lots: readonly LotStanding[], bucket: Bucket, amount: number): Share[] {
  const shares: Share[] = [];
  let missing = amount;
  for (const lot of lots) {
    const held = bucket === 'available' && lot.expired ? 0 : lot.held[bucket];
    const taken = Math.min(held, missing);
    if (taken > 0) shares.push({ lotId: lot.id, amount: taken });
    missing -= Math.max(0, taken);
  }
  if (missing > 0) throw new UnitError('insufficient_units', { requested: amount, held: amount - missing });
  return shares;
}
