import { newId, sql, type Transaction } from '@zusage/db';
import type { Adapter, DatabaseSession, Lucia } from 'lucia';
import { tokenHash } from './token-hash.ts';

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

export interface SessionAttributes {
  /** Names the session towards people: the stored hash is never shown. */
  handle: string;
  userAgent: string;
  createdAt: Date | null;
  lastSeenAt: Date | null;
  /** Its last use was noted a while ago. */
  unseenLately: boolean;
}

interface SessionRow {
  id_hash: string;
  handle: string;
  account_id: string;
  expires_at: Date;
  created_at?: Date;
  last_seen_at?: Date;
  user_agent?: string;
  unseen_lately?: boolean;
}

/** What a new session carries. */
export const newAttributes = (userAgent: string): SessionAttributes => ({
  handle: newId(),
  userAgent,
  createdAt: null,
  lastSeenAt: null,
  unseenLately: false,
});

const toSession = (row: SessionRow): DatabaseSession => ({
  id: row.id_hash,
  userId: row.account_id,
  expiresAt: row.expires_at,
  attributes: {
    handle: row.handle,
    userAgent: row.user_agent ?? '',
    createdAt: row.created_at ?? null,
    lastSeenAt: row.last_seen_at ?? null,
    unseenLately: row.unseen_lately ?? false,
  },
});

/**
 * Lucia's seven calls over the narrow functions of `auth`. The database keeps a SHA-256 of each token. Lucia hands the
 * bare token to `getSessionAndUser` and `setSession` alone; everywhere else it uses the id that those lookups answered,
 * which is the stored hash.
 */
export function sessionAdapter(run: <T>(work: (trx: Transaction) => Promise<T>) => Promise<T>): Adapter {
  const call = (statement: ReturnType<typeof sql>): Promise<void> =>
    run(async (trx) => void (await statement.execute(trx)));
  return {
    getSessionAndUser: async (token) => {
      const { rows } = await run((trx) =>
        sql<SessionRow>`select * from auth.session_by_hash(${tokenHash(token)})`.execute(trx),
      );
      return rows[0] ? [toSession(rows[0]), { id: rows[0].account_id, attributes: {} }] : [null, null];
    },
    getUserSessions: async (accountId) => {
      const { rows } = await run((trx) =>
        sql<SessionRow>`select * from auth.sessions_of(${accountId}::uuid)`.execute(trx),
      );
      return rows.map(toSession);
    },
    setSession: ({ id, userId, expiresAt, attributes }) =>
      call(
        sql`select auth.create_session(${tokenHash(id)}, ${attributes.handle}::uuid, ${userId}::uuid, ${expiresAt}::timestamptz, ${attributes.userAgent})`,
      ),
    updateSessionExpiration: (idHash, expiresAt) =>
      call(sql`select auth.extend_session(${idHash}, ${expiresAt}::timestamptz)`),
    deleteSession: (idHash) => call(sql`select auth.delete_session(${idHash})`),
    deleteUserSessions: (accountId) => call(sql`select auth.delete_sessions_of(${accountId}::uuid)`),
    deleteExpiredSessions: () => call(sql`select auth.delete_expired_sessions()`),
  };
}
