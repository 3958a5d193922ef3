import { isUniqueViolation, newId, type Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import type { Movement } from './movement.ts';
import {
  canonicalMovement,
  genesisHash,
  movementHash,
  type HashedEntry,
  type HashedLot,
  type HashedMovement,
} from './movement-hash.ts';
import { planEntries, requireCovered } from './plan.ts';
import { findByKey, findMovement, movedAmount, type Posted } from './posted.ts';
import { lockAccount, readStanding, type Standing } from './standing.ts';
import { UnitError } from './unit-error.ts';

/**
 * Writes a movement: the one way into the ledger. Under the account's lock it plans the entries, chains the hash to the
 * movement before, and writes both in the caller's transaction; the database checks at its end that they balance and
 * that no lot is overdrawn (N-13, S76).
 *
 * @throws UnitError insufficient_units, already_reversed; AppError not_found, invalid_input (`amount`: a whole number above
 *   zero), conflict for a purchase's reference that is taken, idempotency_conflict for a key that made another movement
 */
export async function post(trx: Transaction, providerId: string, movement: Movement): Promise<Posted> {
  requireAmount(movement);
  await lockAccount(trx, providerId, movement.accountId);
  const repeated = await findRepeated(trx, providerId, movement);
  if (repeated) return repeated;

  const standing = await readStanding(trx, providerId, movement.accountId);
  const lot = movement.kind === 'purchase' ? { ...movement.lot, id: newId() } : null;
  const entries = await entriesOf(trx, providerId, movement, standing, lot);
  const { last, at } = standing;
  const sealed: HashedMovement = {
    providerId,
    accountId: movement.accountId,
    id: newId(),
    sequence: (last?.sequence ?? 0) + 1,
    kind: movement.kind,
    occurredAt: movement.occurredAt ?? at,
    recordedAt: at,
    reason: { ...movement.reason },
    rule: movement.rule,
    personId: movement.personId ?? null,
    reversesId: movement.kind === 'reverse' ? movement.movementId : null,
    idempotencyKey: movement.idempotencyKey ?? null,
    entries,
    lot,
  };
  await insertMovement(trx, sealed, last?.hash ?? genesisHash(providerId, movement.accountId));
  const { id, sequence, kind, occurredAt, recordedAt, reversesId } = sealed;
  return { id, sequence, kind, amount: movedAmount(entries), occurredAt, recordedAt, reversesId, entries };
}

function requireAmount(movement: Movement): void {
  const amount =
    movement.kind === 'purchase' ? movement.lot.amount : 'amount' in movement ? movement.amount : 1;
  if (!Number.isSafeInteger(amount) || amount <= 0) throw invalidField('amount', 'wrong_type');
  if (movement.kind === 'purchase' && movement.lot.expiresAt <= movement.lot.purchasedAt)
    throw invalidField('expiresAt', 'invalid_time');
}

async function entriesOf(
  trx: Transaction,
  providerId: string,
  movement: Movement,
  { lots }: Standing,
  lot: HashedLot | null,
): Promise<HashedEntry[]> {
  if (lot) {
    return [
      { lotId: lot.id, bucket: 'sold', amount: -lot.amount },
      { lotId: lot.id, bucket: 'available', amount: lot.amount },
    ];
  }
  if (movement.kind === 'purchase') throw new Error('a purchase begins a lot');
  if (movement.kind !== 'reverse') return planEntries(movement, lots);
  const entries = await reversedEntries(trx, providerId, movement);
  requireCovered(entries, lots);
  return entries;
}

async function reversedEntries(
  trx: Transaction,
  providerId: string,
  movement: { accountId: string; movementId: string },
): Promise<HashedEntry[]> {
  const original = await findMovement(trx, providerId, movement.accountId, movement.movementId);
  if (!original) throw new AppError('not_found');
  const reversal = await trx
    .selectFrom('app.unit_transaction')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('account_id', '=', movement.accountId)
    .where('reverses_id', '=', original.id)
    .executeTakeFirst();
  if (reversal || original.kind === 'reverse') throw new UnitError('already_reversed');
  return original.entries.map((entry) => ({ ...entry, amount: -entry.amount }));
}

async function findRepeated(
  trx: Transaction,
  providerId: string,
  movement: Movement,
): Promise<Posted | null> {
  if (movement.idempotencyKey === undefined) return null;
  const first = await findByKey(trx, providerId, movement.accountId, movement.idempotencyKey);
  if (first && !isSame(first, movement)) throw new AppError('idempotency_conflict');
  return first;
}

// Kind, amount and origin make the movement; its sentence and time may be worded anew by a retry.
function isSame(first: Posted, movement: Movement): boolean {
  if (first.kind !== movement.kind) return false;
  if (movement.kind === 'purchase') return first.amount === movement.lot.amount;
  if (movement.kind === 'reverse') return first.reversesId === movement.movementId;
  if (movement.kind === 'expire') return first.entries.every(({ lotId }) => lotId === movement.lotId);
  const from = first.entries.find(({ amount }) => amount < 0)?.bucket;
  return first.amount === movement.amount && (movement.from === undefined || movement.from === from);
}

async function insertMovement(trx: Transaction, movement: HashedMovement, previous: Buffer): Promise<void> {
  if (movement.lot) await insertLot(trx, movement, movement.lot);
  await trx
    .insertInto('app.unit_transaction')
    .values({
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
    })
    .execute();
  await trx
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
      })
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
}
