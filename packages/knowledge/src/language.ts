import { invalidField } from '@zusage/errors';

export const languages = ['de', 'en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** The reader's language first, then German, then the others: the order in which an article's texts are offered. */
export function languagesFor(preferred: Language): Language[] {
  return [preferred, ...languages.filter((language) => language !== preferred)];
}

/** The text to show of those there are. */
export function bestLanguage<T extends { language: string }>(
  texts: readonly T[],
  preferred: Language,
): T | undefined {
  for (const language of languagesFor(preferred)) {
    const text = texts.find((candidate) => candidate.language === language);
    if (text) return text;
  }
  return undefined;
}

/** @throws AppError invalid_input */
export function checkLanguage(value: string): Language {
  const language = languages.find((known) => known === value);
  if (!language) throw invalidField('language', 'unknown_value');
  return language;
}
