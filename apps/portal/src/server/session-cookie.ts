import type { Settings } from '@zusage/config/settings';

interface TokenCookie {
  name: string;
  write: (held: { token: string; expiresAt: Date } | null) => string;
}

type Https = Pick<Settings, 'publicUrl'>;

/** The session's cookie: with https bound to the host and never sent in clear (S28). */
export const sessionCookie = (settings: Https): TokenCookie => tokenCookie(settings, 'zusage_session');

/** The cookie between a right password and the second factor, for ten minutes; opens nothing by itself. */
export const pendingCookie = (settings: Https): TokenCookie => tokenCookie(settings, 'zusage_pending');

function tokenCookie({ publicUrl }: Https, bare: string): TokenCookie {
  const secure = publicUrl.startsWith('https:');
  const name = secure ? `__Host-${bare}` : bare;
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    name,
    write: (held) =>
      held
        ? `${name}=${held.token}; ${flags}; Expires=${held.expiresAt.toUTCString()}`
        : `${name}=; ${flags}; Max-Age=0`,
  };
}
