import { IANAZone } from 'luxon';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localMomentText } from '../src/index.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Europe/London',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Pacific/Apia',
  'Africa/Monrovia',
  'America/Sao_Paulo',
];

it('what is remembered of a day is what the zone tables say of each of its moments', () => {
  const instants = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2040, 0, 1) });
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, instant) => {
      const offset = Math.floor(IANAZone.create(zone).offset(instant) * 60_000);
      expect(localMomentText(zone, new Date(instant))).toBe(
        new Date(instant + offset).toISOString().slice(0, 16),
      );
    }),
    { numRuns: 2_000 },
  );
});

it.each([
  ['Europe/Berlin', '2026-03-29T00:59:59Z', '2026-03-29T01:59'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '2026-03-29T03:00'],
  ['Europe/Berlin', '2026-10-25T00:59:59Z', '2026-10-25T02:59'],
  ['Europe/Berlin', '2026-10-25T01:00:00Z', '2026-10-25T02:00'],
  ['America/New_York', '2026-03-08T07:00:00Z', '2026-03-08T03:00'],
  // The day that Samoa left out.
  ['Pacific/Apia', '2011-12-30T09:59:59Z', '2011-12-29T23:59'],
  ['Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31T00:00'],
])('%s at %s', (zone, instant, text) => {
  expect(localMomentText(zone, new Date(instant))).toBe(text);
});
