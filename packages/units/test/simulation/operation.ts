/** Where the model says that units stand: the book's names (N-13), written down here once more. */
export type Place =
  'sold' | 'available' | 'reserved' | 'awaiting_acceptance' | 'used' | 'forfeited' | 'expired';

/** Kinds that move an amount and may name a hold. */
export type TransferKind = 'reserve' | 'release' | 'await' | 'debit' | 'forfeit' | 'credit';

interface Keyed {
  /** The caller's idempotency key. */
  key: string;
  /** When it is said to have happened; null is now. */
  occurredAt: number | null;
}

/** One thing asked of the ledger, with everything decided. Moments are milliseconds since 1970. */
export type Asked =
  | (Keyed & { kind: 'purchase'; reference: string; amount: number; purchasedAt: number; expiresAt: number })
  | (Keyed & { kind: TransferKind; amount: number; hold: string | null; from: Place | null })
  /** Of the account's movement with this number; one that does not exist is null. */
  | (Keyed & { kind: 'reverse'; sequence: number | null })
  | { kind: 'effort'; reference: string; amount: number; at: number; expiresAt: number }
  | { kind: 'expire' }
  | { kind: 'hold'; purpose: string; neededAt: number | null }
  | { kind: 'needed'; purpose: string; neededAt: number | null };

/** An entry as the ledger answered it; lots and holds by their ids. */
export interface Entry {
  lotId: string;
  place: Place;
  holdId: string | null;
  amount: number;
}

/** A movement as the ledger answered it. */
export interface Booked {
  sequence: number;
  id: string;
  kind: string;
  recordedAt: number;
  occurredAt: number;
  entries: Entry[];
}

/** What a caller is told who asked for something that does not go. */
export interface Refusal {
  reason: string;
  /** Of too few units: what was asked for and what there was. */
  requested?: number | undefined;
  held?: number | undefined;
}
