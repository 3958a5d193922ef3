import { LANGUAGES, type Text } from './text.ts';

/** What a rule's or a channel's text may name; the engine fills it in. Documented in README.md. */
export const RULE_PLACEHOLDERS = [
  'severity',
  'requestedSeverity',
  'hotline',
  'emergencyForm',
  'missing',
  'contract',
  'serviceLevel',
  'validFrom',
  'validUntil',
  'opensAt',
  'product',
  'supportUntil',
  'prerequisites',
] as const;
/** What a target's text may name. */
export const TARGET_PLACEHOLDERS = ['severity', 'duration', 'window'] as const;

export type Placeholder = (typeof RULE_PLACEHOLDERS)[number] | (typeof TARGET_PLACEHOLDERS)[number];

/** The placeholders in a text, of all languages together. */
export function placeholdersIn(text: Text): Set<string> {
  return new Set(LANGUAGES.flatMap((language) => placeholdersInSentence(text[language])));
}

/** Fills in a text language by language; a placeholder without a value stays empty. */
export function fillText(text: Text, values: Partial<Record<Placeholder, Text>>): Text {
  const fill = (language: (typeof LANGUAGES)[number]) =>
    text[language].replaceAll(/\{(\w+)\}/g, (_, name: Placeholder) => values[name]?.[language] ?? '');
  return { de: fill('de'), en: fill('en'), fr: fill('fr') };
}

/** The placeholders in one sentence, repeated ones included. */
export function placeholdersInSentence(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
