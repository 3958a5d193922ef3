import type { Transaction } from '@zusage/db';
import type { Bucket } from './buckets.ts';
import type { MovementHead, NewLot } from './movement.ts';
import { post } from './post.ts';
import type { Posted } from './posted.ts';
import { lockAccount, readStanding } from './standing.ts';

type Amount = MovementHead & { amount: number };

/** Books a purchase: a new lot, available at once (N-13). */
export const purchaseLot = (
  trx: Transaction,
  providerId: string,
  purchase: MovementHead & { lot: NewLot },
): Promise<Posted> => post(trx, providerId, { ...purchase, kind: 'purchase' });

/** Sets available units aside, from the lot that expires first (N-13). @throws UnitError insufficient_units */
export const reserve = (trx: Transaction, providerId: string, amount: Amount): Promise<Posted> =>
  post(trx, providerId, { ...amount, kind: 'reserve' });

/** Makes reserved units available again, to the lot that lasts longest. @throws UnitError insufficient_units */
export const release = (trx: Transaction, providerId: string, amount: Amount): Promise<Posted> =>
  post(trx, providerId, { ...amount, kind: 'release' });

/** Uses units up: reserved ones unless `from` names another bucket (N-14). @throws UnitError insufficient_units */
export const debit = (
  trx: Transaction,
  providerId: string,
  amount: Amount & { from?: Extract<Bucket, 'reserved' | 'available' | 'awaiting_acceptance'> },
): Promise<Posted> => post(trx, providerId, { ...amount, kind: 'debit' });

/** Undoes a movement by its opposite; nothing in the ledger is ever changed (S77). @throws UnitError already_reversed, insufficient_units */
export const reverse = (
  trx: Transaction,
  providerId: string,
  reversal: MovementHead & { movementId: string },
): Promise<Posted> => post(trx, providerId, { ...reversal, kind: 'reverse' });

/**
 * Books what lots held available when they expired by the database's clock, one movement per lot at the moment of its
 * expiry. Reserved units stay with their session (N-13's reading).
 *
 * @returns the movements; none when there is nothing left to expire, so this may run any number of times
 */
export async function expireUnits(
  trx: Transaction,
  providerId: string,
  expiry: Omit<MovementHead, 'occurredAt' | 'idempotencyKey'>,
): Promise<Posted[]> {
  await lockAccount(trx, providerId, expiry.accountId);
  const { lots } = await readStanding(trx, providerId, expiry.accountId);
  const posted: Posted[] = [];
  for (const lot of lots) {
    if (!lot.expired || lot.held.available <= 0) continue;
    posted.push(
      await post(trx, providerId, { ...expiry, kind: 'expire', lotId: lot.id, occurredAt: lot.expiresAt }),
    );
  }
  return posted;
}
