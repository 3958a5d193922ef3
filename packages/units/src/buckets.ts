/**
 * Where units stand. `sold` is the provider's side of the book and goes below zero; every other bucket holds what a
 * customer bought, and never does.
 */
export type Bucket =
  'sold' | 'available' | 'reserved' | 'awaiting_acceptance' | 'used' | 'forfeited' | 'expired';

/** Movements of an amount from one bucket to another, over as many lots as it takes. */
export type TransferKind = 'reserve' | 'release' | 'await' | 'debit' | 'forfeit' | 'credit';

export type MovementKind = TransferKind | 'purchase' | 'effort' | 'expire' | 'reverse';

interface Transfer {
  /** Where the units may come from; the first unless the movement says so. */
  from: readonly Bucket[];
  to: Bucket;
  /** The lot that expires first is used first; what comes back does so to the lot that lasts longest. */
  lots: 'first-expiring' | 'last-expiring';
}

// N-13 reserve, release; N-14 debit; N-16 forfeit; N-17 await, credit.
export const TRANSFERS = {
  reserve: { from: ['available'], to: 'reserved', lots: 'first-expiring' },
  release: { from: ['reserved'], to: 'available', lots: 'last-expiring' },
  await: { from: ['reserved', 'available'], to: 'awaiting_acceptance', lots: 'first-expiring' },
  debit: { from: ['reserved', 'available', 'awaiting_acceptance'], to: 'used', lots: 'first-expiring' },
  forfeit: { from: ['reserved', 'available'], to: 'forfeited', lots: 'first-expiring' },
  credit: { from: ['used', 'awaiting_acceptance', 'forfeited'], to: 'available', lots: 'last-expiring' },
} as const satisfies Record<TransferKind, Transfer>;

/** Where units belong to one hold; in the other buckets they are everybody's or nobody's. */
const BELONGING: readonly Bucket[] = ['reserved', 'awaiting_acceptance', 'used', 'forfeited'];

/** The hold that units of a movement belong to in a bucket. */
export const holdIn = (bucket: Bucket, holdId: string | null | undefined): string | null =>
  BELONGING.includes(bucket) ? (holdId ?? null) : null;
