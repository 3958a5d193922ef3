import type { Language } from './interface.ts';

/** The first wish we can fulfil: `data-lang`, the page's language, the browser's; English for everybody else. */
export function chooseLanguage(wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const found = /^(de|en|fr)\b/i.exec(wish ?? '');
    if (found) return found[1]!.toLowerCase() as Language;
  }
  return 'en';
}
