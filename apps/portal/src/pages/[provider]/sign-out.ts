import type { APIRoute } from 'astro';
import { paths } from '../../paths.ts';

/** Ends the session (S17). Only by POST: a link or an image must not sign anybody out. */
export const POST: APIRoute = async ({ locals, redirect }) => {
  if (!locals.provider) return new Response(null, { status: 404 });
  await locals.api.session.signOut();
  return redirect(`${paths(locals.base).signIn}?signedOut=1`, 303);
};
