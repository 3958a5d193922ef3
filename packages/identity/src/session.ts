import { sql } from '@zusage/db';
import { Lucia, TimeSpan } from 'lucia';
import { newAttributes, sessionAdapter, type SessionAttributes } from './session-adapter.ts';
import { inSource, type Source } from './source.ts';
import { tokenHash } from './token-hash.ts';

/** A session ends after this time without use; used in its second half, it begins anew. */
const IDLE_DAYS_MAX = 14;

const luciaOver = (source: Source): Lucia<SessionAttributes> =>
  new Lucia(
    sessionAdapter((work) => inSource(source, work)),
    {
      sessionExpiresIn: new TimeSpan(IDLE_DAYS_MAX, 'd'),
      getSessionAttributes: (attributes) => attributes,
    },
  );

export interface ValidSession {
  accountId: string;
  /** Names the session towards people and in `revokeSession`; worthless as a credential. */
  handle: string;
  /** True when the expiry moved: the cookie has to be set again. */
  fresh: boolean;
  expiresAt: Date;
}

export interface OpenSession {
  handle: string;
  userAgent: string;
  createdAt: Date | null;
  /** Exact to five minutes. */
  lastSeenAt: Date | null;
  expiresAt: Date;
  /** The session of the token that was asked with. */
  current: boolean;
}

/** Opens a session with a new token of 200 bits; none that existed before becomes signed in (S16). */
export async function openSession(
  source: Source,
  accountId: string,
  userAgent: string,
): Promise<{ token: string; expiresAt: Date }> {
  const session = await luciaOver(source).createSession(accountId, newAttributes(userAgent));
  return { token: session.id, expiresAt: session.expiresAt };
}

/** Whose session a cookie's token opens; null for any other text, and after the end of the session. */
export async function validateSession(source: Source, token: string): Promise<ValidSession | null> {
  if (!/^[a-z2-7]{40}$/.test(token)) return null;
  const { session } = await luciaOver(source).validateSession(token);
  if (!session) return null;
  if (session.unseenLately)
    await inSource(source, (trx) => sql`select auth.touch_session(${session.id})`.execute(trx));
  return {
    accountId: session.userId,
    handle: session.handle,
    fresh: session.fresh,
    expiresAt: session.expiresAt,
  };
}

/** Ends the session of a token, on every instance at once (S17); an unknown token is no error. */
export const signOut = (source: Source, token: string): Promise<void> =>
  luciaOver(source).invalidateSession(tokenHash(token));

/** Ends all sessions of an account (S17). */
export const revokeSessions = (source: Source, accountId: string): Promise<void> =>
  luciaOver(source).invalidateUserSessions(accountId);

/** Ends one session of an account; another account's handle does nothing. */
export async function revokeSession(source: Source, accountId: string, handle: string): Promise<void> {
  const lucia = luciaOver(source);
  const session = (await lucia.getUserSessions(accountId)).find((open) => open.handle === handle);
  if (session) await lucia.invalidateSession(session.id);
}

/** Ends an account's sessions but the one of the token; what was about to become a session ends too (S17). @returns how many */
export async function revokeOtherSessions(source: Source, accountId: string, token: string): Promise<number> {
  return inSource(source, async (trx) => {
    await sql`select auth.delete_pending_sign_ins_of(${accountId}::uuid)`.execute(trx);
    const { rows } = await sql<{
      ended: number;
    }>`select auth.delete_other_sessions(${accountId}::uuid, ${tokenHash(token)}) as ended`.execute(trx);
    return rows[0]?.ended ?? 0;
  });
}

/**
 * An account's open sessions, newest first; without anything that opens one.
 *
 * @param token of the session that asks, to find it among them
 */
export async function listSessions(source: Source, accountId: string, token = ''): Promise<OpenSession[]> {
  const sessions = await luciaOver(source).getUserSessions(accountId);
  const own = tokenHash(token);
  return sessions.map(({ id, handle, userAgent, createdAt, lastSeenAt, expiresAt }) => ({
    handle,
    userAgent,
    createdAt,
    lastSeenAt,
    expiresAt,
    current: id === own,
  }));
}

/** Clears rows of sessions that are over: for the schedule. */
export const deleteExpiredSessions = (source: Source): Promise<void> =>
  luciaOver(source).deleteExpiredSessions();
