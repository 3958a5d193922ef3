import { describe, expect, test } from 'vitest';
import type { ContractFacts, DecisionFacts } from '../src/index.ts';
import { contract, deciderFor, expired, rules, SATURDAY, sentence, upcoming } from './support/request.ts';

const decide = deciderFor('sektor7-server-management', 'plus');
/** A contract whose infrastructure analysis is done. */
const held = (level: string, changes: Partial<ContractFacts> = {}) =>
  contract(level, { prerequisites: ['infrastructure_analysis'], ...changes });
const of = (level: string, changes: Partial<DecisionFacts> = {}) =>
  decide({ severity: 'critical', facts: {}, contract: held(level), ...changes });
/** Winter time in Berlin unless said otherwise. */
const berlin = (moment: string, offset = '+01:00') => new Date(`${moment}:00${offset}`);
const BY_14 = berlin('2026-11-23T14:00');
/** 8 hours on Monday, 9 on Tuesday, 7 on Wednesday. */
const WEDNESDAY_16 = berlin('2026-11-25T16:00');
const NOTHING_PROMISED = { responseDueAt: null, clockStartsAt: null, windowKey: null };

describe('by when', () => {
  test.each(['plus', 'premium'])(
    'S7-3: %s repairs critical faults within 4 service hours, others within 24',
    (level) => {
      const critical = of(level);
      expect(critical).toMatchObject({ outcome: 'accepted', windowKey: 'service', responseDueAt: BY_14 });
      expect(rules(critical)).toEqual(['S7-3', 'S7-1']);
      expect(sentence(critical, 'S7-3')).toBe(
        'Kritisch: Beginn der Reparatur binnen 4 Servicestunden, Mo–Fr 09:00–18:00 Uhr.',
      );
      const normal = of(level, { severity: 'normal' });
      expect(normal.responseDueAt).toEqual(WEDNESDAY_16);
      expect(sentence(normal, 'S7-3')).toContain(
        'Beginn oder Terminierung der Reparatur binnen 24 Servicestunden',
      );
    },
  );

  test.each(['portal', 'email', 'phone', 'widget', 'api'] as const)(
    'S7-3: a notice by %s starts the clock',
    (channel) => {
      expect(of('plus', { channel })).toMatchObject({
        outcome: 'accepted',
        responseDueAt: BY_14,
        charge: 'included',
      });
    },
  );

  test.each([
    ['everyone', 'critical', BY_14],
    ['over_ten', 'critical', BY_14],
    ['core_process', 'critical', BY_14],
    ['fewer', 'normal', WEDNESDAY_16],
  ])('S7-3: with %s affected it is %s', (impact, severity, dueAt) => {
    const decision = of('plus', { facts: { impact } });
    expect(decision).toMatchObject({ severity, severityRule: severity === 'normal' ? 'S7-3' : null });
    expect(decision.responseDueAt).toEqual(dueAt);
  });

  test.each(['administration', 'standard_change'])('S7-3: %s is a change and never critical', (concern) => {
    expect(of('plus', { facts: { concern } })).toMatchObject({ severity: 'normal', severityRule: 'S7-3' });
  });

  test.each([
    [
      'Monday 06:30, before reports are accepted',
      berlin('2026-11-23T06:30'),
      berlin('2026-11-23T09:00'),
      true,
    ],
    ['Monday 07:30, reports only', berlin('2026-11-23T07:30'), berlin('2026-11-23T09:00'), false],
    ['Monday 18:30, reports only', berlin('2026-11-23T18:30'), berlin('2026-11-24T09:00'), false],
    ['Monday 19:00, closed', berlin('2026-11-23T19:00'), berlin('2026-11-24T09:00'), true],
    ['Good Friday', berlin('2026-04-03T10:00', '+02:00'), berlin('2026-04-07T09:00', '+02:00'), true],
    ['New Year’s Eve, a working day', berlin('2026-12-31T10:00'), berlin('2026-12-31T10:00'), false],
    [
      'Corpus Christi, not nationwide',
      berlin('2026-06-04T10:00', '+02:00'),
      berlin('2026-06-04T10:00', '+02:00'),
      false,
    ],
  ])('S7-2: windows for service and for reports, %s', (_, at, clockStartsAt, isClosed) => {
    const decision = of('plus', { at });
    expect(decision.clockStartsAt).toEqual(clockStartsAt);
    expect(rules(decision)).toEqual(isClosed ? ['S7-3', 'S7-1', 'S7-2'] : ['S7-3', 'S7-1']);
  });

  test('S7-2: outside the reporting window the customer hears when faults are accepted', () => {
    const early = of('plus', { at: berlin('2026-11-23T06:30') });
    expect(sentence(early, 'S7-2')).toContain('am Montag, 23. November, um 07:00 Uhr');
  });

  test.each([
    ['an expired contract', held('plus', expired), 'renewal'],
    ['a contract that is yet to begin', held('plus', upcoming), undefined],
    ['no contract', null, undefined],
  ])('S7-2: %s promises no time', (_, bought, next) => {
    const decision = of('plus', { contract: bought });
    expect(decision).toMatchObject({ outcome: 'accepted', charge: null, ...NOTHING_PROMISED });
    expect(decision.next?.kind).toBe(next);
    expect(rules(decision)).toEqual(['S7-2']);
  });

  test('S7-9: Plus and Premium wait for the infrastructure analysis, which the provider supplies', () => {
    for (const level of ['plus', 'premium']) {
      const decision = of(level, { contract: contract(level) });
      expect(decision).toMatchObject({ outcome: 'waiting', missingFacts: [], ...NOTHING_PROMISED });
      expect(decision.waitingFor).toMatchObject([
        { key: 'infrastructure_analysis', label: { de: 'Infrastruktur-Analyse' }, from: 'provider' },
      ]);
      expect(rules(decision)).toEqual(['S7-9', 'S7-1']);
      expect(sentence(decision, 'S7-9')).toContain('Von uns steht noch aus: Infrastruktur-Analyse.');
    }
    expect(of('basis', { contract: contract('basis') })).toMatchObject({
      outcome: 'accepted',
      waitingFor: [],
    });
  });
});

