import { revokeOtherSessions, revokeSession } from '@zusage/identity';
import type { SessionScope } from './session-scope.ts';
import { recordOwn } from './tell-owner.ts';

/** Ends one of one's own sessions; another account's handle does nothing. */
export async function endSession(scope: SessionScope, handle: string): Promise<Record<string, never>> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    await revokeSession(trx, scope.session.accountId, handle);
    await recordOwn(trx, scope, scope.actor.person, 'access.sessions_ended', { which: 'one' });
  });
  return {};
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(scope: SessionScope): Promise<{ ended: number }> {
  const { accountId, token } = scope.session;
  return scope.database.tenant(scope.providerId, async (trx) => {
    const ended = await revokeOtherSessions(trx, accountId, token);
    await recordOwn(trx, scope, scope.actor.person, 'access.sessions_ended', { which: 'all others' });
    return { ended };
  });
}
