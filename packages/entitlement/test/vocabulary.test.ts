import { checkCatalogue, conditionWords, type Catalogue, type Condition } from '@zusage/catalogue';
import { describe, expect, test } from 'vitest';
import { HARBOUR_LIGHTS } from '../../catalogue/test/support/harbour-lights.ts';
import { decide, type ContractFacts, type DecisionFacts } from '../src/index.ts';
import { contract, expired, MONDAY, SATURDAY, upcoming } from './support/request.ts';

/** The word of a condition, as a file states it, and what a request must be for it to hold, and not to hold. */
interface WordCase {
  when: string;
  holds: Partial<DecisionFacts>[];
  fails: Partial<DecisionFacts>[];
}

const held = (changes: Partial<ContractFacts>) => ({
  contract: contract('beacon', { prerequisites: ['survey'], ...changes }),
});
const product = { key: 'l', name: 'Lamp' };

/** Every word of the vocabulary. A word more in the schema without a case here does not compile, and fails below. */
const CASES: Record<keyof Condition, WordCase> = {
  severities: {
    when: '{ severities: [dark, dim] }',
    holds: [{ severity: 'dark' }, { severity: 'dim' }],
    fails: [{ severity: 'glow' }],
  },
  channels: { when: '{ channels: [phone] }', holds: [{ channel: 'phone' }], fails: [{ channel: 'portal' }] },
  environments: {
    when: '{ environments: [test] }',
    holds: [{ environment: 'test' }],
    fails: [{ environment: 'production' }],
  },
  contract: {
    when: '{ contract: [expired, none] }',
    holds: [held(expired), { contract: null }],
    fails: [held({}), held(upcoming)],
  },
  levels: {
    when: '{ levels: [lamp] }',
    holds: [{ contract: contract('lamp') }, { contract: contract('lamp', expired) }],
    fails: [held({}), { contract: null }, { contract: contract('sold_no_more') }],
  },
  withOptions: {
    when: '{ withOptions: [night, fog] }',
    holds: [held({ options: ['fog'] }), held({ options: ['fog', 'night'] })],
    fails: [held({}), { contract: null }],
  },
  withoutOptions: {
    when: '{ withoutOptions: [night, fog] }',
    holds: [held({}), { contract: null }],
    fails: [held({ options: ['fog'] }), held({ options: ['night', 'fog'] })],
  },
  prerequisites: {
    when: '{ prerequisites: missing }',
    holds: [held({ prerequisites: [] })],
    fails: [held({}), { contract: contract('lamp') }, { contract: null }],
  },
  window: {
    when: '{ window: { key: desk, is: closed } }',
    holds: [{ at: SATURDAY }, held({ calendar: 'new_york' })],
    fails: [{ at: MONDAY }, { ...held({ calendar: 'new_york' }), at: new Date('2026-11-23T13:00:00Z') }],
  },
  missingFacts: {
    when: '{ missingFacts: true }',
    holds: [{ facts: {} }, { facts: { tower: ' ' } }, { facts: { tower: 'north', lens: 'cracked' } }],
    fails: [{ facts: { tower: 'north' } }, { facts: {}, severity: 'glow' }],
  },
  facts: {
    when: '{ facts: { lens: [cracked] } }',
    holds: [{ facts: { tower: 'north', lens: 'cracked' } }],
    fails: [{ facts: { tower: 'north', lens: 'whole' } }, { facts: { tower: 'north' } }],
  },
  product: { when: '{ product: known }', holds: [{ product }], fails: [{ product: null }] },
  support: {
    when: '{ support: [ended] }',
    holds: [{ product: { ...product, supportUntil: '2026-11-22' } }],
    fails: [{ product: { ...product, supportUntil: '2026-11-23' } }, { product }, { product: null }],
  },
  request: {
    when: '{ request: [follow_up] }',
    holds: [{ request: 'follow_up' }],
    fails: [{ request: 'new' }, {}],
  },
  askers: {
    when: '{ askers: [partner, visitor] }',
    holds: [
      { asker: { kind: 'partner', certified: false } },
      { asker: { kind: 'visitor', certified: false } },
    ],
    fails: [{ asker: { kind: 'contact', certified: false } }, {}],
  },
  certified: {
    when: '{ certified: true }',
    holds: [{ asker: { kind: 'contact', certified: true } }],
    fails: [{ asker: { kind: 'contact', certified: false } }, {}],
  },
  is: {
    when: '{ is: [in_force, by_night] }',
    holds: [{ at: SATURDAY }],
    fails: [{ at: MONDAY }, { ...held(expired), at: SATURDAY }],
  },
  any: {
    when: '{ any: [{ channels: [phone], severities: [dark] }, { environments: [test] }] }',
    holds: [{ channel: 'phone', severity: 'dark' }, { environment: 'test' }],
    fails: [{ channel: 'phone' }, { severity: 'dark' }],
  },
  not: {
    when: '{ not: { channels: [phone], severities: [dim] } }',
    holds: [{}, { channel: 'phone', severity: 'dark' }],
    fails: [{ channel: 'phone', severity: 'dim' }],
  },
};

