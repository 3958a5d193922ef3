import { expect, test } from 'vitest';
import { localDate, localDay } from '../src/index.ts';

const hours = ({ from, to }: { from: Date; to: Date }): number => (to.getTime() - from.getTime()) / 3_600_000;

test.each([
  ['an ordinary day', 'Europe/Berlin', '2026-11-23T22:59:00Z', '2026-11-22T23:00:00.000Z', 24],
  [
    'the day that begins at midnight',
    'Europe/Berlin',
    '2026-11-22T23:00:00Z',
    '2026-11-22T23:00:00.000Z',
    24,
  ],
  ['the short day in spring', 'Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00.000Z', 23],
  ['the long day in autumn', 'Europe/Berlin', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00.000Z', 25],
  ['another zone', 'America/New_York', '2026-11-23T02:00:00Z', '2026-11-22T05:00:00.000Z', 24],
])('%s', (_, zone, at, from, length) => {
  const day = localDay(zone, new Date(at));
  expect(day.from.toISOString()).toBe(from);
  expect(hours(day)).toBe(length);
});

test('the day has a name in its own zone', () => {
  const at = new Date('2026-11-23T23:30:00Z');
  expect(localDate('Europe/Berlin', at)).toBe('2026-11-24');
  expect(localDate('America/New_York', at)).toBe('2026-11-23');
});
