import { checkCatalogue, parseCatalogue, type Catalogue, type Condition, type Rule } from '@zusage/catalogue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HARBOUR_LIGHTS } from '../../catalogue/test/support/harbour-lights.ts';
import { decide, type Decision, type DecisionFacts } from '../src/index.ts';
import { requestsFor } from './support/requests-to.ts';

// What the check says of rules is held against what the engine does with random requests: it must never cry wolf.

const published = checkCatalogue(HARBOUR_LIGHTS, 'harbour-lights.yaml').catalogue as Catalogue;
const TEXT = { de: 'Ein Satz.', en: 'One sentence.', fr: 'Une phrase.' };

const words: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ severities: fc.subarray(['dark', 'dim', 'glow'], { minLength: 1 }) }),
  fc.record({ channels: fc.subarray(['portal', 'phone'] as const, { minLength: 1 }) }),
  fc.record({ contract: fc.subarray(['valid', 'expired', 'none'] as const, { minLength: 1 }) }),
  fc.record({ levels: fc.subarray(['lamp', 'beacon'], { minLength: 1 }) }),
  fc.record({ withOptions: fc.subarray(['night', 'fog'], { minLength: 1 }) }),
  fc.record({ withoutOptions: fc.subarray(['night', 'fog'], { minLength: 1 }) }),
  fc.record({ prerequisites: fc.constantFrom('met' as const, 'missing' as const) }),
  fc.record({ missingFacts: fc.boolean() }),
  fc.record({ certified: fc.boolean() }),
  fc.record({ product: fc.constantFrom('known' as const, 'unknown' as const) }),
  fc.record({ support: fc.subarray(['supported', 'ended', 'unknown'] as const, { minLength: 1 }) }),
  fc.record({ facts: fc.record({ lens: fc.subarray(['whole', 'cracked'], { minLength: 1 }) }) }),
  fc.record({
    window: fc.record({ key: fc.constant('desk'), is: fc.constantFrom('open' as const, 'closed' as const) }),
  }),
  fc.record({ is: fc.subarray(['in_force', 'by_night'], { minLength: 1 }) }),
);
const several = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((parts): Condition => Object.assign({}, ...parts));
const conditions: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: several },
  { weight: 1, arbitrary: fc.tuple(several, several).map(([rest, not]): Condition => ({ ...rest, not })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(several, fc.array(several, { minLength: 1, maxLength: 2 }))
      .map(([rest, any]): Condition => ({ ...rest, any })),
  },
);
const effects: fc.Arbitrary<Rule['effect']> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.constant({ outcome: 'refused' as const, next: { kind: 'hotline' as const } }),
  },
  { weight: 1, arbitrary: fc.record({ severity: fc.constantFrom('dark', 'dim', 'glow') }) },
);

/** A rule id that says which rule of a random list gave a reason. */
const idOf = (index: number) => `HL-${100 + index}`;

const catalogues = fc.array(fc.tuple(conditions, effects), { minLength: 2, maxLength: 6 }).map((written) => ({
  ...published,
  examples: [],
  rules: written.map(([when, effect], index): Rule => ({ id: idOf(index), when, effect, text: TEXT })),
  promises: [...published.promises, ...written.map((_, index) => ({ rule: idOf(index), text: TEXT }))],
}));

const requests = fc.array(requestsFor(published), { minLength: 25, maxLength: 25 });
const gaveReason = (decision: Decision, index: number) =>
  decision.reasons.some(({ rule }) => rule === idOf(index));

function reported(catalogue: Catalogue, code: string): number[] {
  return (
    checkCatalogue(JSON.stringify(catalogue), 'random.json')
      .faults.filter((fault) => fault.code === code)
      // A part that never holds within "any" or "not" leaves the rule as a whole a chance.
      .flatMap(({ path }) => /^rules\[(\d+)\]\.(?:when|effect)(?:\.\w+)?$/.exec(path)?.[1] ?? [])
      .map(Number)
  );
}

/** How many random catalogues had a rule reported: a property of nothing would prove nothing. */
function countReports(
  code: string,
  property: (catalogue: Catalogue, indices: number[], facts: DecisionFacts[]) => void,
) {
  let count = 0;
  fc.assert(
    fc.property(catalogues, requests, (catalogue, facts) => {
      const indices = reported(catalogue, code);
      if (indices.length === 0) return;
      count += 1;
      property(parseCatalogue(catalogue), indices, facts);
    }),
    { numRuns: 120, seed: 20_261_123, endOnFailure: true },
  );
  return count;
}

test.each(['unreachable_rule', 'never_holds'])(
  'a rule that is reported as %s never gives a reason',
  (code) => {
    const count = countReports(code, (catalogue, indices, facts) => {
      for (const request of facts) {
        const decision = decide(request, catalogue);
        for (const index of indices) expect(gaveReason(decision, index)).toBe(false);
      }
    });
    expect(count).toBeGreaterThan(8);
  },
  60_000,
);

test('rules that are reported as contradicting hold in the same requests', () => {
  const equal = fc.tuple(several, several).map(([one, other]): [Condition, Condition] => [
    { ...one, not: other },
    {
      any: [
        { ...one, not: { any: [other] } },
        { ...one, not: other },
      ],
    },
  ]);
  let count = 0;
  fc.assert(
    fc.property(equal, requests, (pair, facts) => {
      const written = pair.map((when, index): Rule => ({
        id: idOf(index),
        when,
        effect: { charge: index === 0 ? 'included' : 'extra' },
        text: TEXT,
      }));
      const catalogue = {
        ...published,
        examples: [],
        rules: written,
        promises: [...published.promises, ...[0, 1].map((index) => ({ rule: idOf(index), text: TEXT }))],
      };
      const isReported = reported(catalogue, 'contradicting_rules').length > 0;
      if (!isReported) return;
      count += 1;
      for (const request of facts) {
        const decision = decide(request, catalogue);
        expect(gaveReason(decision, 0)).toBe(gaveReason(decision, 1));
      }
    }),
    { numRuns: 60, seed: 20_261_123, endOnFailure: true },
  );
  expect(count).toBeGreaterThan(8);
}, 60_000);
