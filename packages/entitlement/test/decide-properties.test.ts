import { catalogueServedBy, LANGUAGES, loadProviderCatalogue, providerIds } from '@zusage/catalogue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type DecisionFacts } from '../src/index.ts';
import { requestsTo } from './support/requests-to.ts';

describe.each(providerIds())('any request to %s', (id) => {
  const catalogue = loadProviderCatalogue(id);
  const check = (property: (facts: DecisionFacts) => void) =>
    fc.assert(fc.property(requestsTo(id), property), { numRuns: 300 });

  test('is decided, and the same facts give the same bytes', () => {
    check((facts) => {
      const bytes = JSON.stringify(decide(facts, catalogue));
      expect(JSON.stringify(decide(structuredClone(facts), catalogue))).toBe(bytes);
      expect(JSON.stringify(decide(turned(facts), catalogue))).toBe(bytes);
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
      expect(next?.target).toMatch(/^(?:\+\d[\d ]+|https:\/\/\S+|\S+@\S+|\/[a-z0-9/-]+)$/);
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
      const { timeZone } = catalogueServedBy(catalogue, facts.contract?.calendar);
      const today = new Intl.DateTimeFormat('sv-SE', { timeZone }).format(facts.at);
      expect(today >= (facts.contract?.validFrom ?? '9') && today <= (facts.contract?.validUntil ?? '')).toBe(
        true,
      );
    });
  });

  test('waits for something that is named, with who can supply it, or does not wait', () => {
    const known = new Set([...catalogue.facts, ...catalogue.prerequisites].map(({ key }) => key));
    check((facts) => {
      const { outcome, waitingFor, missingFacts, clockStartsAt } = decide(facts, catalogue);
      expect(waitingFor.length > 0).toBe(outcome === 'waiting');
      if (outcome !== 'waiting') return;
      expect(clockStartsAt).toBeNull();
      const keys = waitingFor.map(({ key }) => key);
      expect(keys.filter((key) => !known.has(key))).toEqual([]);
      expect(keys.slice(0, missingFacts.length)).toEqual(missingFacts);
      for (const { label } of waitingFor)
        for (const language of LANGUAGES) expect(label[language]).not.toBe('');
    });
  });

  test('names the rule that made it another severity, and no rule where the severity stands', () => {
    check((facts) => {
      const { severity, severityRule, reasons } = decide(facts, catalogue);
      expect(severityRule === null).toBe(severity === facts.severity);
      if (severityRule === null) return;
      const changing = catalogue.rules.filter(({ effect }) => effect.severity === severity);
      expect(changing.map((rule) => rule.id)).toContain(severityRule);
      expect(reasons.map(({ rule }) => rule)).toContain(severityRule);
    });
  });

  test('says what it costs, and puts ahead, only by a rule that does so', () => {
    check((facts) => {
      const { charge, ahead, outcome, reasons } = decide(facts, catalogue);
      const saying = (has: (effect: (typeof catalogue.rules)[number]['effect']) => boolean) =>
        catalogue.rules.some((rule) => has(rule.effect) && reasons.some((reason) => reason.rule === rule.id));
      if (charge !== null && outcome === 'accepted')
        expect(saying((effect) => effect.charge === charge)).toBe(true);
      if (ahead && outcome === 'accepted') expect(saying((effect) => effect.ahead === true)).toBe(true);
    });
  });
});

/** The same facts with the keys of every object in the other order. */
function turned<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(turned) as Value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  ) as Value;
}
