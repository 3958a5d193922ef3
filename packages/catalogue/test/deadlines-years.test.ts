import { describe, expect, test } from 'vitest';
import { dueFor } from '@zusage/catalogue';
import { casesOfRows, deadlineCases, fiveYears } from './oracle/cases.ts';
import { holidaysOf } from './oracle/holidays.ts';
import { AGREED_MINUTES, AGREED_PROMISES, PROMISES } from './oracle/promises.ts';
import { servedCatalogue } from './support/served-catalogue.ts';

const years = fiveYears();
const distinct = new Set([
  ...years.flatMap(({ provider, calendar, cases }) =>
    cases.map(({ severity, at }) => `${provider} ${calendar.key} ${severity} ${at.getTime()}`),
  ),
  ...Object.keys(PROMISES).flatMap((provider) =>
    deadlineCases(provider)
      .filter(({ dueAt }) => dueAt !== null)
      .map(({ severity, at }) => `${provider} null ${severity} ${at.getTime()}`),
  ),
  ...casesOfRows(AGREED_PROMISES).map(
    ({ severity, at }) => `seitenbau-support null ${severity} ${at.getTime()}`,
  ),
]);

test(`${distinct.size} deadlines are checked against the oracle, each of them once; at least 1,000`, () => {
  expect(distinct.size).toBeGreaterThanOrEqual(1_000);
});

const holidaysIn = (table: 'nationwide' | 'baden-wuerttemberg'): string[] =>
  [2026, 2027, 2028, 2029, 2030].flatMap((year) => holidaysOf(table, year).map(({ date }) => date));

test.each([
  ['sep-sesam', 'nationwide', 45],
  ['seitenbau-support', 'baden-wuerttemberg', 60],
] as const)(
  '[SEP-4] [SB-1] requests to %s arrive on every holiday of 2026 to 2030, %s',
  (provider, table, count) => {
    const days = holidaysIn(table);
    expect(new Set(days).size).toBe(count);
    const served = years.filter(
      (promised) =>
        promised.provider === provider && promised.promise.window && promised.calendar.key === null,
    );
    expect(served.length).toBeGreaterThan(0);
    for (const { cases } of served) {
      const arrivals = new Set(
        cases.map(({ at }) => new Date(at.getTime() + 3_600_000).toISOString().slice(0, 10)),
      );
      for (const day of days) expect(arrivals).toContain(day);
    }
  },
);

describe.each(
  years.map(({ provider, severity, rule, calendar, promise, agreed, cases }) => ({
    title: `${provider}, severity ${severity}, ${calendar.zone}`,
    kind: promise.window
      ? 'every holiday, year’s end, change of the clock and closing time'
      : 'every change of the clock',
    provider,
    severity,
    rule,
    calendar,
    agreed,
    cases,
    count: cases.length,
  })),
)('[$rule] $title', ({ provider, severity, calendar, agreed, cases, kind, count }) => {
  const catalogue = servedCatalogue(provider, calendar.key);
  const known = agreed ? { agreedMinutes: AGREED_MINUTES } : {};

  test(`${kind} of 2026 to 2030: ${count} deadlines`, () => {
    const found = cases.map(({ when, at }) => ({ when, at, ...dueFor(catalogue, severity, at, known) }));
    const expected = cases.map(({ when, at, clockStartsAt, dueAt, rule }) => ({
      when,
      at,
      clockStartsAt,
      dueAt,
      rule,
    }));
    expect(found).toEqual(expected);
  });
});
