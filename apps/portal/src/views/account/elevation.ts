import type { AstroGlobal } from 'astro';
import { paths } from '../../paths.ts';
import { safeReturn } from '../../preferences.ts';

type Page = Pick<AstroGlobal, 'locals' | 'url' | 'redirect'>;

/**
 * Leads to showing once more who one is, and back here; null for whoever has within the last ten minutes. The pages ask
 * early, so that nothing is typed in vain; what decides is that the API asks again (S25).
 */
export async function elevateFirst(page: Page): Promise<Response | null> {
  const { elevatedUntil } = await page.locals.api.credentials.get();
  return elevatedUntil === null ? toStepUp(page) : null;
}

/** After an answer of the API that it was too long ago. */
export const toStepUp = ({ locals, url, redirect }: Page): Response =>
  redirect(`${paths(locals.base).stepUp}?returnTo=${encodeURIComponent(url.pathname)}`, 303);

/** A page of the profile to go back to; anything else is the page of security. */
export function profileReturn(base: string, asked: unknown): string {
  const to = paths(base);
  const path = safeReturn(asked);
  const isOurs = path === to.profile || path.startsWith(`${to.profile}/`);
  return isOurs && !path.startsWith(to.stepUp) ? path : to.security;
}
