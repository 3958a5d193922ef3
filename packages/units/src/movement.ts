import type { Bucket, TransferKind } from './buckets.ts';

/** The sentence that a customer reads, in every language. */
export type ReasonText = Record<'de' | 'en' | 'fr', string>;

/** What a movement takes from or gives to one purchase. */
export interface ReasonShare {
  /** What the customer knows the purchase by. */
  reference: string;
  amount: number;
  /** The last moment of its term. */
  expiresAt: Date;
}

/**
 * A sentence, or one that names the purchases: called once the movement is planned, with its shares in use order and the
 * purpose of the hold that the units belong to.
 */
export type Reason = ReasonText | ((shares: ReasonShare[], purpose: string | null) => ReasonText);

export interface MovementHead {
  accountId: string;
  /** When it happened; the database's clock unless given. What is available is always judged by that clock. */
  occurredAt?: Date;
  reason: Reason;
  /** The policy id that it follows from, for example `N-14`. */
  rule: string;
  /** Who booked it. */
  personId?: string | null;
  /** The same key returns the first movement; scoped to the account (S82). */
  idempotencyKey?: string;
}

export interface NewLot {
  /** What the customer knows the purchase by: an order number; unique per account. */
  reference: string;
  amount: number;
  purchasedAt: Date;
  /** The last moment of its term: see `lotExpiry`. */
  expiresAt: Date;
}

export interface Amount {
  /** In the account's smallest billable part: a whole number above zero. */
  amount: number;
  /** Whose units: reserved ones and what became of them are taken only for the hold that they belong to. */
  holdId?: string | null;
  /** Only from the purchase of this reference. */
  lot?: string;
}

export type Movement = MovementHead &
  (
    | { kind: 'purchase'; lot: NewLot }
    | { kind: 'effort'; lot: NewLot }
    | (Amount & { kind: TransferKind; from?: Bucket })
    | { kind: 'expire'; lotId: string; from?: 'available' | 'reserved'; holdId?: string | null }
    | { kind: 'reverse'; movementId: string }
  );
