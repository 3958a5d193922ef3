import type { AstroGlobal } from 'astro';
import { paths } from './paths.ts';
import type { PageRoute, Reader } from './routes.ts';

type Page = Pick<AstroGlobal, 'locals' | 'url' | 'request' | 'redirect' | 'rewrite'>;

/**
 * Who may see a page; the first thing every page asks:
 *
 *     const refusal = await guard(Astro, routes.tickets);
 *     if (refusal) return refusal;
 *
 * Null for those who may. Whoever has not signed in is led to do so and back again; others get the page that says so.
 * An unknown provider and a page of development elsewhere are pages that do not exist.
 */
export async function guard(page: Page, route: PageRoute): Promise<Response | null> {
  const { actor, provider, development } = page.locals;
  const belongsToProvider = route.pattern.startsWith('/[provider]');
  if ((belongsToProvider && !provider) || (route.development && !development))
    return showInstead(page, '/404');
  const reader: Reader = actor?.role ?? 'anonymous';
  if (route.readers.includes(reader)) return null;
  // A script asked: it knows what to say, and must not be given a whole page.
  if (route.kind === 'fragment') return new Response(null, { status: actor ? 403 : 401 });
  return actor ? showInstead(page, '/403') : page.redirect(signInFirst(page), 303);
}

/** The page to sign in at, which leads back here. */
export function signInFirst({
  locals,
  url,
  request,
}: Pick<AstroGlobal, 'locals' | 'url' | 'request'>): string {
  // The address of a form's answer cannot be opened again with GET when it is not a page of its own.
  const here = request.method === 'GET' ? url.pathname + url.search : url.pathname;
  return `${paths(locals.base).signIn}?returnTo=${encodeURIComponent(here)}`;
}

/**
 * The page that tells of an error thrown by the API while a page was read. A stranger's record and one that does not
 * exist look alike, and so does an address that nobody's page links to.
 */
export function answerFailure(page: Page, error: unknown): Response | Promise<Response> {
  const { code } = page.locals.failure(error);
  if (code === 'not_found' || code === 'invalid_input') return showInstead(page, '/404');
  if (code === 'unauthorized') return page.redirect(signInFirst(page), 303);
  if (code === 'forbidden') return showInstead(page, '/403');
  return showInstead(page, '/500');
}

/** Another page at this address. Asked for anew: the body of a form that was sent has been read, and cannot go along. */
export function showInstead(
  page: Pick<Page, 'rewrite' | 'request' | 'url'>,
  path: '/403' | '/404' | '/500',
): Promise<Response> {
  return page.rewrite(new Request(new URL(path, page.url), { headers: page.request.headers }));
}
