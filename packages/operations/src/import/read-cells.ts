import { chosen, readDay, readList, readWhole } from '@zusage/imports';
import { isAgreeable, isReckoned } from '../customers/field-rules.ts';
import type { Reading } from './reading.ts';

type Named = Parameters<typeof chosen>[0][number];

/** The key of the catalogue's entry that a cell names; null for an empty cell and, with a fault, for an unknown one. */
export function readChoice(reading: Reading, key: string, entries: readonly Named[]): string | null {
  const text = reading.text(key);
  if (text === '') return null;
  const entry = chosen(entries, text);
  if (!entry) reading.fail(key, 'unknown_value');
  return entry?.key ?? null;
}

/** The same for a cell with several values. Each unknown one is named. */
export function readChoices(reading: Reading, key: string, entries: readonly Named[]): string[] {
  const found = new Set<string>();
  for (const word of readList(reading.text(key).replaceAll(/[,;]/g, '|'))) {
    const entry = chosen(entries, word);
    if (entry) found.add(entry.key);
    else reading.fail(key, 'unknown_value');
  }
  return [...found];
}

/** A day of the years that deadlines are reckoned in; null for an empty cell and, with a fault, for what is none. */
export function readDayCell(reading: Reading, key: string): string | null {
  const text = reading.text(key);
  if (text === '') return null;
  const day = readDay(text);
  if (day !== null && isReckoned(day)) return day;
  reading.fail(key, 'invalid_day');
  return null;
}

/** Minutes that a contract agrees; null for an empty cell and, with a fault, for what is no such number. */
export function readMinutes(reading: Reading, key: string): number | null {
  const text = reading.text(key);
  if (text === '') return null;
  const minutes = readWhole(text);
  if (minutes !== null && isAgreeable(minutes)) return minutes;
  reading.fail(key, 'not_whole');
  return null;
}

/** Notes that a cell which must be filled is empty. */
export function requireText(reading: Reading, key: string): string {
  const text = reading.text(key);
  if (text === '') reading.fail(key, 'required');
  return text;
}
