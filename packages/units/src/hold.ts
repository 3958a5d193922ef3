import { isUniqueViolation, newId, sql, type Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { isLapsed } from './lapse.ts';
import { lockAccount } from './standing.ts';

export interface NewHold {
  accountId: string;
  /** What a reader knows it by: the engagement's number and the session's place, "A-1004/2". Unique per account. */
  purpose: string;
  /** When the work begins; null while that is not known: then what is reserved expires with its purchase (N-13's reading). */
  neededAt: Date | null;
}

/** Of one hold, in the account's smallest billable part. What has lapsed with its purchase is not reserved any more. */
export interface HeldByHold {
  reserved: number;
  awaitingAcceptance: number;
}

/**
 * Makes a hold: whom reserved units wait for. Reserving, using and crediting name it; units leave it only for its own end.
 *
 * @throws AppError not_found for an unknown account, invalid_input (`purpose`: 1 to 80 characters, taken)
 */
export async function addHold(
  trx: Transaction,
  providerId: string,
  { accountId, purpose, neededAt }: NewHold,
): Promise<{ id: string }> {
  if (purpose === '') throw invalidField('purpose', 'required');
  if (purpose.length > 80) throw invalidField('purpose', 'too_long', { max: 80 });
  await lockAccount(trx, providerId, accountId);
  const id = newId();
  try {
    await trx
      .insertInto('app.unit_hold')
      .values({ provider_id: providerId, id, account_id: accountId, purpose, needed_at: neededAt })
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? invalidField('purpose', 'taken') : error;
  }
  return { id };
}

/**
 * Moves the moment a hold is needed at. Under the account's lock, so that it comes before or after any spending and expiry
 * of the same units, never between.
 *
 * @throws AppError not_found
 */
export async function setNeededAt(
  trx: Transaction,
  providerId: string,
  holdId: string,
  neededAt: Date | null,
): Promise<void> {
  const hold = await trx
    .selectFrom('app.unit_hold')
    .select('account_id')
    .where('provider_id', '=', providerId)
    .where('id', '=', holdId)
    .executeTakeFirst();
  if (!hold) throw new AppError('not_found');
  await lockAccount(trx, providerId, hold.account_id);
  await trx
    .updateTable('app.unit_hold')
    .set({ needed_at: neededAt })
    .where('provider_id', '=', providerId)
    .where('id', '=', holdId)
    .execute();
}

/** What holds have now; zeros for a hold that has nothing and for one that does not exist. */
export async function heldBy(
  trx: Transaction,
  providerId: string,
  holdIds: readonly string[],
): Promise<Map<string, HeldByHold>> {
  const found = new Map<string, HeldByHold>(
    holdIds.map((id) => [id, { reserved: 0, awaitingAcceptance: 0 }]),
  );
  if (holdIds.length === 0) return found;
  const { rows } = await sql<{ hold_id: string; reserved: number; awaiting: number }>`
    select e.hold_id,
           coalesce(sum(e.amount) filter (where e.bucket = 'reserved' and not ${isLapsed}), 0)::bigint as reserved,
           coalesce(sum(e.amount) filter (where e.bucket = 'awaiting_acceptance'), 0)::bigint as awaiting
      from app.unit_entry e
      join app.unit_lot l on l.provider_id = e.provider_id and l.id = e.lot_id
      join app.unit_hold h on h.provider_id = e.provider_id and h.id = e.hold_id
     where e.provider_id = ${providerId} and e.hold_id = any (${[...holdIds]}::uuid[])
     group by e.hold_id`.execute(trx);
  for (const { hold_id, reserved, awaiting } of rows)
    found.set(hold_id, { reserved, awaitingAcceptance: awaiting });
  return found;
}

/** Purposes of holds of an account, as a movement's hash seals them. @throws AppError invalid_input (`holdId`) */
export async function sealedHolds(
  trx: Transaction,
  providerId: string,
  accountId: string,
  holdIds: readonly string[],
): Promise<{ id: string; purpose: string }[]> {
  const ids = [...new Set(holdIds)];
  if (ids.length === 0) return [];
  const holds = await trx
    .selectFrom('app.unit_hold')
    .select(['id', 'purpose'])
    .where('provider_id', '=', providerId)
    .where('account_id', '=', accountId)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  if (holds.length < ids.length) throw invalidField('holdId', 'unknown_value');
  return holds;
}
