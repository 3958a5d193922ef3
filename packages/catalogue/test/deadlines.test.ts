import { describe, expect, test } from 'vitest';
import { dueFor, loadProviderCatalogue, providerIds } from '@zusage/catalogue';
import { casesOfRows, deadlineCases } from './oracle/cases.ts';
import { LITERALS } from './oracle/literals.ts';
import { AGREED_MINUTES, AGREED_PROMISES, PROMISES } from './oracle/promises.ts';

test('the table covers the five providers with at least 300 promised deadlines', () => {
  const promised = Object.keys(PROMISES)
    .flatMap(deadlineCases)
    .filter(({ dueAt }) => dueAt !== null);
  expect(promised.length).toBeGreaterThanOrEqual(300);
  expect(providerIds()).toEqual(expect.arrayContaining(Object.keys(PROMISES)));
  expect(Object.keys(PROMISES)).toHaveLength(5);
});

describe.each(Object.keys(PROMISES))('deadlines of %s', (provider) => {
  const catalogue = loadProviderCatalogue(provider);

  test.each(deadlineCases(provider))('[$rule] severity $severity, arrival: $when', (row) => {
    const { severity, at, clockStartsAt, dueAt, rule } = row;
    expect(dueFor(catalogue, severity, at)).toEqual({ clockStartsAt, dueAt, rule });
  });

  test('the catalogue has the severities of the table and no others', () => {
    const keys = catalogue.severities.map(({ key }) => key);
    expect(keys.toSorted()).toEqual(PROMISES[provider]?.map(({ severity }) => severity).toSorted());
  });
});

describe('deadlines with figures agreed in a contract', () => {
  const catalogue = loadProviderCatalogue('seitenbau-support');

  test.each(casesOfRows(AGREED_PROMISES))('[$rule] category $severity, arrival: $when', (row) => {
    const { severity, at, clockStartsAt, dueAt, rule } = row;
    expect(dueFor(catalogue, severity, at, { agreedMinutes: AGREED_MINUTES })).toEqual({
      clockStartsAt,
      dueAt,
      rule,
    });
  });
});

describe('deadlines worked out by hand', () => {
  test.each(LITERALS)('%s, severity %s, at %s', (provider, severity, at, clockStartsAt, dueAt) => {
    expect(dueFor(loadProviderCatalogue(provider), severity, new Date(at))).toMatchObject({
      clockStartsAt: new Date(clockStartsAt),
      dueAt: new Date(dueAt),
    });
  });
});
