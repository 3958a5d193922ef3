import type { AstroGlobal } from 'astro';

type Page = Pick<AstroGlobal, 'url' | 'cookies' | 'locals'>;

const LONGEST = 200;

/**
 * The token of a mailed link. It leaves the address at once and waits in a cookie of this page alone: an address is kept in
 * histories and told to others, and with `no-referrer` on the page itself the browser would not say where its form comes
 * from (S22, S27).
 * A used token opens nothing, so the cookie is left to end by itself: a page that writes cookies of its own would take the
 * session's out of the same answer.
 *
 * @returns the answer that takes it out of the address, or what the cookie holds ('' without one)
 */
export function tokenOfLink(page: Page, cookie: string, lifeSeconds: number): Response | string {
  const path = page.url.pathname;
  const arrived = page.url.searchParams.get('token');
  if (arrived === null) return page.cookies.get(cookie)?.value ?? '';
  page.cookies.set(cookie, arrived.slice(0, LONGEST), {
    path,
    httpOnly: true,
    sameSite: 'lax',
    secure: page.locals.secureCookies,
    maxAge: lifeSeconds,
  });
  return new Response(null, { status: 303, headers: { location: path, 'referrer-policy': 'no-referrer' } });
}
