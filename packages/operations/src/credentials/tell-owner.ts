import { record, type AuditAction } from '@zusage/audit';
import type { Transaction } from '@zusage/db';
import { factorsOf, findPersonByAccount, type Person } from '@zusage/identity';
import { notify, type CredentialChange } from '@zusage/notifications';
import { databaseNow } from '../instant.ts';
import type { Scope } from '../scope.ts';

/** Where one looks after one's access. */
export const securityUrl = ({ publicUrl, providerId }: Scope): string =>
  `${publicUrl}/${providerId}/profile/security`;

/** Mails the owner what changed about their access; that mail cannot be turned off (S25). */
export async function tellOwner(
  trx: Transaction,
  scope: Scope,
  person: Person,
  change: CredentialChange,
): Promise<void> {
  await notify(trx, scope.providerId, {
    kind: 'access_changed',
    recipient: { email: person.email, language: person.language },
    change,
    at: await databaseNow(trx),
    timeZone: person.timeZone,
    url: securityUrl(scope),
  });
}

/** Writes down what somebody did about their own access [S114]. */
export async function recordOwn(
  trx: Transaction,
  scope: Scope,
  person: Person,
  action: AuditAction,
  details: Record<string, string> = {},
): Promise<void> {
  await record(trx, scope.providerId, {
    actor: { kind: 'person', personId: person.id, name: person.name, role: person.role, via: 'session' },
    action,
    subject: { kind: 'account', reference: person.email },
    organisationId: person.organisation?.id ?? null,
    partnerId: person.partnerId,
    details,
  });
}

/** Tells the owner that one of the codes for emergencies is spent, whoever used it. */
export async function tellOfRecoveryCode(scope: Scope, accountId: string): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const person = await findPersonByAccount(trx, scope.providerId, accountId);
    if (!person) return;
    const { recoveryCodes } = await factorsOf(trx, accountId);
    await tellOwner(trx, scope, person, 'recovery_code_used');
    await recordOwn(trx, scope, person, 'access.signed_in', {
      by: 'one of the codes for emergencies',
      left: String(recoveryCodes),
    });
  });
}
