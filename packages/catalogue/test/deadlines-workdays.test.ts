import { describe, expect, test } from 'vitest';
import { loadProviderCatalogue, workdays } from '@zusage/catalogue';
import { ARRIVALS } from './oracle/arrivals.ts';
import { WORKDAY_LITERALS } from './oracle/literals.ts';
import { BUSINESS_HOURS } from './oracle/promises.ts';
import { steppedWorkdays } from './oracle/stepping.ts';

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

test.each(WORKDAY_LITERALS)('worked out by hand: %s from %s by %i', (provider, from, n, at) => {
  expect(workdays(loadProviderCatalogue(provider), new Date(from), n)).toEqual(new Date(at));
});

test('[K-5] a provider that states no hours has no working days', () => {
  const catalogue = loadProviderCatalogue('kaseya-technical-support');
  expect(() => workdays(catalogue, new Date('2026-03-02T10:00:00Z'), 1)).toThrow(
    expect.objectContaining({ code: 'no_business_hours' }),
  );
});
