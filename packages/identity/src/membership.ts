import { sql, type Transaction } from '@zusage/db';

/** Whether an account is an active member of a provider. Asked for nobody too, so that the work is the same (S20). */
export async function isMember(
  trx: Transaction,
  providerId: string,
  accountId: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ provider_id: string }>`
    select provider_id from auth.providers_of_account(${accountId}::uuid)`.execute(trx);
  return rows.some((row) => row.provider_id === providerId);
}
