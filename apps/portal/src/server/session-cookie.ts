import type { Settings } from '@zusage/config/settings';

/** The session's cookie: with https bound to the host and never sent in clear (S28). */
export function sessionCookie(settings: Pick<Settings, 'publicUrl'>): {
  name: string;
  write: (session: { token: string; expiresAt: Date } | null) => string;
} {
  const secure = settings.publicUrl.startsWith('https:');
  const name = secure ? '__Host-zusage_session' : 'zusage_session';
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return {
    name,
    write: (session) =>
      session
        ? `${name}=${session.token}; ${flags}; Expires=${session.expiresAt.toUTCString()}`
        : `${name}=; ${flags}; Max-Age=0`,
  };
}
