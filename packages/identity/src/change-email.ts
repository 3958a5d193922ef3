import { isUniqueViolation, sql, type Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { EMAIL_LENGTH_MAX, findAccountId } from './account.ts';
import { issueLink, useLink } from './one-time-link.ts';
import { emailOfAccount } from './set-password.ts';

/** What to do about a wish for another address. */
export type EmailRequest =
  /** Mail the link there. */
  | { kind: 'confirm'; email: string; token: string }
  /** It is somebody's: tell them, and nobody else (S20). */
  | { kind: 'taken'; email: string };

/**
 * Notes that an account wants another address. Nothing changes before the link that is mailed there has been used; a
 * later wish takes the place of an earlier one.
 *
 * @throws AppError invalid_input on `email` for what is no address, and for the one it has
 */
export async function requestEmailChange(
  trx: Transaction,
  providerId: string,
  accountId: string,
  wanted: string,
): Promise<EmailRequest> {
  const email = wanted.trim();
  if (email.length > EMAIL_LENGTH_MAX || !/^[^\s@]+@[^\s@]+$/.test(email))
    throw invalidField('email', 'invalid_email');
  const current = await emailOfAccount(trx, accountId);
  if (current?.toLowerCase() === email.toLowerCase()) throw invalidField('email', 'unchanged');
  const { token } = await issueLink(trx, providerId, 'email', accountId);
  await sql`select auth.request_email_change(${accountId}::uuid, ${email})`.execute(trx);
  const owner = await findAccountId(trx, email);
  return owner === null ? { kind: 'confirm', email, token } : { kind: 'taken', email };
}

/** The address that waits for its link to be used; null when there is none. */
export async function requestedEmail(trx: Transaction, accountId: string): Promise<string | null> {
  const { rows } = await sql<{
    email: string | null;
  }>`select auth.requested_email(${accountId}::uuid) as email`.execute(trx);
  return rows[0]?.email ?? null;
}

export interface ChangedEmail {
  accountId: string;
  was: string;
  is: string;
}

/**
 * Uses the link that was mailed to the new address: it is the account's from now on, at every provider. Links that went
 * to the old one do nothing any more.
 *
 * @throws AppError link_expired for any link that is not good, and when somebody else has the address by now
 */
export async function confirmEmailChange(
  trx: Transaction,
  providerId: string,
  token: string,
): Promise<ChangedEmail> {
  const accountId = await useLink(trx, providerId, 'email', token);
  if (accountId === null) throw new AppError('link_expired');
  try {
    const { rows } = await sql<{
      old_email: string;
      new_email: string;
    }>`select old_email, new_email from auth.change_email(${accountId}::uuid)`.execute(trx);
    if (!rows[0]) throw new AppError('link_expired');
    return { accountId, was: rows[0].old_email, is: rows[0].new_email };
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('link_expired', { cause: error }) : error;
  }
}
