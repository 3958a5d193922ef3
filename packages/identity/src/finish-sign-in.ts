import type { Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { factorsOf, secondStepsOf, type SecondStep } from './factors.ts';
import { isMember } from './membership.ts';
import { accountOfAssertion } from './passkey-assertion.ts';
import { endPendingSignIn, pendingAccount } from './pending-sign-in.ts';
import { secondProofIsRight, type SecondProof } from './proof.ts';
import type { RelyingParty } from './relying-party.ts';
import { openSession } from './session.ts';
import type { SignedIn } from './sign-in.ts';

/** The ways on from a right password; null when there is none waiting, or no longer. */
export async function pendingSignIn(
  database: Database,
  providerId: string,
  token: string,
): Promise<{ accountId: string; secondSteps: SecondStep[] } | null> {
  const accountId = await pendingAccount(database, providerId, token);
  if (accountId === null) return null;
  return { accountId, secondSteps: secondStepsOf(await factorsOf(database, accountId)) };
}

/**
 * Turns a right password and a right second factor into a session. A wrong one changes nothing but its count: the
 * password's ten minutes go on.
 *
 * @throws AppError link_expired when the ten minutes are over; unauthorized for a wrong proof; rate_limited (S26)
 */
export async function finishSignIn(
  database: Database,
  providerId: string,
  party: RelyingParty,
  attempt: { token: string; proof: SecondProof; userAgent: string },
): Promise<SignedIn> {
  const accountId = await pendingAccount(database, providerId, attempt.token);
  if (accountId === null) throw new AppError('link_expired');
  const isRight = await secondProofIsRight(
    database,
    party,
    { accountId, purpose: 'second_step' },
    attempt.proof,
  );
  if (!isRight) throw new AppError('unauthorized');
  const session = await database.withoutTenant(async (trx) => {
    // A password that was changed in the meantime, or a membership that ended, ends this too (S17).
    if ((await endPendingSignIn(trx, providerId, attempt.token)) !== accountId) return null;
    if (!(await isMember(trx, providerId, accountId))) return null;
    return { ...(await openSession(trx, accountId, attempt.userAgent)), accountId };
  });
  if (!session) throw new AppError('link_expired');
  return session;
}

/**
 * Signs in with a passkey alone: it has asked for PIN, finger or face, so it is both factors.
 *
 * @throws AppError unauthorized for any answer that is not right, and for an account that is no member here (S20)
 */
export async function signInByPasskey(
  database: Database,
  providerId: string,
  party: RelyingParty,
  attempt: { response: AuthenticationResponseJSON; userAgent: string },
): Promise<SignedIn> {
  const asked = { purpose: 'sign_in', accountId: null } as const;
  const accountId = await accountOfAssertion(database, party, asked, attempt.response);
  const session = await database.withoutTenant(async (trx) => {
    if (accountId === null || !(await isMember(trx, providerId, accountId))) return null;
    return { ...(await openSession(trx, accountId, attempt.userAgent)), accountId };
  });
  if (!session) throw new AppError('unauthorized');
  return session;
}