describe('what is covered', () => {
  const cases: [level: string, concern: string, charge: string, expected: string[]][] = [
    ['plus', 'fault', 'included', ['S7-3', 'S7-1']],
    ['plus', 'administration', 'included', ['S7-3', 'S7-3', 'S7-1']],
    ['premium', 'fault', 'included', ['S7-3', 'S7-1']],
    ['premium', 'application', 'included', ['S7-3', 'S7-1']],
    ['premium', 'visit', 'included', ['S7-3', 'S7-1']],
    ['basis', 'fault', 'extra', ['S7-2', 'S7-4']],
    ['basis', 'visit', 'extra', ['S7-2', 'S7-4']],
  ];
  test.each(cases)('S7-1: in %s, %s is %s', (level, concern, charge, expected) => {
    const decision = of(level, { facts: { concern } });
    expect(decision).toMatchObject({ outcome: 'accepted', charge });
    expect(rules(decision)).toEqual(expected);
    expect(decision.responseDueAt === null).toBe(level === 'basis');
  });

  test.each([
    ['basis', 'extra', null],
    ['plus', 'included', WEDNESDAY_16],
    ['premium', 'included', WEDNESDAY_16],
  ])('S7-4: the repair commissioned from an alarm is, in %s, %s', (level, charge, dueAt) => {
    const decision = of(level, { severity: 'normal', facts: { concern: 'alarm' } });
    expect(decision).toMatchObject({ outcome: 'accepted', charge, responseDueAt: dueAt });
    expect(rules(decision)).toEqual([dueAt ? 'S7-3' : 'S7-2', 'S7-4']);
  });

  test('S7-5: Premium hears of the emergency number outside the window, and a call there costs a surcharge', () => {
    const hint = of('premium', { at: SATURDAY });
    expect(hint).toMatchObject({ outcome: 'accepted', charge: 'included', next: { kind: 'emergency_line' } });
    expect(rules(hint)).toEqual(['S7-3', 'S7-1', 'S7-2', 'S7-5']);
    const call = of('premium', { at: SATURDAY, channel: 'phone' });
    expect(call).toMatchObject({ outcome: 'accepted', charge: 'extra' });
    expect(call.next).toBeUndefined();
    expect(sentence(call, 'S7-5')).toContain('Aufpreis');
    expect(rules(of('premium'))).not.toContain('S7-5');
    expect(of('plus', { at: SATURDAY }).next).toBeUndefined();
  });

  test.each(['basis', 'plus', 'premium'])(
    'S7-10: causes that %s does not cover are charged, without a promise',
    (level) => {
      const bought = held(level, { options: ['hardware_protection'] });
      const decision = of(level, { contract: bought, facts: { concern: 'damage' } });
      expect(decision).toMatchObject({ outcome: 'accepted', charge: 'extra', ...NOTHING_PROMISED });
      expect(rules(decision)).toEqual(['S7-10']);
    },
  );

  test.each([
    ['basis', ['hardware_protection'], 'included', ['S7-2', 'S7-10']],
    ['plus', ['hardware_protection'], 'included', ['S7-3', 'S7-10']],
    ['premium', ['hardware_protection'], 'included', ['S7-3', 'S7-10']],
    ['basis', [], 'extra', ['S7-2', 'S7-4']],
    ['plus', [], 'extra', ['S7-3', 'S7-10']],
    ['premium', [], 'extra', ['S7-3', 'S7-10']],
  ])('S7-10: faulty hardware in %s with %j is %s', (level, options, charge, expected) => {
    const decision = of(level, { contract: held(level, { options }), facts: { concern: 'hardware' } });
    expect(decision).toMatchObject({ outcome: 'accepted', charge });
    expect(rules(decision)).toEqual(expected);
    if (charge === 'included')
      expect(sentence(decision, 'S7-10')).toContain('Ersatzteile, Arbeit und Anfahrt kostenfrei');
  });

  test.each(['plus', 'premium'])('S7-12: a server in %s is changed by the provider only', (level) => {
    const decision = of(level, { facts: { concern: 'own_change' } });
    expect(decision).toMatchObject({ outcome: 'refused', ...NOTHING_PROMISED });
    expect(decision.next).toMatchObject({ kind: 'email', target: 'support@sektor7.com' });
    expect(rules(decision)).toEqual(['S7-12']);
    expect(of('basis', { facts: { concern: 'own_change' } }).outcome).toBe('accepted');
  });

  test.each(['plus', 'premium'])('S7-12: a change of the configured standard is quoted, in %s', (level) => {
    const decision = of(level, { severity: 'normal', facts: { concern: 'standard_change' } });
    expect(decision).toMatchObject({ outcome: 'accepted', charge: 'extra', ...NOTHING_PROMISED });
    expect(rules(decision)).toEqual(['S7-12']);
    expect(sentence(decision, 'S7-12')).toContain('Angebot');
  });

  test('S7-12: Plus covers no application software, and charges work on site', () => {
    const application = of('plus', { facts: { concern: 'application' } });
    expect(application).toMatchObject({ outcome: 'accepted', charge: 'extra', ...NOTHING_PROMISED });
    expect(rules(application)).toEqual(['S7-12']);
    const visit = of('plus', { facts: { concern: 'visit' } });
    expect(visit).toMatchObject({ outcome: 'accepted', charge: 'extra', responseDueAt: BY_14 });
    expect(rules(visit)).toEqual(['S7-3', 'S7-12']);
  });

  test.each([
    ['plus', 'included', ['S7-3', 'S7-1', 'S7-14']],
    ['premium', 'included', ['S7-3', 'S7-1', 'S7-14']],
    ['basis', 'extra', ['S7-2', 'S7-4', 'S7-14']],
  ])('S7-14: %s helps with suppliers on request, %s', (level, charge, expected) => {
    const decision = of(level, { facts: { concern: 'supplier' } });
    expect(decision).toMatchObject({ outcome: 'accepted', charge });
    expect(rules(decision)).toEqual(expected);
  });
});

test('S7-2, S7-5: a Premium call while faults are accepted costs no surcharge; one on Saturday is an order', () => {
  const early = decide({
    at: new Date('2026-11-23T06:30:00Z'),
    channel: 'phone',
    contract: contract('premium', { prerequisites: ['infrastructure_analysis'] }),
  });
  expect(early).toMatchObject({ charge: 'included', next: { kind: 'emergency_line' } });
  const saturday = decide({
    at: SATURDAY,
    channel: 'phone',
    contract: contract('premium', { prerequisites: ['infrastructure_analysis'] }),
  });
  expect(saturday.charge).toBe('extra');
  expect(rules(saturday)).not.toContain('S7-2');
});

test.each([
  ['plus', 'damage'],
  ['plus', 'application'],
  ['premium', 'standard_change'],
])('S7-9, S7-10, S7-12: what %s does not cover waits for no analysis: %s', (level, concern) => {
  const decision = decide({ contract: contract(level), facts: { concern } });
  expect(decision).toMatchObject({
    outcome: 'accepted',
    waitingFor: [],
    charge: 'extra',
    responseDueAt: null,
  });
});
