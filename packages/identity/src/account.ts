import { newId, sql, type Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import { hashPassword, PASSWORD_LENGTH_MAX } from './password.ts';

export interface NewAccount {
  email: string;
  /** Without one the account cannot sign in by password. */
  password?: string;
}

/** RFC 5321's longest address. */
export const EMAIL_LENGTH_MAX = 254;

/**
 * The account of an e-mail address; one person may have memberships at several providers under one account. An account
 * that exists is returned as it is: its password is never changed from here.
 *
 * @returns the account's id
 * @throws AppError invalid_input for something that is no address, or a password over 1,000 characters
 */
export async function createAccount(trx: Transaction, account: NewAccount): Promise<{ id: string }> {
  const email = account.email.trim();
  if (email.length > EMAIL_LENGTH_MAX || !/^[^\s@]+@[^\s@]+$/.test(email))
    throw invalidField('email', 'invalid_email');
  if (account.password !== undefined && account.password.length > PASSWORD_LENGTH_MAX)
    throw invalidField('password', 'too_long', { max: PASSWORD_LENGTH_MAX });
  const hash = account.password === undefined ? null : await hashPassword(account.password);
  const { rows } = await sql<{
    id: string;
  }>`select auth.create_account(${newId()}::uuid, ${email}, ${hash}) as id`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('auth.create_account answered nothing');
  return row;
}

export interface Credential {
  id: string;
  password_hash: string | null;
}

/** The account behind what somebody typed: an address has an @, anything else is a customer number of this provider (SEP-1). */
export async function findCredential(
  trx: Transaction,
  providerId: string,
  identifier: string,
): Promise<Credential | null> {
  const found = identifier.includes('@')
    ? sql<Credential>`select id, password_hash from auth.account_by_email(${identifier})`
    : sql<Credential>`select id, password_hash from auth.account_by_customer_number(${providerId}, ${identifier})`;
  return (await found.execute(trx)).rows[0] ?? null;
}

/** The account of an e-mail address, in any case; null for none. */
export async function findAccountId(trx: Transaction, email: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from auth.account_by_email(${email})`.execute(trx);
  return rows[0]?.id ?? null;
}
