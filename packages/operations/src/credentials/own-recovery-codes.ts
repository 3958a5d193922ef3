import { AppError } from '@zusage/errors';
import type { Transaction } from '@zusage/db';
import { deleteRecoveryCodes, factorsOf, hasSecondFactor, renewRecoveryCodes } from '@zusage/identity';
import type { SessionScope } from './session-scope.ts';
import { recordOwn, tellOwner } from './tell-owner.ts';

/** Ten codes with the first second factor of an account; null when there are some already. */
export async function firstRecoveryCodes(trx: Transaction, scope: SessionScope): Promise<string[] | null> {
  const { accountId } = scope.session;
  if ((await factorsOf(trx, accountId)).recoveryCodes > 0) return null;
  return renewRecoveryCodes(trx, accountId);
}

/** Without a second factor there is nothing to recover. */
export async function dropIdleRecoveryCodes(trx: Transaction, scope: SessionScope): Promise<void> {
  const { accountId } = scope.session;
  if (!hasSecondFactor(await factorsOf(trx, accountId))) await deleteRecoveryCodes(trx, accountId);
}

/** @throws AppError conflict for an account without a second factor */
export async function renewOwnRecoveryCodes(scope: SessionScope): Promise<{ recoveryCodes: string[] }> {
  const { accountId } = scope.session;
  const { person } = scope.actor;
  return scope.database.tenant(scope.providerId, async (trx) => {
    if (!hasSecondFactor(await factorsOf(trx, accountId))) throw new AppError('conflict');
    const recoveryCodes = await renewRecoveryCodes(trx, accountId);
    await tellOwner(trx, scope, person, 'recovery_codes_made');
    await recordOwn(trx, scope, person, 'access.recovery_codes_made');
    return { recoveryCodes };
  });
}
