import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Movement } from './movement.ts';
import { findMovement, type Posted } from './posted.ts';

/** The movement that the same key made before (S82). @throws AppError idempotency_conflict when that was another movement */
export async function requireSame(
  trx: Transaction,
  providerId: string,
  movement: Movement,
  firstId: string,
): Promise<Posted> {
  const first = await findMovement(trx, providerId, movement.accountId, firstId);
  if (!first) throw new AppError('not_found');
  const asked = lotAsked(movement);
  const isRepeated =
    isSame(first, movement) && (asked === null || (await lotsOf(trx, providerId, first)).join() === asked);
  if (!isRepeated) throw new AppError('idempotency_conflict');
  return first;
}

// Kind, amount, origin and hold make the movement; its sentence and time may be worded anew by a retry.
function isSame(first: Posted, movement: Movement): boolean {
  if (first.kind !== movement.kind) return false;
  if (movement.kind === 'purchase' || movement.kind === 'effort') return first.amount === movement.lot.amount;
  if (movement.kind === 'reverse') return first.reversesId === movement.movementId;
  const holdId = first.entries.find((entry) => entry.holdId)?.holdId ?? null;
  if (holdId !== (movement.holdId ?? null)) return false;
  const from = first.entries.find(({ amount }) => amount < 0)?.bucket;
  if (movement.from !== undefined && movement.from !== from) return false;
  if (movement.kind === 'expire') return first.entries.every(({ lotId }) => lotId === movement.lotId);
  return first.amount === movement.amount;
}

function lotAsked(movement: Movement): string | null {
  if (!('lot' in movement) || movement.lot === undefined) return null;
  return typeof movement.lot === 'string' ? movement.lot : movement.lot.reference;
}

async function lotsOf(trx: Transaction, providerId: string, { entries }: Posted): Promise<string[]> {
  const lots = await trx
    .selectFrom('app.unit_lot')
    .select('reference')
    .where('provider_id', '=', providerId)
    .where(
      'id',
      'in',
      entries.map(({ lotId }) => lotId),
    )
    .execute();
  return lots.map(({ reference }) => reference);
}
