import { describe, expect, test } from 'vitest';
import { loadProviderCatalogue, workdays } from '@zusage/catalogue';
import { ARRIVALS } from './oracle/arrivals.ts';
import { WORKDAY_LITERALS } from './oracle/literals.ts';
import { eachOnce } from './oracle/cases.ts';
import { aroundClockChanges, aroundHolidays, yearsEnds } from './oracle/moments.ts';
import { BUSINESS_HOURS } from './oracle/promises.ts';
import { SERVED_HOURS } from './oracle/served.ts';
import { steppedWorkdays } from './oracle/stepping.ts';
import { servedCatalogue } from './support/served-catalogue.ts';

const COUNTS = [-10, -3, -2, -1, 0, 1, 2, 3, 10];

const stated = Object.entries(BUSINESS_HOURS).flatMap(([provider, hours]) =>
  hours ? [{ provider, hours }] : [],
);

describe.each(stated)('working days of $provider', ({ provider, hours }) => {
  const catalogue = loadProviderCatalogue(provider);

  test.each(ARRIVALS)('both ways, from: %s', (_when, at) => {
    const expected = COUNTS.map((n) => new Date(steppedWorkdays(hours, Date.parse(at), n)));
    expect(COUNTS.map((n) => workdays(catalogue, new Date(at), n))).toEqual(expected);
  });
});

// N-16: two working days before a session its units are lost; N-17: accepted two working days after the report, complaints
// are looked into within five; N-18: a statement of work in two, a session in three.
const OF_TEXTS = [-5, -2, -1, 1, 2, 3, 5];
const overYears = SERVED_HOURS.map(({ provider, calendar, hours }) => {
  const moments = eachOnce([
    ...aroundHolidays(calendar),
    ...yearsEnds(calendar),
    ...aroundClockChanges(calendar.zone),
  ]);
  const name = `${provider}, ${calendar.zone}`;
  return { name, provider, calendar, hours, moments, count: moments.length * OF_TEXTS.length };
});

describe('working days around every holiday, year’s end and change of the clock of 2026 to 2030', () => {
  test.each(overYears)(
    '[N-16] [N-17] [N-18] $name: $count of them',
    ({ provider, calendar, hours, moments }) => {
      const catalogue = servedCatalogue(provider, calendar.key);
      const count = (work: (at: number, n: number) => number) =>
        moments.map(({ when, at }) => ({ when, at, days: OF_TEXTS.map((n) => new Date(work(at, n))) }));
      expect(count((at, n) => workdays(catalogue, new Date(at), n).getTime())).toEqual(
        count((at, n) => steppedWorkdays(hours, at, n)),
      );
    },
  );
});

test.each(WORKDAY_LITERALS)('worked out by hand: %s from %s by %i', (provider, from, n, at) => {
  expect(workdays(loadProviderCatalogue(provider), new Date(from), n)).toEqual(new Date(at));
});

test('[K-5] a provider that states no hours has no working days', () => {
  const catalogue = loadProviderCatalogue('kaseya-technical-support');
  expect(() => workdays(catalogue, new Date('2026-03-02T10:00:00Z'), 1)).toThrow(
    expect.objectContaining({ code: 'no_business_hours' }),
  );
});
