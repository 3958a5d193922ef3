import { expect, test } from 'vitest';
import { when, whenAndHowSoon } from '../src/panel/when.ts';

const instant = '2026-11-23T09:30:00Z';

test('absolute first, in the reader’s zone', () => {
  expect(when(instant, 'de', 'Europe/Berlin', 'Europe/Berlin')).toBe('Mo., 23. Nov., 10:30 Uhr');
  expect(when(instant, 'en', 'Europe/Berlin', 'Europe/Berlin')).toMatch(/^Mon,? 23 Nov,? 10:30$/);
  expect(when(instant, 'fr', 'Europe/Berlin', 'Europe/Berlin')).toMatch(/^lun\. 23 nov\.,? (à )?10:30$/);
});

test('the provider’s time is named where its clock shows another hour', () => {
  expect(when(instant, 'de', 'Europe/Berlin', 'Europe/Lisbon')).toMatch(
    /^Mo., 23. Nov., 09:30 Uhr \(Mo., 23. Nov., 10:30 Uhr MEZ\)$/,
  );
  expect(when(instant, 'de', 'Europe/Berlin', 'Europe/Paris')).toBe('Mo., 23. Nov., 10:30 Uhr');
});

test('then relative, in the unit that tells most', () => {
  const soon = (minutes: number) =>
    whenAndHowSoon(instant, 'de', Date.parse(instant) - minutes * 60_000).split(' · ')[1];
  expect(soon(20)).toBe('in 20 Min.');
  expect(soon(180)).toBe('in 3 Std.');
  expect(soon(72 * 60)).toBe('in 3 Tagen');
  expect(soon(-120)).toBe('vor 2 Std.');
});
