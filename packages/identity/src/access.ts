import { sql, type Transaction } from '@zusage/db';
import { findCredential } from './account.ts';

/** The account of an e-mail address, in any case; null for none. */
export async function findAccountByEmail(
  trx: Transaction,
  email: string,
): Promise<{ id: string; hasPassword: boolean } | null> {
  if (!email.includes('@')) return null;
  // A provider matters to customer numbers alone.
  const credential = await findCredential(trx, '', email);
  return credential && { id: credential.id, hasPassword: credential.password_hash !== null };
}

/** Ends everything that an account is signed in with, at every provider: sessions, half-way sign-ins, API tokens (S17). */
export async function endAccess(trx: Transaction, accountId: string): Promise<void> {
  await sql`select auth.delete_sessions_of(${accountId}::uuid)`.execute(trx);
  await sql`select auth.delete_pending_sign_ins_of(${accountId}::uuid)`.execute(trx);
  await sql`select auth.revoke_api_tokens_of(${accountId}::uuid, null)`.execute(trx);
}
