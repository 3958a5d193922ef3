import type { Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { findCredential } from './account.ts';
import { passwordMatches, prepareDecoy } from './password.ts';
import { countAttempt, forgetAttempt, signInKeys } from './sign-in-limits.ts';

/**
 * Whether a password is that of an address's account, for somebody who is no member here yet; counted like attempts to
 * sign in. Opens nothing.
 *
 * @returns the account's id
 * @throws AppError unauthorized; rate_limited with retryAfterSeconds (S21)
 */
export async function checkPassword(
  database: Database,
  providerId: string,
  attempt: { email: string; password: string; clientAddress: string },
): Promise<string> {
  await prepareDecoy();
  const keys = signInKeys(providerId, attempt.email, attempt.clientAddress);
  const found = await database.withoutTenant(async (trx) => {
    const retryAfterSeconds = await countAttempt(trx, keys);
    if (retryAfterSeconds !== null) return { retryAfterSeconds };
    return { credential: await findCredential(trx, providerId, attempt.email) };
  });
  if ('retryAfterSeconds' in found)
    throw new AppError('rate_limited', { retryAfterSeconds: found.retryAfterSeconds });
  const { credential } = found;
  const matches = await passwordMatches(credential?.password_hash ?? null, attempt.password);
  if (!credential || !matches) throw new AppError('unauthorized');
  await database.withoutTenant((trx) => forgetAttempt(trx, keys));
  return credential.id;
}
