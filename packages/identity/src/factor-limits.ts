import type { Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { consume, refund, type RateLimit } from './rate-limit.ts';
import { tokenHash } from './token-hash.ts';

// Five failures, then a wait of at most five minutes (S26). It counts per account and kind of proof, and is short: who
// guesses codes cannot keep the account's owner from another way in, nor for long from the same one.
const FAILURES: RateLimit = { points: 5, windowSeconds: 5 * 60 };

export type LimitedProof = 'password' | 'code' | 'recovery';

const keyOf = (accountId: string, proof: LimitedProof): string =>
  `proof-${proof}:${tokenHash(JSON.stringify([accountId]))}`;

/**
 * Lets a proof be checked and counts it if it fails. Counted before the check, so that parallel guesses cannot pass
 * together; a success gives its count back.
 *
 * @throws AppError rate_limited with retryAfterSeconds
 */
export async function countFailures(
  database: Database,
  accountId: string,
  proof: LimitedProof,
  check: () => Promise<boolean>,
): Promise<boolean> {
  const key = keyOf(accountId, proof);
  const retryAfterSeconds = await database.withoutTenant((trx) => consume(trx, key, FAILURES));
  if (retryAfterSeconds !== null) throw new AppError('rate_limited', { retryAfterSeconds });
  const right = await check();
  if (right) await database.withoutTenant((trx) => refund(trx, key));
  return right;
}
