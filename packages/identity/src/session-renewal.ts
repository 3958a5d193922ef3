import { sql } from '@zusage/db';
import { generateIdFromEntropySize } from 'lucia';
import { inSource, type Source } from './source.ts';
import { tokenHash } from './token-hash.ts';

/** How long somebody who proved who they are may change their credentials (S25). */
export const ELEVATED_SECONDS = 600;

const TOKEN_BYTES = 25;

export interface RenewedSession {
  /** The cookie's new value. */
  token: string;
  expiresAt: Date;
  /** Null for a session that is not elevated. */
  elevatedUntil: Date | null;
}

/**
 * Gives a session a new id; the one of before is dead with the same statement, on every instance (S16). Its handle, its
 * age and its place in the list stay.
 *
 * @param elevate lets it change credentials for ten minutes from now
 * @returns null when the token opens no session of this account any more
 */
export async function renewSession(
  source: Source,
  session: { accountId: string; token: string },
  { elevate }: { elevate: boolean },
): Promise<RenewedSession | null> {
  const token = generateIdFromEntropySize(TOKEN_BYTES);
  const seconds = elevate ? ELEVATED_SECONDS : null;
  const { rows } = await inSource(source, (trx) =>
    sql<{ expires_at: Date; elevated_until: Date | null }>`
      select expires_at, elevated_until
        from auth.replace_session(${tokenHash(session.token)}, ${session.accountId}::uuid, ${tokenHash(token)}, ${seconds}::integer)`.execute(
      trx,
    ),
  );
  return rows[0] ? { token, expiresAt: rows[0].expires_at, elevatedUntil: rows[0].elevated_until } : null;
}

/** Until when a session may change credentials, by the database's clock; null for one that may not (S25). */
export async function elevatedUntil(
  source: Source,
  session: { accountId: string; token: string },
): Promise<Date | null> {
  const { rows } = await inSource(source, (trx) =>
    sql<{
      until: Date | null;
    }>`select auth.session_elevated_until(${tokenHash(session.token)}, ${session.accountId}::uuid) as until`.execute(
      trx,
    ),
  );
  return rows[0]?.until ?? null;
}
