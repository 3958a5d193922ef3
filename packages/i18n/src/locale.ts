/** The languages of the product; German first. */
export const locales = ['de', 'en', 'fr'] as const;

export type Locale = (typeof locales)[number];

/** The regional habits used for dates and numbers. */
export const tags: Record<Locale, string> = { de: 'de-DE', en: 'en-GB', fr: 'fr-FR' };

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && locales.some((locale) => locale === value);
}

/**
 * Chooses the reader's language: a cookie that they set, then `Accept-Language` by weight, then the fallback.
 * Values that cannot be read are passed over, never an error.
 */
export function negotiateLocale(
  acceptLanguage: string | null | undefined,
  cookie?: string | null,
  fallback: Locale = 'de',
): Locale {
  if (isLocale(cookie)) return cookie;
  const wishes = (acceptLanguage ?? '').slice(0, 1000).split(',').map(readWish);
  const ordered = wishes.filter((wish) => wish.weight > 0).sort((a, b) => b.weight - a.weight);
  for (const { language } of ordered) {
    if (isLocale(language)) return language;
    if (language === '*') return fallback;
  }
  return fallback;
}

function readWish(part: string): { language: string; weight: number } {
  const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters
    .map((parameter) => /^\s*q\s*=\s*([\d.]+)\s*$/.exec(parameter)?.[1])
    .find(Boolean);
  const weight = quality === undefined ? 1 : Number(quality);
  return { language: range.trim().split('-')[0] ?? '', weight: Number.isFinite(weight) ? weight : 0 };
}
