import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from '@zusage/db';
import { inSource, type Source } from './source.ts';
import { tokenHash } from './token-hash.ts';

const LIFE_SECONDS = 600;
const TOKEN_BYTES = 32;

/** Between a right password and the second factor: opens no page, and is stored hashed. */
export interface PendingSignIn {
  token: string;
  expiresAt: Date;
}

export async function beginSignIn(
  trx: Transaction,
  providerId: string,
  accountId: string,
): Promise<PendingSignIn> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const { rows } = await sql<{
    expires_at: Date;
  }>`select auth.begin_sign_in(${tokenHash(token)}, ${accountId}::uuid, ${providerId}, ${LIFE_SECONDS}::integer) as expires_at`.execute(
    trx,
  );
  if (!rows[0]) throw new Error('auth.begin_sign_in answered nothing');
  return { token, expiresAt: rows[0].expires_at };
}

/** Whose password was right, for ten minutes; null for any other text, at another provider, and once it is used. */
export async function pendingAccount(
  source: Source,
  providerId: string,
  token: string,
): Promise<string | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const { rows } = await inSource(source, (trx) =>
    sql<{
      account: string | null;
    }>`select auth.pending_account(${tokenHash(token)}, ${providerId}) as account`.execute(trx),
  );
  return rows[0]?.account ?? null;
}

/** Uses it up: of any number of tries at once one gets the account, the others null. */
export async function endPendingSignIn(
  trx: Transaction,
  providerId: string,
  token: string,
): Promise<string | null> {
  const { rows } = await sql<{
    account: string | null;
  }>`select auth.end_pending_sign_in(${tokenHash(token)}, ${providerId}) as account`.execute(trx);
  return rows[0]?.account ?? null;
}
