import type { Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { EMAIL_LENGTH_MAX, findCredential } from './account.ts';
import { factorsOf, secondStepsOf, type SecondStep } from './factors.ts';
import { isMember } from './membership.ts';
import { passwordMatches, prepareDecoy } from './password.ts';
import { beginSignIn, type PendingSignIn } from './pending-sign-in.ts';
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

/** The password was right, and is not enough: the account has a second factor. */
export interface SecondStepNeeded {
  pending: PendingSignIn;
  secondSteps: SecondStep[];
}

/**
 * Signs somebody in who is an active member of this provider. An unknown account, a wrong password, an account without
 * a password and a member of other providers alone are one and the same failure, after the same work (S20). With a second
 * factor it opens no session: `finishSignIn` does.
 *
 * @throws AppError unauthorized; rate_limited with retryAfterSeconds (S21)
 */
export async function signIn(
  database: Database,
  providerId: string,
  attempt: SignInAttempt,
): Promise<SignedIn | SecondStepNeeded> {
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
  const answer = await database.withoutTenant(async (trx) => {
    const member = await isMember(trx, providerId, credential?.id ?? null);
    if (!matches || !credential || !member) return null;
    await forgetAttempt(trx, keys);
    const secondSteps = secondStepsOf(await factorsOf(trx, credential.id));
    if (secondSteps.length > 0)
      return { pending: await beginSignIn(trx, providerId, credential.id), secondSteps };
    return { ...(await openSession(trx, credential.id, attempt.userAgent)), accountId: credential.id };
  });
  if (!answer) throw new AppError('unauthorized');
  return answer;
}
