import type { APIRoute } from 'astro';
import { LANGUAGE_COOKIE, PREFERENCE_DAYS, readPreferenceForm, THEME_COOKIE } from '../preferences.ts';

/** Takes the forms of the page's foot, sets the cookie and leads back. Works without script. What is no form changes nothing. */
export const POST: APIRoute = async ({ request, cookies, redirect, locals }) => {
  const { theme, language, returnTo } = readPreferenceForm(
    await request.formData().catch(() => new FormData()),
  );
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: locals.secureCookies,
    maxAge: PREFERENCE_DAYS * 86_400,
  } as const;
  if (theme) cookies.set(THEME_COOKIE, theme, options);
  if (language) cookies.set(LANGUAGE_COOKIE, language, options);
  return redirect(returnTo, 303);
};
