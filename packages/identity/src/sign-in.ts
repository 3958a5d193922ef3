import { sql, type Database, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { EMAIL_LENGTH_MAX, findCredential, type Credential } from './account.ts';
import { passwordMatches, prepareDecoy } from './password.ts';
import { openSession } from './session.ts';
import { countAttempt, forgetAttempt, signInKeys } from './sign-in-limits.ts';

export interface SignInAttempt {
  /** E-mail address, or the customer number for the organisation's designated contact (SEP-1). */
  identifier: string;
  password: string;
  userAgent: string;
  /** As the server saw the connection, or a trusted proxy; never what the client says of itself (S24). */
  clientAddress: string;
}

export interface SignedIn {
  /** The cookie's value; shown once, stored hashed. */
  token: string;
  expiresAt: Date;
  accountId: string;
}

/**
 * Signs somebody in who is an active member of this provider. An unknown account, a wrong password, an account without
 * a password and a member of other providers alone are one and the same failure, after the same work (S20).
 *
 * @throws AppError unauthorized; rate_limited with retryAfterSeconds (S21)
 */
export async function signIn(
  database: Database,
  providerId: string,
  attempt: SignInAttempt,
): Promise<SignedIn> {
  await prepareDecoy();
  // PostgreSQL's text holds no NUL.
  const identifier = attempt.identifier.replaceAll('\0', '').trim().slice(0, EMAIL_LENGTH_MAX);
  const keys = signInKeys(providerId, identifier, attempt.clientAddress);
  const found = await database.withoutTenant(async (trx) => {
    const retryAfterSeconds = await countAttempt(trx, keys);
    if (retryAfterSeconds !== null) return { retryAfterSeconds };
    return { credential: await findCredential(trx, providerId, identifier) };
  });
  if ('retryAfterSeconds' in found)
    throw new AppError('rate_limited', { retryAfterSeconds: found.retryAfterSeconds });

  // No connection is held while the password is hashed.
  const credential = found.credential;
  const matches = await passwordMatches(credential?.password_hash ?? null, attempt.password);
  const session = await database.withoutTenant(async (trx) => {
    const member = await isMember(trx, providerId, credential);
    if (!matches || !credential || !member) return null;
    await forgetAttempt(trx, keys);
    return { ...(await openSession(trx, credential.id, attempt.userAgent)), accountId: credential.id };
  });
  if (!session) throw new AppError('unauthorized');
  return session;
}

// Asked for nobody too, so that the number of questions to the database does not tell who exists.
async function isMember(
  trx: Transaction,
  providerId: string,
  credential: Credential | null,
): Promise<boolean> {
  const { rows } = await sql<{ provider_id: string }>`
    select provider_id from auth.providers_of_account(${credential?.id ?? null}::uuid)`.execute(trx);
  return rows.some((row) => row.provider_id === providerId);
}
