import { record } from '@zusage/audit';
import type { Database } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { endAccess, findPersonByAccount, removeAllFactors } from '@zusage/identity';
import { notify } from '@zusage/notifications';
import { databaseNow } from '../instant.ts';

/**
 * For somebody who has lost phone, keys and recovery codes, and has shown the support who they are: the password is enough
 * again. Everything that is signed in with the account ends, and its owner is told (S17, S25).
 *
 * @throws AppError not_found for an account that is no member of this provider
 */
export async function removeSecondFactors(
  database: Database,
  { providerId, accountId, publicUrl }: { providerId: string; accountId: string; publicUrl: string },
): Promise<{ passkeys: number; codes: boolean }> {
  return database.tenant(providerId, async (trx) => {
    const person = await findPersonByAccount(trx, providerId, accountId);
    if (!person) throw new AppError('not_found');
    const removed = await removeAllFactors(trx, accountId);
    await endAccess(trx, accountId);
    await notify(trx, providerId, {
      kind: 'access_changed',
      recipient: { email: person.email, language: person.language },
      change: 'factors_reset',
      at: await databaseNow(trx),
      timeZone: person.timeZone,
      url: `${publicUrl}/${providerId}/profile/security`,
    });
    await record(trx, providerId, {
      actor: { kind: 'system', name: 'zusage factors remove' },
      action: 'access.factor_removed',
      subject: { kind: 'account', reference: person.email },
      organisationId: person.organisation?.id ?? null,
      partnerId: person.partnerId,
      details: { factor: 'all', passkeys: removed.passkeys, codes: removed.codes },
    });
    return removed;
  });
}
