import { tags, type Locale } from '../locale.ts';

/** "Modul, Server und Version". */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);
}
