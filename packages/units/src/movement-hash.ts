import { createHash } from 'node:crypto';
import type { Bucket, MovementKind } from './buckets.ts';

export interface HashedEntry {
  lotId: string;
  bucket: Bucket;
  amount: number;
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
  /** The lot that a purchase began: its terms are sealed with it. */
  lot: HashedLot | null;
}

const FORM = 'zusage.unit-movement.1';

/**
 * The canonical form: one JSON array in the order below, without spaces. Instants are ISO texts in UTC with
 * milliseconds, amounts whole numbers, languages in alphabetical order, absent values null. Its first item names this
 * form, so that a later one can stand beside it.
 */
export function canonicalMovement(movement: HashedMovement): string {
  const { lot } = movement;
  return JSON.stringify([
    FORM,
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
    movement.entries.map((entry) => [entry.lotId, entry.bucket, entry.amount]),
    lot && [lot.id, lot.reference, lot.amount, lot.purchasedAt.toISOString(), lot.expiresAt.toISOString()],
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
