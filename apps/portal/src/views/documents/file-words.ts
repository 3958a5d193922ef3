import { formatNumber, type Locale, type Messages } from '@zusage/i18n';

const KILO = 1_000;

/** "240 kB", "1,2 MB": as a file manager would say it. */
export function sizeWords(bytes: number, words: Messages['documents'], locale: Locale): string {
  if (bytes < KILO) return words.bytes({ size: formatNumber(bytes, locale) });
  if (bytes < KILO * KILO) return words.kilobytes({ size: formatNumber(bytes / KILO, locale, 0) });
  return words.megabytes({ size: formatNumber(bytes / KILO / KILO, locale, 1) });
}

/** "PDF": the ending that the file is saved with. */
export const endingOf = (fileName: string): string =>
  fileName.slice(fileName.lastIndexOf('.') + 1).toUpperCase();
