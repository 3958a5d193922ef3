import { newId, type Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { sealedHolds } from './hold.ts';
import { insertMovement } from './insert-movement.ts';
import type { Movement, ReasonShare, ReasonText } from './movement.ts';
import { genesisHash, type HashedEntry, type HashedLot, type HashedMovement } from './movement-hash.ts';
import { planEntries, requireCovered } from './plan.ts';
import { findMovement, movedAmount, type Posted } from './posted.ts';
import { requireSame } from './repeated.ts';
import { lockAccount, readStanding, type Standing } from './standing.ts';
import { UnitError } from './unit-error.ts';

/**
 * Writes a movement: the one way into the ledger. Under the account's lock it plans the entries, chains the hash to the
 * movement before, and writes both in the caller's transaction; the database checks at its end that they balance and
 * that no lot is overdrawn (N-13, S76).
 *
 * @throws UnitError insufficient_units, expired_purchase, already_reversed; AppError not_found, invalid_input (`amount`: a
 *   whole number above zero; `holdId`, `lot`: unknown), conflict for a purchase's reference that is taken,
 *   idempotency_conflict for a key that made another movement
 */
export async function post(trx: Transaction, providerId: string, movement: Movement): Promise<Posted> {
  requireAmount(movement);
  await lockAccount(trx, providerId, movement.accountId);
  const { idempotencyKey = null } = movement;
  const holdId = ('holdId' in movement && movement.holdId) || null;
  const standing = await readStanding(trx, providerId, movement.accountId, { idempotencyKey, holdId });
  if (standing.repeats !== null) return requireSame(trx, providerId, movement, standing.repeats);

  const lot = beginsLot(movement) ? { ...movement.lot, id: newId() } : null;
  // A hold that does not exist has nothing: said as what it is, not as too few units.
  if (holdId !== null && !standing.hold) throw invalidField('holdId', 'unknown_value');
  const entries = await entriesOf(trx, providerId, movement, standing, lot);
  const named = entries.flatMap((entry) => entry.holdId ?? []);
  const { hold } = standing;
  const holds =
    hold && named.includes(hold.id) ? [hold] : await sealedHolds(trx, providerId, movement.accountId, named);
  const { last, at } = standing;
  const sealed: HashedMovement = {
    providerId,
    accountId: movement.accountId,
    id: newId(),
    sequence: (last?.sequence ?? 0) + 1,
    kind: movement.kind,
    occurredAt: movement.occurredAt ?? at,
    recordedAt: at,
    reason: reasonOf(movement, entries, lot ? [lot] : standing.lots, holds[0]?.purpose ?? null),
    rule: movement.rule,
    personId: movement.personId ?? null,
    reversesId: movement.kind === 'reverse' ? movement.movementId : null,
    idempotencyKey: movement.idempotencyKey ?? null,
    entries,
    lot,
    holds,
  };
  await insertMovement(trx, sealed, last?.hash ?? genesisHash(providerId, movement.accountId));
  const { id, sequence, kind, occurredAt, recordedAt, reversesId } = sealed;
  return { id, sequence, kind, amount: movedAmount(entries), occurredAt, recordedAt, reversesId, entries };
}

type Beginning = Extract<Movement, { kind: 'purchase' | 'effort' }>;
const beginsLot = (movement: Movement): movement is Beginning =>
  movement.kind === 'purchase' || movement.kind === 'effort';

function requireAmount(movement: Movement): void {
  const amount = beginsLot(movement) ? movement.lot.amount : 'amount' in movement ? movement.amount : 1;
  if (!Number.isSafeInteger(amount) || amount <= 0) throw invalidField('amount', 'wrong_type');
  if (beginsLot(movement) && movement.lot.expiresAt <= movement.lot.purchasedAt)
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
      { lotId: lot.id, bucket: 'sold', amount: -lot.amount, holdId: null },
      {
        lotId: lot.id,
        bucket: movement.kind === 'effort' ? 'used' : 'available',
        amount: lot.amount,
        holdId: null,
      },
    ];
  }
  if (beginsLot(movement)) throw new Error('a purchase begins a lot');
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

type NamedLot = Pick<HashedLot, 'id' | 'reference' | 'expiresAt'>;

function reasonOf(
  { reason }: Movement,
  entries: readonly HashedEntry[],
  lots: readonly NamedLot[],
  purpose: string | null,
): ReasonText {
  if (typeof reason !== 'function') return { ...reason };
  const shares = lots.flatMap(({ id, reference, expiresAt }): ReasonShare[] => {
    const amount = movedAmount(entries.filter(({ lotId }) => lotId === id));
    return amount > 0 ? [{ reference, amount, expiresAt }] : [];
  });
  return { ...reason(shares, purpose) };
}
