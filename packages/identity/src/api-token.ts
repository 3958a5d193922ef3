import { randomBytes } from 'node:crypto';
import { newId, sql, type Transaction } from '@zusage/db';
import { inSource, type Source } from './source.ts';
import { tokenHash } from './token-hash.ts';

const PREFIX = 'zus_';
const TOKEN_BYTES = 32;

export interface TokenHolder {
  accountId: string;
  providerId: string;
}

export interface ApiToken {
  /** Shown once; only its SHA-256 is stored. */
  token: string;
  /** Names the token in `revokeApiToken`. */
  handle: string;
}

export interface ListedApiToken {
  handle: string;
  /** What its owner calls it. */
  name: string;
  createdAt: Date;
}

/** The longest name that somebody can give a token or a passkey. */
export const CREDENTIAL_NAME_LENGTH_MAX = 80;

/** A token that lets a program act as an account at one provider; 256 bits. */
export async function createApiToken(trx: Transaction, holder: TokenHolder, name = ''): Promise<ApiToken> {
  const token = PREFIX + randomBytes(TOKEN_BYTES).toString('base64url');
  const handle = newId();
  await sql`select auth.create_api_token(${tokenHash(token)}, ${handle}::uuid, ${holder.accountId}::uuid, ${holder.providerId}, ${name})`.execute(
    trx,
  );
  return { token, handle };
}

/**
 * Whose token this is, and at which provider alone it counts; null for any other text and for a revoked one. The rest of
 * the transaction happens at that provider: every request with a token waits for this, so it is one round trip for both.
 */
export async function findApiToken(source: Source, token: string): Promise<TokenHolder | null> {
  if (!/^zus_[\w-]{43}$/.test(token)) return null;
  const { rows } = await inSource(source, (trx) =>
    sql<{
      account_id: string;
      provider_id: string;
    }>`select account_id, provider_id, set_config('zusage.provider', provider_id, true) from auth.api_token_by_hash(${tokenHash(token)})`.execute(
      trx,
    ),
  );
  return rows[0] ? { accountId: rows[0].account_id, providerId: rows[0].provider_id } : null;
}

/** Ends a token at once; another account's handle does nothing. */
export async function revokeApiToken(source: Source, accountId: string, handle: string): Promise<void> {
  await inSource(source, (trx) =>
    sql`select auth.revoke_api_token(${handle}::uuid, ${accountId}::uuid)`.execute(trx),
  );
}

/** An account's tokens at one provider that are not revoked, newest first; without anything that opens something. */
export async function listApiTokens(
  source: Source,
  { accountId, providerId }: TokenHolder,
): Promise<ListedApiToken[]> {
  const { rows } = await inSource(source, (trx) =>
    sql<{
      handle: string;
      name: string;
      created_at: Date;
    }>`select handle, name, created_at from auth.api_tokens_of(${accountId}::uuid, ${providerId})`.execute(
      trx,
    ),
  );
  return rows.map((row) => ({ handle: row.handle, name: row.name, createdAt: row.created_at }));
}
