import type { Calendar, ServiceWindow } from '@zusage/service-time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atMinute, partFaults, splitByFactor, type ChargeTerms, type WorkPart } from '../src/index.ts';

const berlin: Calendar = { timeZone: 'Europe/Berlin', holidays: { country: 'DE' } };
const standard: ServiceWindow = {
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:00', closes: '18:00' }],
  closedOnHolidays: true,
};
const terms = (changes: Partial<ChargeTerms> = {}): ChargeTerms => ({
  window: standard,
  calendar: berlin,
  factorPercent: 150,
  preparationCounts: true,
  ...changes,
});

const part = (from: string, to: string, kind: WorkPart['kind'] = 'session'): WorkPart => ({
  kind,
  startsAt: new Date(from),
  endsAt: new Date(to),
});
const charged = (parts: WorkPart[], given = terms()): string =>
  splitByFactor(parts, given)
    .map(({ minutes, factorPercent }) => `${minutes}@${factorPercent}`)
    .join(' ');

// Worked out with a calendar in hand; 2026: summer time from 29 March to 25 October, Good Friday 3 April.
test.each([
  ['inside the window', '2026-11-24T10:00+01:00', '2026-11-24T11:10+01:00', '70@100'],
  ['across the closing', '2026-11-24T16:50+01:00', '2026-11-24T18:30+01:00', '70@100 30@150'],
  ['across the opening', '2026-11-24T07:15+01:00', '2026-11-24T09:00+01:00', '45@150 60@100'],
  ['ends exactly at the closing', '2026-11-24T17:00+01:00', '2026-11-24T18:00+01:00', '60@100'],
  ['begins exactly at the closing', '2026-11-24T18:00+01:00', '2026-11-24T19:00+01:00', '60@150'],
  ['over a whole night', '2026-11-24T17:30+01:00', '2026-11-25T08:30+01:00', '30@100 840@150 30@100'],
  ['a Saturday', '2026-11-28T10:00+01:00', '2026-11-28T12:00+01:00', '120@150'],
  ['Good Friday', '2026-04-03T10:00+02:00', '2026-04-03T12:00+02:00', '120@150'],
  [
    'the night before Good Friday and its morning',
    '2026-04-02T17:00+02:00',
    '2026-04-03T09:00+02:00',
    '60@100 900@150',
  ],
  // The clock skips 02:00–03:00: from 01:30 to 03:30 one hour passes.
  ['the night in March', '2026-03-29T01:30+01:00', '2026-03-29T03:30+02:00', '60@150'],
  // The clock repeats 02:00–03:00: from 01:30 to 03:30 three hours pass.
  ['the night in October', '2026-10-25T01:30+02:00', '2026-10-25T03:30+01:00', '180@150'],
])('N-14: %s', (_title, from, to, expected) => {
  expect(charged([part(from, to)])).toBe(expected);
});

test('N-14: preparation and documentation count like the session, by their own times', () => {
  const parts = [
    part('2026-11-24T07:30+01:00', '2026-11-24T08:15+01:00', 'preparation'),
    part('2026-11-24T10:00+01:00', '2026-11-24T11:00+01:00'),
    part('2026-11-24T11:00+01:00', '2026-11-24T11:20+01:00', 'documentation'),
  ];
  expect(charged(parts)).toBe('30@150 15@100 60@100 20@100');
  expect(charged(parts, terms({ preparationCounts: false }))).toBe('45@0 60@100 20@0');
});

test('N-14: a unit without a window charges every hour as one', () => {
  expect(charged([part('2026-11-28T10:00Z', '2026-11-28T12:00Z')], terms({ window: null }))).toBe('120@100');
});

test('the portal’s clock counts to the minute: what was begun is stated at its whole minute', () => {
  expect(atMinute(new Date('2026-11-24T10:00:59.999Z'))).toEqual(new Date('2026-11-24T10:00Z'));
  expect(atMinute(new Date('2026-11-24T10:00:00.000Z'))).toEqual(new Date('2026-11-24T10:00Z'));
});

