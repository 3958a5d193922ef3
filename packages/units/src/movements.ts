import type { Transaction } from '@zusage/db';
import type { Bucket } from './buckets.ts';
import { readLapses } from './lapse.ts';
import type { Amount, MovementHead, NewLot } from './movement.ts';
import { post } from './post.ts';
import type { Posted } from './posted.ts';
import { lockAccount } from './standing.ts';

type Transfer<From extends Bucket = never> = MovementHead & Amount & { from?: From };

/** Books a purchase: a new lot, available at once (N-13). */
export const purchaseLot = (
  trx: Transaction,
  providerId: string,
  purchase: MovementHead & { lot: NewLot },
): Promise<Posted> => post(trx, providerId, { ...purchase, kind: 'purchase' });

/** Sets available units aside for a hold, from the lot that expires first (N-13). @throws UnitError insufficient_units */
export const reserve = (trx: Transaction, providerId: string, amount: Transfer): Promise<Posted> =>
  post(trx, providerId, { ...amount, kind: 'reserve' });

/** Makes a hold's reserved units available again, to the lot that lasts longest. @throws UnitError insufficient_units */
export const release = (trx: Transaction, providerId: string, amount: Transfer): Promise<Posted> =>
  post(trx, providerId, { ...amount, kind: 'release' });

/** Work is done and its report sent: units wait until it is accepted (N-17). @throws UnitError insufficient_units */
export const awaitAcceptance = (
  trx: Transaction,
  providerId: string,
  amount: Transfer<'reserved' | 'available'>,
): Promise<Posted> => post(trx, providerId, { ...amount, kind: 'await' });

/** Uses units up: the hold's reserved ones unless `from` names another bucket (N-14). @throws UnitError insufficient_units */
export const debit = (
  trx: Transaction,
  providerId: string,
  amount: Transfer<'reserved' | 'available' | 'awaiting_acceptance'>,
): Promise<Posted> => post(trx, providerId, { ...amount, kind: 'debit' });

/** Takes units for a session that was cancelled too late or missed (N-16). @throws UnitError insufficient_units */
export const forfeit = (
  trx: Transaction,
  providerId: string,
  amount: Transfer<'reserved' | 'available'>,
): Promise<Posted> => post(trx, providerId, { ...amount, kind: 'forfeit' });

/**
 * Gives back what a hold used, forfeited or has waiting (N-17): to the purchases it came from, never more than that hold took
 * of them. What comes back to an expired purchase expires in that moment. @throws UnitError insufficient_units
 */
export const credit = (
  trx: Transaction,
  providerId: string,
  amount: Transfer<'used' | 'awaiting_acceptance' | 'forfeited'>,
): Promise<Posted> => post(trx, providerId, { ...amount, kind: 'credit' });

/** Undoes a movement by its opposite; nothing in the ledger is ever changed (S77). @throws UnitError already_reversed, insufficient_units */
export const reverse = (
  trx: Transaction,
  providerId: string,
  reversal: MovementHead & { movementId: string },
): Promise<Posted> => post(trx, providerId, { ...reversal, kind: 'reverse' });

export type Effort = Omit<MovementHead, 'occurredAt'> & {
  /** What a reader knows the work by; unique per account. */
  reference: string;
  minutes: number;
  /** When it was done. */
  at: Date;
  /** The end of what it counts in: of the month that it is charged with, or of the contract's year. */
  expiresAt: Date;
};

/** Books work that is charged afterwards: a lot of its own, sold and used in one movement (SB-4, S7-11). */
export const bookEffort = (
  trx: Transaction,
  providerId: string,
  { reference, minutes, at, expiresAt, ...head }: Effort,
): Promise<Posted> =>
  post(trx, providerId, {
    ...head,
    kind: 'effort',
    occurredAt: at,
    lot: { reference, amount: minutes, purchasedAt: at, expiresAt },
  });

/**
 * Books what the database's clock has taken: what expired lots held available, and what they held reserved for nobody who
 * needs it before their end (N-13's reading, S81). A movement for each lot and hold, at the moment the units lapsed.
 *
 * @returns the movements; none when there is nothing left to expire, so this may run any number of times
 */
export async function expireUnits(
  trx: Transaction,
  providerId: string,
  expiry: Omit<MovementHead, 'occurredAt' | 'idempotencyKey'>,
): Promise<Posted[]> {
  await lockAccount(trx, providerId, expiry.accountId);
  const posted: Posted[] = [];
  for (const { lot_id, bucket, hold_id, occurred_at } of await readLapses(
    trx,
    providerId,
    expiry.accountId,
  )) {
    const part = { lotId: lot_id, from: bucket, holdId: hold_id, occurredAt: occurred_at };
    posted.push(await post(trx, providerId, { ...expiry, ...part, kind: 'expire' }));
  }
  return posted;
}
