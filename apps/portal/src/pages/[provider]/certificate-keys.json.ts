import type { APIRoute } from 'astro';
import { guard } from '../../guard.ts';
import { routes } from '../../routes.ts';

/** The keys that this provider's certificates are verified with (JWKS), for checking a PDF without this portal. */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.certificateKeys);
  if (refusal) return refusal;
  return new Response(JSON.stringify(await page.locals.api.certificates.keys()), {
    headers: { 'content-type': 'application/jwk-set+json', 'cache-control': 'public, max-age=300' },
  });
};
