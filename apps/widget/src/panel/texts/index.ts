import type { Language } from '../../loader/interface.ts';
import { de, type Texts } from './de.ts';

export type { Texts };

/** File names of the other languages beside the panel; the build puts them here. */
declare const LANGUAGES: Partial<Record<Language, string>>;

/** German is part of the panel; another language is one request of its own. */
export async function loadTexts(language: Language): Promise<Texts> {
  const file = LANGUAGES[language];
  return file ? (await import(new URL(file, import.meta.url).href)).texts : de;
}

/** `fill('{n} Artikel', { n: 3 })`; a value is inserted as it is, even if it looks like a pattern. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name]}`);
}
