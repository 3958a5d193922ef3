import { LANGUAGES, type Language, type Text } from './text.ts';

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
export function placeholdersIn(text: Text): ReadonlySet<string> {
  return templateOf(text).names;
}

/** Fills in a text language by language; a placeholder without a value stays empty. */
export function fillText(text: Text, values: Partial<Record<Placeholder, Text>>): Text {
  const { names, parts } = templateOf(text);
  if (names.size === 0) return text;
  const fill = (language: Language) =>
    // Every second part is the name of a placeholder.
    parts[language]
      .map((part, place) => (place % 2 === 0 ? part : (values[part as Placeholder]?.[language] ?? '')))
      .join('');
  return { de: fill('de'), en: fill('en'), fr: fill('fr') };
}

/** A text taken apart: words and names of placeholders in turn. */
interface Template {
  names: ReadonlySet<string>;
  parts: Record<Language, string[]>;
}

/** A catalogue's sentences are said again and again: each is taken apart once. */
const templates = new WeakMap<Text, Template>();

function templateOf(text: Text): Template {
  const known = templates.get(text);
  if (known) return known;
  const parts = { de: partsOf(text.de), en: partsOf(text.en), fr: partsOf(text.fr) };
  const names = LANGUAGES.flatMap((language) => parts[language].filter((_, place) => place % 2 === 1));
  const template = { names: new Set(names), parts };
  templates.set(text, template);
  return template;
}

const partsOf = (sentence: string): string[] => sentence.split(/\{(\w+)\}/);

/** The placeholders in one sentence, repeated ones included. */
export function placeholdersInSentence(sentence: string): string[] {
  return partsOf(sentence).filter((_, place) => place % 2 === 1);
}
