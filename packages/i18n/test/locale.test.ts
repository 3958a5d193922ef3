import { expect, test } from 'vitest';
import { isLocale, negotiateLocale, type Locale } from '../src/index.ts';

test.each<[header: string | null, cookie: string | null, expected: Locale]>([
  [null, null, 'de'],
  ['', '', 'de'],
  ['en-GB,en;q=0.9', null, 'en'],
  ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', null, 'fr'],
  ['en;q=0.5, fr;q=0.8', null, 'fr'],
  ['it, es;q=0.9', null, 'de'],
  ['it, *;q=0.1', null, 'de'],
  ['en;q=0, fr', null, 'fr'],
  ['en;q=banana, fr;q=0.2', null, 'en'],
  ['DE-at', null, 'de'],
  ['en', 'fr', 'fr'],
  ['en', 'xx', 'en'],
  [';;;,,,q=1', null, 'de'],
])('Accept-Language %j with cookie %j gives %s', (header, cookie, expected) => {
  expect(negotiateLocale(header, cookie)).toBe(expected);
});

test('the fallback can be another language', () => {
  expect(negotiateLocale('it', null, 'fr')).toBe('fr');
});

test('knows its languages', () => {
  expect(['de', 'en', 'fr', 'it', 7, null].map(isLocale)).toEqual([true, true, true, false, false, false]);
});
