import { tags, type Locale } from '../locale.ts';

/** "Modul, Server und Version"; `disjunction`: "Modul, Server oder Version". */
export function formatList(
  items: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(tags[locale], { type }).format(items);
}
