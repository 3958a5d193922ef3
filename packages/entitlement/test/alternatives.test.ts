import { checkCatalogue, loadProviderCatalogue, providerIds, type Catalogue } from '@zusage/catalogue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HARBOUR_LIGHTS } from '../../catalogue/test/support/harbour-lights.ts';
import { alternatives, decide, isBetter, type DecisionFacts } from '../src/index.ts';
import { contract, everyFact, MONDAY } from './support/request.ts';
import { requestsTo } from './support/requests-to.ts';

const request = (catalogue: Catalogue, level: string, changes: Partial<DecisionFacts>): DecisionFacts => ({
  at: MONDAY,
  severity: catalogue.severities[0]?.key ?? '',
  channel: 'portal',
  environment: 'production',
  contract: contract(level),
  product: { key: 'p', name: 'Product' },
  facts: everyFact(catalogue),
  ...changes,
});
const told = (facts: DecisionFacts, catalogue: Catalogue) =>
  alternatives(facts, catalogue).map(({ change, decision }) => ({
    change: `${change.kind} ${change.key}`,
    outcome: decision.outcome,
    due: decision.responseDueAt?.toISOString() ?? null,
  }));

const ntt = loadProviderCatalogue('ntt-securecall');

test('N-3, N-4: priority 1 by portal: by phone within 30 minutes', () => {
  expect(told(request(ntt, 'premium', { severity: '1' }), ntt)).toContainEqual({
    change: 'channel phone',
    outcome: 'accepted',
    due: '2026-11-23T09:30:00.000Z',
  });
});

test('N-5, SEP-6: nobody is told to call a test environment productive, or a case less severe', () => {
  const byPhone = request(ntt, 'premium', { severity: '1', channel: 'phone', environment: 'test' });
  expect(decide({ ...byPhone, environment: 'production' }, ntt).responseDueAt).not.toBeNull();
  expect(told(byPhone, ntt)).toEqual([]);
  expect(
    told({ ...byPhone, environment: 'production', channel: 'portal' }, ntt).map(({ change }) => change),
  ).toEqual(['channel email', 'channel phone']);
});

describe('what waits', () => {
  const harbour = checkCatalogue(HARBOUR_LIGHTS, 'harbour-lights.yaml').catalogue as Catalogue;

  test('starts once everything is there, and says what', () => {
    const facts = request(harbour, 'beacon', { severity: 'glow' });
    expect(decide(facts, harbour)).toMatchObject({ outcome: 'waiting', responseDueAt: null });
    expect(alternatives(facts, harbour)).toMatchObject([
      {
        change: { kind: 'complete', key: 'everything', keys: ['survey'] },
        decision: { outcome: 'accepted', responseDueAt: new Date('2026-11-25T09:00:00Z') },
      },
    ]);
  });

  test('is told the least that the missing answers would bring', () => {
    // "cracked" would be answered within two hours and asks for more; "whole" within eight.
    const catalogue: Catalogue = {
      ...harbour,
      facts: harbour.facts.map((fact) => (fact.key === 'lens' ? { ...fact, required: true } : fact)),
      rules: [
        {
          id: 'HL-7',
          when: { missingFacts: true },
          effect: { outcome: 'waiting' },
          text: { de: 'Es fehlt.', en: 'Missing.', fr: 'Il manque.' },
        },
      ],
    };
    const facts = request(catalogue, 'lamp', { severity: 'dim', facts: { tower: 'north' } });
    expect(decide(facts, catalogue).waitingFor.map(({ key }) => key)).toEqual(['lens']);
    expect(alternatives(facts, catalogue)).toMatchObject([
      {
        change: { kind: 'complete', keys: ['lens'] },
        decision: { severity: 'dim', responseDueAt: new Date('2026-11-24T09:00:00Z') },
      },
    ]);
  });
});

describe.each(providerIds())('alternatives of %s', (id) => {
  const catalogue = loadProviderCatalogue(id);
  const check = (property: (facts: DecisionFacts) => void) =>
    fc.assert(fc.property(requestsTo(id), property), { numRuns: 150 });

  test('are better than the answer, each by its own change, and the same every time', () => {
    check((facts) => {
      const now = decide(facts, catalogue);
      const found = alternatives(facts, catalogue);
      for (const { decision } of found) {
        expect(['accepted', 'waiting']).toContain(decision.outcome);
        expect(isBetter(decision, now)).toBe(true);
        expect(isBetter(now, decision)).toBe(false);
      }
      const changes = found.map(({ change }) => `${change.kind} ${change.key}`);
      expect(new Set(changes).size).toBe(changes.length);
      expect(JSON.stringify(alternatives(structuredClone(facts), catalogue))).toBe(JSON.stringify(found));
    });
  });

  test('leave nothing out: a channel that is better is told', () => {
    check((facts) => {
      const now = decide(facts, catalogue);
      const changes = alternatives(facts, catalogue).map(({ change }) => `${change.kind} ${change.key}`);
      for (const { key } of catalogue.channels) {
        if (key === 'widget' || key === 'api') continue;
        const better = isBetter(decide({ ...facts, channel: key }, catalogue), now);
        expect(changes.includes(`channel ${key}`)).toBe(better);
      }
    });
  });
});
