import { paths } from '../paths.ts';
import { safeReturn } from '../preferences.ts';

/** Where signing in leads: only pages of this provider, for elsewhere the session may be nobody's (S54). */
export function returnAfterSignIn(base: string, value: unknown): string {
  const to = paths(base);
  const asked = safeReturn(value);
  const isOurs =
    asked.startsWith(`${base}/`) && !asked.startsWith(to.signIn) && !asked.startsWith(to.signOut);
  return isOurs ? asked : to.overview;
}
