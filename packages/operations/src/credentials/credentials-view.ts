import {
  elevatedUntil,
  factorsOf,
  listApiTokens,
  listPasskeys,
  listSessions,
  stepUpWays,
} from '@zusage/identity';
import { toInstant, type Instant } from '../instant.ts';
import type { SessionScope } from './session-scope.ts';

const instant = (date: Date | null): Instant | null => date && toInstant(date);

/** How one's own access is protected, from where it is used, and which programs act for it. */
export async function credentialsView(scope: SessionScope) {
  const { database, providerId, session } = scope;
  const { accountId, token } = session;
  const ways = await stepUpWays(database, accountId);
  return database.tenant(providerId, async (trx) => {
    const factors = await factorsOf(trx, accountId);
    const sessions = await listSessions(trx, accountId, token);
    const passkeys = await listPasskeys(trx, accountId);
    const tokens = await listApiTokens(trx, { accountId, providerId });
    return {
      /** Until when credentials may be changed without showing again who one is; null: not now. */
      elevatedUntil: instant(await elevatedUntil(trx, session)),
      /** How one shows it. */
      stepUpWays: ways,
      hasPassword: factors.hasPassword,
      codeSince: instant(factors.codeSince),
      recoveryCodes: factors.recoveryCodes,
      passkeys: passkeys.map((passkey) => ({
        handle: passkey.handle,
        name: passkey.name,
        addedAt: toInstant(passkey.createdAt),
        lastUsedAt: instant(passkey.lastUsedAt),
      })),
      sessions: sessions.map((open) => ({
        handle: open.handle,
        userAgent: open.userAgent,
        signedInAt: instant(open.createdAt),
        lastSeenAt: instant(open.lastSeenAt),
        current: open.current,
      })),
      tokens: tokens.map((held) => ({
        handle: held.handle,
        name: held.name,
        createdAt: toInstant(held.createdAt),
      })),
    };
  });
}

export type CredentialsView = Awaited<ReturnType<typeof credentialsView>>;
