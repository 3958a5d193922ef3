import type { Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { factorsOf, hasSecondFactor, secondStepsOf, type SecondStep } from './factors.ts';
import { passwordIsRight, secondProofIsRight, type Proof } from './proof.ts';
import type { RelyingParty } from './relying-party.ts';
import { renewSession, type RenewedSession } from './session-renewal.ts';

/**
 * How somebody shows that it is still they who sit there. With a second factor it is that one: whoever found an open
 * session and the password cannot take the factor away (S25).
 */
export async function stepUpWays(
  database: Database,
  accountId: string,
): Promise<('password' | SecondStep)[]> {
  const factors = await factorsOf(database, accountId);
  return hasSecondFactor(factors) ? secondStepsOf(factors) : ['password'];
}

/**
 * Lets a session change credentials for ten minutes. It gets a new id; the one of before is dead (S16, S25).
 *
 * @throws AppError unauthorized for a wrong proof, or a way that is not this account's; rate_limited (S26)
 */
export async function stepUp(
  database: Database,
  party: RelyingParty,
  session: { accountId: string; token: string },
  proof: Proof,
): Promise<RenewedSession> {
  const { accountId } = session;
  const isOwnWay = (await stepUpWays(database, accountId)).includes(proof.by);
  const isRight =
    isOwnWay &&
    (proof.by === 'password'
      ? await passwordIsRight(database, accountId, proof.password)
      : await secondProofIsRight(database, party, { accountId, purpose: 'step_up' }, proof));
  const renewed = isRight ? await renewSession(database, session, { elevate: true }) : null;
  if (!renewed) throw new AppError('unauthorized');
  return renewed;
}
