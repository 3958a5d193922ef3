import { tags, type Locale } from './locale.ts';

/** The plural forms that `Intl.PluralRules` knows for whole numbers of each language; a test holds them equal. */
interface PluralForms {
  de: { one: string; other: string };
  en: { one: string; other: string };
  fr: { one: string; many: string; other: string };
}

/**
 * Makes the chooser of one language: `count(3, { one: '# Tag', other: '# Tage' })`, where `#` becomes the number as
 * that language writes it. All forms of the language are required by type.
 */
export function plural<L extends Locale>(locale: L): (count: number, forms: PluralForms[L]) => string {
  const rules = new Intl.PluralRules(tags[locale]);
  const numbers = new Intl.NumberFormat(tags[locale]);
  return (count, forms) => {
    const all: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } = forms;
    const form = all[rules.select(count)] ?? all.other;
    return form.replaceAll('#', numbers.format(count));
  };
}
