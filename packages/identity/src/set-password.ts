import { sql, type Transaction } from '@zusage/db';

/** Gives an account another password. Ending its sessions is the caller's next step (S17). @param hash of `hashPassword` */
export async function setPassword(trx: Transaction, accountId: string, hash: string): Promise<void> {
  await sql`select auth.set_password(${accountId}::uuid, ${hash})`.execute(trx);
}

/** The address that an account signs in with, as it was registered; null for no account. */
export async function emailOfAccount(trx: Transaction, accountId: string): Promise<string | null> {
  const { rows } = await sql<{ email: string | null }>`
    select auth.email_of_account(${accountId}::uuid) as email`.execute(trx);
  return rows[0]?.email ?? null;
}

/**
 * An account for somebody who proved by a mailed link that the address is theirs: a new one, or one without a password
 * that another provider's invitation began. Whoever can sign in already is not touched.
 *
 * @returns null if the address has an account with a password: its owner signs in with that one
 */
export async function claimAccount(
  trx: Transaction,
  accountId: string,
  { email, hash }: { email: string; hash: string },
): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select auth.claim_account(${accountId}::uuid, ${email}, ${hash}) as id`.execute(trx);
  return rows[0]?.id ?? null;
}
