import { sql } from '@zusage/db';
import { inSource, type Source } from './source.ts';

/** The account of an e-mail address and the providers where it is an active member; null for an unknown address. */
export function findMemberships(
  source: Source,
  email: string,
): Promise<{ accountId: string; providerIds: string[] } | null> {
  return inSource(source, async (trx) => {
    const account = await sql<{ id: string }>`select id from auth.account_by_email(${email.trim()})`.execute(
      trx,
    );
    const accountId = account.rows[0]?.id;
    if (accountId === undefined) return null;
    const { rows } = await sql<{
      provider_id: string;
    }>`select provider_id from auth.providers_of_account(${accountId}::uuid)`.execute(trx);
    return { accountId, providerIds: rows.map((row) => row.provider_id) };
  });
}