/** A catalogue written just now, with one rule whose condition is the one word. */
function catalogueWith(when: string): Catalogue {
  const rules = `rules:\n  - { id: HL-9, when: ${when}, text: { de: Sie gilt hier., en: It holds here., fr: Elle vaut ici. } }\n`;
  const text = HARBOUR_LIGHTS.replace(/^rules:\n(?: .*\n)+/m, () => rules);
  const { catalogue, faults } = checkCatalogue(text, 'written-now.yaml');
  expect(faults).toEqual([]);
  return catalogue as Catalogue;
}

const request = (changes: Partial<DecisionFacts>): DecisionFacts => ({
  at: MONDAY,
  severity: 'dim',
  channel: 'portal',
  environment: 'production',
  ...held({}),
  product: null,
  facts: { tower: 'north' },
  ...changes,
});

const said = (changes: Partial<DecisionFacts>, catalogue: Catalogue) =>
  decide(request(changes), catalogue).reasons.some(({ rule }) => rule === 'HL-9');

test('each word of the vocabulary has a case, and each case a word', () => {
  expect(Object.keys(CASES).toSorted()).toEqual([...conditionWords()].toSorted());
});

describe.each(Object.entries(CASES))(
  '"%s" in a catalogue written at run time',
  (_, { when, holds, fails }) => {
    const catalogue = catalogueWith(when);
    const denied = catalogueWith(`{ not: ${when} }`);

    test.each(holds)('holds, and its denial does not: %j', (changes) => {
      expect(said(changes, catalogue)).toBe(true);
      expect(said(changes, denied)).toBe(false);
    });

    test.each(fails)('does not hold, and its denial does: %j', (changes) => {
      expect(said(changes, catalogue)).toBe(false);
      expect(said(changes, denied)).toBe(true);
    });
  },
);

/** Every word at once. */
const ALL_WORDS = `{
  severities: [dim], channels: [phone], environments: [test], contract: [valid], levels: [beacon],
  withOptions: [night, fog], withoutOptions: [night], prerequisites: missing,
  window: { key: desk, is: closed }, missingFacts: false, facts: { lens: [cracked] },
  product: known, support: [ended], request: [follow_up], askers: [partner, visitor], certified: true,
  is: [by_night], any: [{ certified: true }, { severities: [dark] }], not: { request: [new] } }`;

test('all words together make one condition, which one request meets', () => {
  const catalogue = catalogueWith(ALL_WORDS.replaceAll('\n', ''));
  expect(Object.keys(catalogue.rules[0]?.when ?? {}).toSorted()).toEqual([...conditionWords()].toSorted());
  const meets: Partial<DecisionFacts> = {
    at: SATURDAY,
    channel: 'phone',
    environment: 'test',
    request: 'follow_up',
    asker: { kind: 'partner', certified: true },
    product: { ...product, supportUntil: '2026-11-20' },
    facts: { tower: 'north', lens: 'cracked', crack: 'long' },
    ...held({ options: ['fog'], prerequisites: [] }),
  };
  expect(said(meets, catalogue)).toBe(true);
  for (const change of [
    { at: MONDAY },
    { channel: 'portal' as const },
    { request: 'new' as const },
    { product: null },
    { facts: { tower: 'north' } },
    { asker: { kind: 'partner' as const, certified: false } },
  ]) {
    expect(said({ ...meets, ...change }, catalogue)).toBe(false);
  }
});

