import { CHANNELS, ENVIRONMENTS, LANGUAGES, loadProviderCatalogue, providerIds } from '@zusage/catalogue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type DecisionFacts } from '../src/index.ts';

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const dayText = day.map((date) => date.toISOString().slice(0, 10));

/** Any request that a provider could meet, contracts of levels that it no longer sells included. */
function requestsTo(id: string): fc.Arbitrary<DecisionFacts> {
  const catalogue = loadProviderCatalogue(id);
  const severities = catalogue.severities.map(({ key }) => key);
  const contract = fc.record({
    number: fc.string(),
    serviceLevel: fc.constantFrom(...catalogue.levels.map(({ key }) => key), 'sold_no_more'),
    validFrom: dayText,
    validUntil: dayText,
    options: fc.subarray([...catalogue.options.map(({ key }) => key), 'sold_no_more']),
    agreedMinutes: fc.dictionary(fc.constantFrom(...severities), fc.integer({ min: 1, max: 10_000 })),
  });
  return fc.record({
    at: day,
    severity: fc.constantFrom(...severities),
    channel: fc.constantFrom(...CHANNELS),
    environment: fc.constantFrom(...ENVIRONMENTS),
    contract: fc.option(contract),
    product: fc.option(fc.record({ key: fc.string(), name: fc.string() })),
    facts: fc.dictionary(fc.constantFrom(...catalogue.facts.map(({ key }) => key), 'other'), fc.string()),
  });
}

describe.each(providerIds())('any request to %s', (id) => {
  const catalogue = loadProviderCatalogue(id);
  const check = (property: (facts: DecisionFacts) => void) =>
    fc.assert(fc.property(requestsTo(id), property), { numRuns: 400 });

  test('is decided, and the same facts give the same bytes', () => {
    check((facts) => {
      const again = JSON.stringify(decide(structuredClone(facts), catalogue));
      expect(again).toBe(JSON.stringify(decide(facts, catalogue)));
    });
  });

  test('gets at least one reason, with a whole sentence in every language and an id that is explained', () => {
    const explained = new Set(catalogue.promises.map(({ rule }) => rule));
    check((facts) => {
      const { reasons } = decide(facts, catalogue);
      expect(reasons.length).toBeGreaterThan(0);
      for (const { rule, text } of reasons) {
        expect(explained).toContain(rule);
        for (const language of LANGUAGES) expect(text[language]).toMatch(/^[^{}]{10,}$/);
        for (const language of LANGUAGES)
          expect(text[language]).not.toMatch(/ {2}|: \.|, \.|undefined|Invalid/);
      }
    });
  });

  test('is never sent to a dead end', () => {
    check((facts) => {
      const { outcome, next, responseDueAt } = decide(facts, catalogue);
      if (outcome === 'accepted' || outcome === 'waiting') return;
      expect(responseDueAt).toBeNull();
      expect(next?.target).toMatch(/^(?:\+\d[\d ]+|https:\/\/\S+|\S+@\S+|\/[a-z0-9-]+)$/);
      expect(next?.label.fr).toBeTruthy();
    });
  });

  test('is due after its clock starts, and the clock never starts before the request arrives', () => {
    check((facts) => {
      const { clockStartsAt, responseDueAt, outcome, reasons } = decide(facts, catalogue);
      expect(clockStartsAt === null).toBe(responseDueAt === null);
      if (!clockStartsAt || !responseDueAt) return;
      expect(outcome).toBe('accepted');
      expect(clockStartsAt.getTime()).toBeGreaterThanOrEqual(facts.at.getTime());
      expect(responseDueAt.getTime()).toBeGreaterThan(clockStartsAt.getTime());
      expect(reasons.some(({ facts: { minutes } }) => minutes !== undefined)).toBe(true);
    });
  });

  test('promises a time to a contract in force alone', () => {
    check((facts) => {
      const { responseDueAt } = decide(facts, catalogue);
      if (responseDueAt === null) return;
      expect(facts.contract).not.toBeNull();
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone: catalogue.timeZone }).format(facts.at);
      expect(today >= (facts.contract?.validFrom ?? '9') && today <= (facts.contract?.validUntil ?? '')).toBe(
        true,
      );
    });
  });
});
