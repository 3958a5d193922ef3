import { AppError, invalidField } from '@zusage/errors';
import {
  confirmCodeFactor,
  proposeCodeFactor,
  proposedCodeFactor,
  removeCodeFactor,
  type ProposedCodeFactor,
} from '@zusage/identity';
import { dropIdleRecoveryCodes, firstRecoveryCodes } from './own-recovery-codes.ts';
import type { SessionScope } from './session-scope.ts';
import { recordOwn, tellOwner } from './tell-owner.ts';

/**
 * The secret that is being set up: the same one again until it is confirmed, so that a page that is loaded twice does not
 * void what the app has just read.
 *
 * @throws AppError conflict when codes are set up already
 */
export async function proposeOwnCode(scope: SessionScope): Promise<ProposedCodeFactor> {
  const { accountId } = scope.session;
  return scope.database.tenant(scope.providerId, async (trx) => {
    const provider = await trx
      .selectFrom('app.provider')
      .select('name')
      .where('provider_id', '=', scope.providerId)
      .executeTakeFirstOrThrow();
    const names = { issuer: provider.name, label: scope.actor.person.email };
    return (
      (await proposedCodeFactor(trx, accountId, names)) ?? (await proposeCodeFactor(trx, accountId, names))
    );
  });
}

/** @throws AppError invalid_input on `code`; conflict without a proposed secret; rate_limited (S26) */
export async function confirmOwnCode(
  scope: SessionScope,
  code: string,
): Promise<{ recoveryCodes: string[] | null }> {
  const { person } = scope.actor;
  const isRight = await confirmCodeFactor(scope.database, scope.session.accountId, code);
  if (!isRight) throw invalidField('code', 'unknown_value');
  return scope.database.tenant(scope.providerId, async (trx) => {
    await tellOwner(trx, scope, person, 'code_added');
    await recordOwn(trx, scope, person, 'access.factor_added', { factor: 'codes of an app' });
    return { recoveryCodes: await firstRecoveryCodes(trx, scope) };
  });
}

/** @throws AppError not_found when there is none */
export async function removeOwnCode(scope: SessionScope): Promise<Record<string, never>> {
  const { person } = scope.actor;
  await scope.database.tenant(scope.providerId, async (trx) => {
    if (!(await removeCodeFactor(trx, scope.session.accountId))) throw new AppError('not_found');
    await dropIdleRecoveryCodes(trx, scope);
    await tellOwner(trx, scope, person, 'code_removed');
    await recordOwn(trx, scope, person, 'access.factor_removed', { factor: 'codes of an app' });
  });
  return {};
}