describe('what follows from rules that meet', () => {
  const text = { de: 'Ein Satz.', en: 'One sentence.', fr: 'Une phrase.' };
  const base = catalogueWith('{ certified: true }');
  const withRules = (...rules: Omit<Catalogue['rules'][number], 'text'>[]): Catalogue => ({
    ...base,
    rules: rules.map((rule) => ({ ...rule, text })),
  });

  test('a severity that is changed back stands as it was asked for', () => {
    const catalogue = withRules(
      { id: 'HL-7', when: { severities: ['dim'] }, effect: { severity: 'glow' } },
      { id: 'HL-8', when: { severities: ['glow'] }, effect: { severity: 'dim' } },
    );
    expect(decide(request({}), catalogue)).toMatchObject({ severity: 'dim', severityRule: null });
    expect(decide(request({ severity: 'glow' }), catalogue)).toMatchObject({
      severity: 'dim',
      severityRule: 'HL-8',
    });
  });

  test('a request waits for nothing that its severity does not need', () => {
    const catalogue = withRules(
      { id: 'HL-7', when: { missingFacts: true }, effect: { outcome: 'waiting' } },
      { id: 'HL-8', when: { certified: true }, effect: { severity: 'glow' } },
    );
    const lacking = request({ facts: {}, asker: { kind: 'contact', certified: true } });
    const decision = decide(lacking, catalogue);
    expect(decision).toMatchObject({ outcome: 'accepted', severity: 'glow', waitingFor: [] });
    expect(decision.responseDueAt).not.toBeNull();
    expect(decision.reasons.map(({ rule }) => rule)).not.toContain('HL-7');
    expect(decide(request({ facts: {} }), catalogue)).toMatchObject({
      outcome: 'waiting',
      waitingFor: [{ key: 'tower', from: 'customer' }],
    });
  });

  test('what is missing is told as it was found, whatever the severity becomes', () => {
    const catalogue = withRules({ id: 'HL-7', when: { missingFacts: true }, effect: { severity: 'glow' } });
    const rules = catalogue.rules.map((rule) => ({
      ...rule,
      text: { de: '{missing}', en: '{missing}', fr: '{missing}' },
    }));
    const [reason] = decide(request({ facts: {} }), { ...catalogue, rules }).reasons;
    expect(reason?.text).toEqual({ de: 'Turm', en: 'Tower', fr: 'Tour' });
  });

  test('a named condition lends its closed window to the sentence', () => {
    const rules = [
      {
        id: 'HL-9',
        when: { is: ['by_night'] },
        effect: {},
        text: { de: '{opensAt}', en: '{opensAt}', fr: '{opensAt}' },
      },
    ];
    const decision = decide(request({ at: SATURDAY }), { ...base, rules });
    const reason = decision.reasons.find(({ rule }) => rule === 'HL-9');
    expect(reason?.text.en).toBe('on Monday 23 November at 08:00');
    expect(reason?.facts).toMatchObject({ opensAt: '2026-11-23T07:00:00Z' });
  });

  test('the last rule that says what it costs counts, and who is ahead stays ahead', () => {
    const catalogue = withRules(
      { id: 'HL-7', when: {}, effect: { charge: 'included', ahead: true } },
      { id: 'HL-8', when: { channels: ['phone'] }, effect: { charge: 'extra' } },
    );
    expect(decide(request({}), catalogue)).toMatchObject({ charge: 'included', ahead: true });
    expect(decide(request({ channel: 'phone' }), catalogue)).toMatchObject({ charge: 'extra', ahead: true });
  });
});
