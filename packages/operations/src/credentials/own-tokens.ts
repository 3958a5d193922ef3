import { createApiToken, revokeApiToken } from '@zusage/identity';
import type { SessionScope } from './session-scope.ts';
import { recordOwn, tellOwner } from './tell-owner.ts';

/** A token that lets a program act as oneself at this provider; shown this once. */
export async function createOwnToken(scope: SessionScope, name: string): Promise<{ token: string }> {
  const { person } = scope.actor;
  const { providerId, session } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const holder = { accountId: session.accountId, providerId };
    const { token } = await createApiToken(trx, holder, name.trim());
    await tellOwner(trx, scope, person, 'token_created');
    await recordOwn(trx, scope, person, 'api_token.created', { name: name.trim() });
    return { token };
  });
}

/** Ends a token at once; a handle that is none of one's own does nothing. */
export async function revokeOwnToken(scope: SessionScope, handle: string): Promise<Record<string, never>> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    await revokeApiToken(trx, scope.session.accountId, handle);
    await recordOwn(trx, scope, scope.actor.person, 'api_token.revoked');
  });
  return {};
}
