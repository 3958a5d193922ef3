import { createHash } from 'node:crypto';
import type { Bucket, MovementKind } from './buckets.ts';

export interface HashedEntry {
  lotId: string;
  bucket: Bucket;
  amount: number;
  /** Whose units they are in this bucket; absent where nobody's. */
  holdId?: string | null;
}

export interface HashedHold {
  id: string;
  purpose: string;
}

export interface HashedLot {
  id: string;
  reference: string;
  amount: number;
  purchasedAt: Date;
  expiresAt: Date;
}

/** Everything of a movement that must not change afterwards. */
export interface HashedMovement {
  providerId: string;
  accountId: string;
  id: string;
  sequence: number;
  kind: MovementKind;
  occurredAt: Date;
  recordedAt: Date;
  reason: Record<string, string>;
  rule: string;
  personId: string | null;
  reversesId: string | null;
  idempotencyKey: string | null;
  /** In the order of their positions. */
  entries: readonly HashedEntry[];
  /** The lot that a purchase or an effort began: its terms are sealed with it. */
  lot: HashedLot | null;
  /** The holds that entries name, by id. */
  holds?: readonly HashedHold[];
}

const FORM = 'zusage.unit-movement.1';
/** Of a movement with a hold: it also seals whose units they are. What was written before holds keeps the first form. */
const FORM_WITH_HOLDS = 'zusage.unit-movement.2';

/**
 * The canonical form: one JSON array in the order below, without spaces. Instants are ISO texts in UTC with
 * milliseconds, amounts whole numbers, languages in alphabetical order, absent values null. Its first item names the
 * form: the second has a hold in each entry and ends with the holds' purposes, and is that of movements that name one.
 */
export function canonicalMovement(movement: HashedMovement): string {
  const { lot } = movement;
  const withHolds = movement.entries.some(({ holdId }) => holdId);
  return JSON.stringify([
    withHolds ? FORM_WITH_HOLDS : FORM,
    movement.providerId,
    movement.accountId,
    movement.id,
    movement.sequence,
    movement.kind,
    movement.occurredAt.toISOString(),
    movement.recordedAt.toISOString(),
    Object.entries(movement.reason).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    movement.rule,
    movement.personId,
    movement.reversesId,
    movement.idempotencyKey,
    movement.entries.map(({ lotId, bucket, amount, holdId }) =>
      withHolds ? [lotId, bucket, amount, holdId ?? null] : [lotId, bucket, amount],
    ),
    lot && [lot.id, lot.reference, lot.amount, lot.purchasedAt.toISOString(), lot.expiresAt.toISOString()],
    ...(withHolds ? [(movement.holds ?? []).map(({ id, purpose }) => [id, purpose])] : []),
  ]);
}

/** SHA-256 over the previous movement's hash and this one's canonical form: an edit breaks every hash after it (S87). */
export const movementHash = (previous: Uint8Array, canonical: string): Buffer =>
  createHash('sha256').update(previous).update(canonical, 'utf8').digest();

/** What the first movement of an account chains to: its own, so that chains cannot be swapped. */
export const genesisHash = (providerId: string, accountId: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([FORM, providerId, accountId]))
    .digest();
