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
  if ((belongsToProvider && !provider) || (route.development && !development)) return page.rewrite('/404');
  const reader: Reader = actor?.role ?? 'anonymous';
  if (route.readers.includes(reader)) return null;
  return actor ? page.rewrite('/403') : page.redirect(signInFirst(page), 303);
}

/** The page to sign in at, which leads back here. */
export function signInFirst({ locals, url, request }: Pick<AstroGlobal, 'locals' | 'url' | 'request'>): string {
  // The address of a form's answer cannot be opened again with GET when it is not a page of its own.
  const here = request.method === 'GET' ? url.pathname + url.search : url.pathname;
  return `${paths(locals.base).signIn}?returnTo=${encodeURIComponent(here)}`;
}
