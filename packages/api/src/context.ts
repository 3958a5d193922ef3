import type { FileStore } from '@zusage/files';
import type { Scope } from '@zusage/operations';

/** What a procedure knows of its request beside the scope. Made once per request by the portal's server. */
export interface ApiContext {
  /** `providerId` is '' where an address names no provider. */
  scope: Scope;
  /** For rate limits: the client's address behind the trusted proxies, never what a client claims (S24). */
  clientAddress: string;
  userAgent: string;
  idempotencyKey?: string | undefined;
  /** The session cookie's token, for signing out. */
  sessionToken: string | null;
  /** Puts a session into the answer's cookie, or takes it away. */
  setSession: (session: { token: string; expiresAt: Date } | null) => void;
  /** The cookie between a right password and the second factor. */
  pendingToken?: string | null;
  /** Puts it into the answer's cookie, or takes it away. */
  setPending?: (pending: { token: string; expiresAt: Date } | null) => void;
  /** Where the bytes of documents lie; absent where a process neither keeps nor hands out any. */
  files?: FileStore;
  /** True where the outbox page may be shown. */
  development: boolean;
}
