import { isLocale, type Locale } from '@zusage/i18n';

/** Cookies that hold what a reader chose for themselves; they say nothing about who that is. */
export const THEME_COOKIE = 'zusage_theme';
export const LANGUAGE_COOKIE = 'zusage_language';
export const PREFERENCE_DAYS = 365;

export type ThemeChoice = 'light' | 'dark' | 'system';

/** Anything but a known theme is the system's. */
export function readTheme(cookie: string | undefined): ThemeChoice {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system';
}

export interface PreferenceChange {
  theme?: ThemeChoice;
  language?: Locale;
  returnTo: string;
}

/** Reads the form of ThemeSwitch and LanguageSwitch; what it does not know it leaves out. */
export function readPreferenceForm(form: FormData): PreferenceChange {
  const change: PreferenceChange = { returnTo: safeReturn(form.get('returnTo')) };
  const theme = form.get('theme');
  if (theme === 'light' || theme === 'dark' || theme === 'system') change.theme = theme;
  const language = form.get('language');
  if (isLocale(language)) change.language = language;
  return change;
}

/** A path of this host, never another one: `//host`, `/\host` and addresses with a scheme lead to `/` (S54). */
export function safeReturn(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return '/';
  const origin = 'http://portal.invalid';
  const url = URL.parse(value, origin);
  // Reading can bring a second slash to the front: `/.//host` becomes `//host`, which is another host.
  return url?.origin === origin && !url.pathname.startsWith('//') ? url.pathname + url.search : '/';
}
