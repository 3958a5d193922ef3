import { changePassword, type RenewedSession } from '@zusage/identity';
import type { SessionScope } from './session-scope.ts';
import { recordOwn, tellOwner } from './tell-owner.ts';

/** Changes one's own password; other sessions and all API tokens end with it (S17). @returns the session under its new id */
export async function changeOwnPassword(
  scope: SessionScope,
  passwords: { current: string; password: string },
): Promise<RenewedSession> {
  const { person } = scope.actor;
  return changePassword(scope.database, scope.providerId, scope.session, {
    current: passwords.current,
    next: passwords.password,
    personal: [person.email, person.name, person.organisation?.name ?? '', scope.providerId],
    also: async (trx) => {
      await tellOwner(trx, scope, person, 'password');
      await recordOwn(trx, scope, person, 'access.password_changed');
    },
  });
}
