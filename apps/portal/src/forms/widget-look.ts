import type { WidgetLook } from '../views/api-types.ts';
import type { SentForm } from './read-form.ts';

/** A look as it stands in the form's fields. */
export interface TypedLook {
  accent: string;
  radius: string;
  language: string;
  theme: string;
}

export const typedLook = ({ accent, radius, language, theme }: WidgetLook): TypedLook => ({
  accent: accent ?? '',
  radius: radius === undefined ? '' : String(radius),
  language: language ?? '',
  theme: theme ?? '',
});

export const readTypedLook = (form: Pick<SentForm, 'word'>): TypedLook => ({
  accent: form.word('accent'),
  radius: form.word('radius'),
  language: form.word('language'),
  theme: form.word('theme'),
});

/** What of it is a look; a field that is wrong counts as empty, so that a preview shows the rest. */
export function lookOf({ accent, radius, language, theme }: TypedLook): WidgetLook {
  const pixels = Number(radius);
  return {
    ...(isColour(accent) ? { accent: accent.toLowerCase() } : {}),
    ...(isRadius(radius) ? { radius: pixels } : {}),
    ...(language === 'de' || language === 'en' || language === 'fr' ? { language } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
  };
}

export const isColour = (text: string): boolean => /^#[\da-f]{6}$/i.test(text);
export const isRadius = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) <= 24;

/** The address's part that carries a look to the preview. */
export function lookQuery(look: WidgetLook): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(look)) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : '';
}
