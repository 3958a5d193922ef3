import { describe, expect, test } from 'vitest';
import {
  formatClock,
  formatClockRange,
  formatDate,
  formatDuration,
  formatList,
  formatMinutes,
  formatMoment,
  formatNumber,
  formatRelative,
  formatSpoken,
  formatTime,
  zoneNote,
  type Locale,
} from '../src/index.ts';

const berlin = 'Europe/Berlin';
const now = new Date('2026-11-23T06:30:00Z');
/** Intl writes narrow and no-break spaces; the table below is typed with plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const at = (iso: string) => new Date(iso);

describe('a moment', () => {
  const cases: [iso: string, locale: Locale, zone: string, expected: string][] = [
    ['2026-11-23T09:30:00Z', 'de', berlin, 'Mo., 23. Nov., 10:30 Uhr'],
    ['2026-11-23T09:30:00Z', 'en', berlin, 'Mon 23 Nov, 10:30'],
    ['2026-11-23T09:30:00Z', 'fr', berlin, 'lun. 23 nov., 10 h 30'],
    ['2026-11-23T16:00:00Z', 'fr', berlin, 'lun. 23 nov., 17 h'],
    ['2027-01-04T09:30:00Z', 'de', berlin, 'Mo., 4. Jan. 2027, 10:30 Uhr'],
    ['2026-12-31T23:30:00Z', 'de', berlin, 'Fr., 1. Jan. 2027, 00:30 Uhr'],
    ['2026-12-31T23:30:00Z', 'de', 'UTC', 'Do., 31. Dez., 23:30 Uhr'],
    ['2026-07-01T08:00:00Z', 'de', berlin, 'Mi., 1. Juli, 10:00 Uhr'],
    ['2026-11-23T09:30:00Z', 'en', 'America/New_York', 'Mon 23 Nov, 04:30'],
    // The night of 25 October 2026: 02:30 happens twice.
    ['2026-10-25T00:30:00Z', 'de', berlin, 'So., 25. Okt., 02:30 Uhr (MESZ)'],
    ['2026-10-25T01:30:00Z', 'de', berlin, 'So., 25. Okt., 02:30 Uhr (MEZ)'],
    ['2026-10-24T23:59:00Z', 'de', berlin, 'So., 25. Okt., 01:59 Uhr'],
    ['2026-10-25T02:00:00Z', 'de', berlin, 'So., 25. Okt., 03:00 Uhr'],
    // The night of 29 March 2026: 02:30 does not exist.
    ['2026-03-29T00:59:00Z', 'de', berlin, 'So., 29. März, 01:59 Uhr'],
    ['2026-03-29T01:00:00Z', 'de', berlin, 'So., 29. März, 03:00 Uhr'],
  ];
  test.each(cases)('%s in %s, %s: %s', (iso, locale, timeZone, expected) => {
    expect(plain(formatMoment(at(iso), { locale, timeZone, now }))).toBe(expected);
  });
});

describe('a moment as it is said', () => {
  const cases: [iso: string, locale: Locale, expected: string][] = [
    ['2026-11-23T17:00:00Z', 'de', 'heute, 18:00 Uhr'],
    ['2026-11-24T08:00:00Z', 'de', 'morgen, 09:00 Uhr'],
    ['2026-11-22T08:00:00Z', 'de', 'gestern, 09:00 Uhr'],
    ['2026-11-27T08:00:00Z', 'de', 'Freitag, 09:00 Uhr'],
    ['2026-11-29T09:30:00Z', 'de', 'Sonntag, 10:30 Uhr'],
    ['2026-11-30T09:30:00Z', 'de', 'Montag, 30. November, 10:30 Uhr'],
    ['2027-11-30T09:30:00Z', 'de', 'Dienstag, 30. November 2027, 10:30 Uhr'],
    ['2026-11-24T08:00:00Z', 'en', 'tomorrow, 09:00'],
    ['2026-11-27T08:30:00Z', 'fr', 'vendredi, 9 h 30'],
    ['2026-11-23T17:00:00Z', 'fr', 'aujourd’hui, 18 h'],
  ];
  test.each(cases)('%s in %s: %s', (iso, locale, expected) => {
    expect(plain(formatSpoken(at(iso), { locale, timeZone: berlin, now }))).toBe(expected);
  });
});

describe('the distance from now', () => {
  const cases: [minutes: number, de: string, en: string, fr: string][] = [
    [0.5, 'jetzt', 'now', 'maintenant'],
    [1, 'in 1 Min.', 'in 1 minute', 'dans 1 min'],
    [59.9, 'in 59 Min.', 'in 59 minutes', 'dans 59 min'],
    [60, 'in 1 Std.', 'in 1 hour', 'dans 1 h'],
    [239, 'in 3 Std.', 'in 3 hours', 'dans 3 h'],
    [47 * 60, 'in 47 Std.', 'in 47 hours', 'dans 47 h'],
    [48 * 60, 'in 2 Tagen', 'in 2 days', 'dans 2 jours'],
    [-90, 'vor 1 Std.', '1 hour ago', 'il y a 1 h'],
    [-3 * 24 * 60, 'vor 3 Tagen', '3 days ago', 'il y a 3 jours'],
  ];
  test.each(cases)('%d minutes', (minutes, de, en, fr) => {
    const date = new Date(now.getTime() + minutes * 60_000);
    expect(plain(formatRelative(date, now, 'de'))).toBe(de);
    expect(plain(formatRelative(date, now, 'en'))).toBe(en);
    expect(plain(formatRelative(date, now, 'fr'))).toBe(fr);
  });
});

test('days, and calendar days that no zone moves', () => {
  const late = at('2026-12-31T23:30:00Z');
  expect(formatDate(late, { locale: 'de', timeZone: berlin })).toBe('1. Jan. 2027');
  expect(formatDate('2026-12-31', { locale: 'de', timeZone: 'America/New_York' })).toBe('31. Dez. 2026');
  expect(formatDate('2026-12-31', { locale: 'de', timeZone: berlin, style: 'long' })).toBe(
    '31. Dezember 2026',
  );
  expect(formatDate('2026-12-31', { locale: 'de', timeZone: berlin, style: 'short' })).toBe('31.12.2026');
  expect(formatDate('2026-12-31', { locale: 'en', timeZone: berlin })).toBe('31 Dec 2026');
  expect(formatDate('2026-12-31', { locale: 'fr', timeZone: berlin, style: 'long' })).toBe(
    '31 décembre 2026',
  );
});

test('times of the day', () => {
  expect(plain(formatTime(at('2026-11-23T17:00:00Z'), { locale: 'de', timeZone: berlin }))).toBe('18:00 Uhr');
  expect(plain(formatClock(540, 'de'))).toBe('09:00 Uhr');
  expect(plain(formatClock(1440, 'de'))).toBe('24:00 Uhr');
  expect(plain(formatClock(570, 'fr'))).toBe('9 h 30');
  expect(plain(formatClockRange(540, 1020, 'de'))).toBe('09:00–17:00 Uhr');
  expect(plain(formatClockRange(540, 1020, 'en'))).toBe('09:00–17:00');
  expect(plain(formatClockRange(540, 1020, 'fr'))).toBe('9 h–17 h');
});

test('working time and units', () => {
  expect([0, 45, 60, 90, 1500, 72_000].map((minutes) => plain(formatMinutes(minutes, 'de')))).toEqual([
    '0 Min.',
    '45 Min.',
    '1 Std.',
    '1 Std. 30 Min.',
    '25 Std.',
    '1.200 Std.',
  ]);
  expect(plain(formatMinutes(-90, 'de'))).toBe('−1 Std. 30 Min.');
  expect(plain(formatMinutes(90, 'en'))).toBe('1 hr 30 min');
  expect(plain(formatMinutes(90, 'fr'))).toBe('1 h 30 min');
});

test('time that passes', () => {
  const hours = 3_600_000;
  expect(plain(formatDuration(52 * hours, 'de'))).toBe('2 Tage 4 Std.');
  expect(plain(formatDuration(24 * hours, 'de'))).toBe('1 Tag');
  expect(plain(formatDuration(3.34 * hours, 'de'))).toBe('3 Std. 20 Min.');
  expect(plain(formatDuration(52 * hours, 'en'))).toBe('2 days 4 hr');
  expect(plain(formatDuration(25 * hours, 'fr'))).toBe('1 jour 1 h');
});

test('numbers and lists', () => {
  expect(formatNumber(1234.5, 'de')).toBe('1.234,5');
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5');
  expect(plain(formatNumber(1234.5, 'fr'))).toBe('1 234,5');
  expect(formatList(['Modul', 'Server', 'Version'], 'de')).toBe('Modul, Server und Version');
  expect(formatList(['module', 'server'], 'en')).toBe('module and server');
});

test('the provider’s clock is named only where it differs from the reader’s', () => {
  const due = at('2026-11-23T09:30:00Z');
  expect(zoneNote(due, { locale: 'de', reader: berlin, provider: berlin })).toBeNull();
  expect(zoneNote(due, { locale: 'de', reader: 'Europe/Vienna', provider: berlin })).toBeNull();
  expect(plain(zoneNote(due, { locale: 'de', reader: 'Europe/London', provider: berlin }) ?? '')).toBe(
    '10:30 Uhr in Berlin',
  );
  expect(plain(zoneNote(due, { locale: 'fr', reader: 'Europe/London', provider: berlin }) ?? '')).toBe(
    '10 h 30 à Berlin',
  );
  expect(
    plain(zoneNote(due, { locale: 'en', reader: 'Asia/Tokyo', provider: 'America/New_York' }) ?? ''),
  ).toBe('04:30 in New York');
  expect(
    plain(
      zoneNote(at('2026-11-23T23:30:00Z'), { locale: 'de', reader: 'Europe/London', provider: berlin }) ?? '',
    ),
  ).toBe('Di., 24. Nov., 00:30 Uhr in Berlin');
});

test('a number and its unit stay on one line', () => {
  const texts = [
    formatTime(now, { locale: 'de', timeZone: berlin }),
    formatMinutes(90, 'fr'),
    formatClockRange(540, 1020, 'de'),
  ];
  for (const text of texts) expect(text).toMatch(/\d\u00a0\p{L}/u);
});