/** Germany's holidays of 2026, read off a printed calendar. */
const HOLIDAYS = new Set(
  '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'.split(' ').map((day) => `2026-${day}`),
);
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Hundredths of minutes, minute by minute on the wall clock: slow and plain. */
function byMinute({ startsAt, endsAt }: WorkPart, factorPercent: number): number {
  let sum = 0;
  for (let at = startsAt.getTime(); at < endsAt.getTime(); at += 60_000) {
    const read = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    const isWorkday = !['Sat', 'Sun'].includes(String(read['weekday']));
    const isHoliday = HOLIDAYS.has(`${read['year']}-${read['month']}-${read['day']}`);
    const hour = Number(read['hour']);
    sum += isWorkday && !isHoliday && hour >= 8 && hour < 18 ? 100 : factorPercent;
  }
  return sum;
}

const YEAR = Date.parse('2026-01-01T00:00:00+01:00');
/** Anywhere in the year, and often near what is hard: a holiday, a change of the clock. */
const starts = fc.oneof(
  fc.integer({ min: 0, max: 364 * 1440 }),
  fc
    .tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2026-04-03', '2026-12-24'), fc.nat({ max: 2880 }))
    .map(([day, minute]) => (Date.parse(day) - YEAR) / 60_000 - 1440 + minute),
);

test('N-14: what is charged is what each single minute costs, over holidays and daylight saving', () => {
  fc.assert(
    fc.property(
      starts,
      fc.integer({ min: 1, max: 1440 }),
      fc.integer({ min: 100, max: 300 }),
      (start, minutes, factorPercent) => {
        const startsAt = new Date(YEAR + start * 60_000);
        const work: WorkPart = {
          kind: 'session',
          startsAt,
          endsAt: new Date(startsAt.getTime() + minutes * 60_000),
        };
        const stretches = splitByFactor([work], terms({ factorPercent }));
        expect(stretches.reduce((sum, stretch) => sum + stretch.minutes, 0)).toBe(minutes);
        expect(stretches.reduce((sum, one) => sum + one.minutes * one.factorPercent, 0)).toBe(
          byMinute(work, factorPercent),
        );
        // In order, without a gap.
        expect(stretches[0]?.startsAt).toEqual(work.startsAt);
        expect(stretches.at(-1)?.endsAt).toEqual(work.endsAt);
        stretches.forEach((stretch, index) => {
          if (index > 0) expect(stretch.startsAt).toEqual(stretches[index - 1]?.endsAt);
        });
      },
    ),
    { numRuns: 150 },
  );
});

const about = { now: new Date('2026-11-24T18:00Z'), since: new Date('2026-11-20T08:00Z'), before: [] };
test.each([
  ['ends before it begins', '2026-11-24T11:00Z', '2026-11-24T10:00Z', 'endsAt end_before_start'],
  ['has no length', '2026-11-24T11:00Z', '2026-11-24T11:00Z', 'endsAt end_before_start'],
  ['is not over yet', '2026-11-24T17:00Z', '2026-11-24T18:01Z', 'endsAt too_far'],
  ['a minute longer than a day', '2026-11-22T10:00Z', '2026-11-23T10:01Z', 'endsAt too_long'],
  ['a day exactly', '2026-11-22T10:00Z', '2026-11-23T10:00Z', ''],
  ['before it was asked for', '2026-11-20T07:59Z', '2026-11-20T09:00Z', 'startsAt too_early'],
])('[S83] a part that %s', (_title, from, to, expected) => {
  const faults = partFaults([part(from, to)], about);
  expect(faults.map(({ field, problem }) => `${field} ${problem}`).join()).toBe(expected);
});

test('[S83] no minute is charged twice: neither in one report nor in two', () => {
  const first = part('2026-11-24T10:00Z', '2026-11-24T11:00Z');
  const next = part('2026-11-24T11:00Z', '2026-11-24T12:00Z', 'documentation');
  const inside = part('2026-11-24T10:59Z', '2026-11-24T11:01Z', 'preparation');
  expect(partFaults([first, next], about)).toEqual([]);
  expect(partFaults([first, next, inside], about)).toEqual([
    { index: 2, field: 'startsAt', problem: 'overlaps' },
  ]);
  expect(partFaults([next], { ...about, before: [first] })).toEqual([]);
  expect(partFaults([inside], { ...about, before: [first] })).toHaveLength(1);
});
