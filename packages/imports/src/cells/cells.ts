import { plainName } from '../columns/match-header.ts';

/** `2026-12-31` or `31.12.2026`, as `YYYY-MM-DD`; null for a day that the calendar does not have, or another order. */
export function readDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$/.exec(text);
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?: 00:00(?::00)?)?$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]].map(Number)
    : german
      ? [german[3], german[2], german[1]].map(Number)
      : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // 31 February would be the third of March.
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** A whole number in plain digits, also as spreadsheets write it ("240,0"); null for anything else. */
export function readWhole(text: string): number | null {
  const digits = /^(\d{1,15})(?:[.,]0+)?$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Several values of one cell: separated by | or by line breaks. */
export const readList = (text: string): string[] =>
  text
    .split(/[|\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface Named {
  key: string;
  name: Record<'de' | 'en' | 'fr', string>;
}

/** The entry that is meant: by its key, or by its name in one of the languages; the case does not matter. */
export function chosen<T extends Named>(entries: readonly T[], text: string): T | null {
  const word = plainName(text);
  return (
    entries.find(({ key }) => key === text) ??
    entries.find(({ key }) => plainName(key) === word) ??
    entries.find(({ name }) => [name.de, name.en, name.fr].some((each) => plainName(each) === word)) ??
    null
  );
}
