import { AppError } from '@zusage/errors';
import {
  addPasskey,
  passkeyRegistration,
  relyingPartyOf,
  removePasskey,
  type RegistrationResponseJSON,
} from '@zusage/identity';
import { dropIdleRecoveryCodes, firstRecoveryCodes } from './own-recovery-codes.ts';
import type { SessionScope } from './session-scope.ts';
import { recordOwn, tellOwner } from './tell-owner.ts';

/** What the browser needs to make a passkey. @throws AppError conflict for an account with ten */
export async function registerOwnPasskey(scope: SessionScope) {
  const { database, providerId, publicUrl, actor } = scope;
  const provider = await database.tenant(providerId, (trx) =>
    trx
      .selectFrom('app.provider')
      .select('name')
      .where('provider_id', '=', providerId)
      .executeTakeFirstOrThrow(),
  );
  const { accountId, email, name } = actor.person;
  const party = { ...relyingPartyOf(publicUrl), name: provider.name };
  return passkeyRegistration(database, party, { id: accountId, email, name });
}

/** @throws AppError invalid_input on `passkey`; conflict for a key that was added before */
export async function addOwnPasskey(
  scope: SessionScope,
  made: { name: string; response: RegistrationResponseJSON },
): Promise<{ recoveryCodes: string[] | null }> {
  const { person } = scope.actor;
  const name = made.name.trim();
  await addPasskey(scope.database, relyingPartyOf(scope.publicUrl), scope.session.accountId, {
    ...made,
    name,
  });
  return scope.database.tenant(scope.providerId, async (trx) => {
    await tellOwner(trx, scope, person, 'passkey_added');
    await recordOwn(trx, scope, person, 'access.factor_added', { factor: `passkey: ${name}` });
    return { recoveryCodes: await firstRecoveryCodes(trx, scope) };
  });
}

/** @throws AppError not_found for a handle that is none of one's own */
export async function removeOwnPasskey(scope: SessionScope, handle: string): Promise<Record<string, never>> {
  const { person } = scope.actor;
  await scope.database.tenant(scope.providerId, async (trx) => {
    const name = await removePasskey(trx, scope.session.accountId, handle);
    if (name === null) throw new AppError('not_found');
    await dropIdleRecoveryCodes(trx, scope);
    await tellOwner(trx, scope, person, 'passkey_removed');
    await recordOwn(trx, scope, person, 'access.factor_removed', { factor: `passkey: ${name}` });
  });
  return {};
}
