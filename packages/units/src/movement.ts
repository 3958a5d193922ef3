import type { Bucket, TransferKind } from './buckets.ts';

/** The sentence that a customer reads, in every language. */
export type ReasonText = Record<'de' | 'en' | 'fr', string>;

export interface MovementHead {
  accountId: string;
  /** When it happened; the database's clock unless given. What is available is always judged by that clock. */
  occurredAt?: Date;
  reason: ReasonText;
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

export type Movement = MovementHead &
  (
    | { kind: 'purchase'; lot: NewLot }
    | { kind: TransferKind; amount: number; from?: Bucket }
    | { kind: 'expire'; lotId: string }
    | { kind: 'reverse'; movementId: string }
  );
