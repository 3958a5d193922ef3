import { isUniqueViolation, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { canonicalMovement, movementHash, type HashedLot, type HashedMovement } from './movement-hash.ts';

/** Writes a planned movement with its entries, and the lot that it begins. @throws AppError conflict for a lot's reference that is taken */
export async function insertMovement(
  trx: Transaction,
  movement: HashedMovement,
  previous: Buffer,
): Promise<void> {
  if (movement.lot) await insertLot(trx, movement, movement.lot);
  // One statement: the server is asked once, and the entries' references are checked at its end.
  await trx
    .with('movement', (db) =>
      db.insertInto('app.unit_transaction').values({
        provider_id: movement.providerId,
        id: movement.id,
        account_id: movement.accountId,
        sequence: movement.sequence,
        kind: movement.kind,
        occurred_at: movement.occurredAt,
        recorded_at: movement.recordedAt,
        reason: JSON.stringify(movement.reason),
        rule: movement.rule,
        person_id: movement.personId,
        reverses_id: movement.reversesId,
        idempotency_key: movement.idempotencyKey,
        previous_hash: previous,
        hash: movementHash(previous, canonicalMovement(movement)),
      }),
    )
    .insertInto('app.unit_entry')
    .values(
      movement.entries.map((entry, index) => ({
        provider_id: movement.providerId,
        transaction_id: movement.id,
        position: index + 1,
        account_id: movement.accountId,
        lot_id: entry.lotId,
        bucket: entry.bucket,
        amount: entry.amount,
        hold_id: entry.holdId ?? null,
      })),
    )
    .execute();
}

async function insertLot(trx: Transaction, movement: HashedMovement, lot: HashedLot): Promise<void> {
  try {
    await trx
      .insertInto('app.unit_lot')
      .values({
        provider_id: movement.providerId,
        id: lot.id,
        account_id: movement.accountId,
        reference: lot.reference,
        amount: lot.amount,
        purchased_at: lot.purchasedAt,
        expires_at: lot.expiresAt,
        recorded_at: movement.recordedAt,
      })
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
}
