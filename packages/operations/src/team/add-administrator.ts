import { record } from '@zusage/audit';
import type { Database } from '@zusage/db';
import { admitPerson, createAccount, findAccountByEmail, issueLink, type Language } from '@zusage/identity';

export interface NewAdministrator {
  providerId: string;
  name: string;
  email: string;
  language: Language;
  /** Base of the link. */
  publicUrl: string;
}

/**
 * Makes somebody an administrator of a provider from the operator's side: the first one, whom nobody can invite.
 *
 * @returns the link to choose a password with, good once and for an hour; null for an account that has one already
 * @throws AppError invalid_input (email), conflict for somebody who is a member of this provider
 */
export async function addAdministrator(
  database: Database,
  { providerId, name, email, language, publicUrl }: NewAdministrator,
): Promise<{ link: string | null }> {
  return database.tenant(providerId, async (trx) => {
    const account = await createAccount(trx, { email });
    await admitPerson(trx, providerId, {
      accountId: account.id,
      role: 'provider-admin',
      name,
      email,
      language,
    });
    await record(trx, providerId, {
      actor: { kind: 'system', name: 'zusage admin add' },
      action: 'person.joined',
      subject: { kind: 'person', reference: `${name} <${email}>` },
      details: { role: 'provider-admin' },
    });
    const known = await findAccountByEmail(trx, email);
    if (known?.hasPassword) return { link: null };
    const { token } = await issueLink(trx, providerId, 'password_reset', account.id);
    return { link: `${publicUrl}/${providerId}/reset-password?token=${token}` };
  });
}
