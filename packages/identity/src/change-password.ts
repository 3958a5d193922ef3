import { sql, type Database, type Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { factorsOf, hasSecondFactor } from './factors.ts';
import { hashPassword } from './password.ts';
import { requirePassword } from './password-rules.ts';
import { passwordIsRight } from './proof.ts';
import { elevatedUntil, renewSession, type RenewedSession } from './session-renewal.ts';
import { revokeOtherSessions } from './session.ts';
import { setPassword } from './set-password.ts';

export interface PasswordChange {
  current: string;
  next: string;
  /** Words that anybody would try: e-mail address, names. */
  personal: readonly string[];
  /** Done in the same transaction of the provider, at its end: either all of it happens or nothing. */
  also: (trx: Transaction) => Promise<void>;
}

/**
 * Changes a password. The current one is asked for each time; with a second factor the session must be elevated by it as
 * well (S25). Every other session of the account ends at once, and so do its API tokens; this one goes on under a new id
 * (S16, S17).
 *
 * @throws AppError step_up_required; invalid_input on `current` or `password`; rate_limited after five wrong ones
 */
export async function changePassword(
  database: Database,
  providerId: string,
  session: { accountId: string; token: string },
  { current, next, personal, also }: PasswordChange,
): Promise<RenewedSession> {
  const { accountId } = session;
  const needsFactor = hasSecondFactor(await factorsOf(database, accountId));
  if (needsFactor && (await elevatedUntil(database, session)) === null)
    throw new AppError('step_up_required');
  requirePassword(next, personal);
  if (!(await passwordIsRight(database, accountId, current))) throw invalidField('current', 'unknown_value');
  const hash = await hashPassword(next);
  const renewed = await database.tenant(providerId, async (trx) => {
    const own = await renewSession(trx, session, { elevate: false });
    if (!own) return null;
    await setPassword(trx, accountId, hash);
    await revokeOtherSessions(trx, accountId, own.token);
    await sql`select auth.revoke_api_tokens_of(${accountId}::uuid, null)`.execute(trx);
    await also(trx);
    return own;
  });
  if (!renewed) throw new AppError('unauthorized');
  return renewed;
}
