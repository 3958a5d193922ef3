import { describe, expect, test } from 'vitest';
import type { ContractFacts, DecisionFacts } from '../src/index.ts';
import { contract, deciderFor, expired, rules, SATURDAY, sentence, upcoming } from './support/request.ts';

const decide = deciderFor('seitenbau-support', 'basic');
const agreed = { '1': 120, '2': 240, '3': 480 };
const holding = (options: string[], changes: Partial<ContractFacts> = {}) =>
  contract('basic', { options, agreedMinutes: agreed, ...changes });
const at = (moment: string) => new Date(moment);

describe('SB-1: the window is Mon-Fri 09:00-17:00, holidays of Baden-Württemberg excepted', () => {
  // Category 2 has four agreed hours; every moment is Berlin's, written in UTC.
  test.each([
    ['in the middle of a day', '2026-11-23T09:00:00Z', '2026-11-23T13:00:00Z'],
    ['before it opens', '2026-11-23T06:30:00Z', '2026-11-23T12:00:00Z'],
    ['after it closed', '2026-11-23T17:30:00Z', '2026-11-24T12:00:00Z'],
    ['over a weekend', '2026-11-20T15:00:00Z', '2026-11-23T11:00:00Z'],
    ['over Epiphany, 6 January', '2026-01-05T14:00:00Z', '2026-01-07T10:00:00Z'],
    ['over Corpus Christi, 4 June', '2026-06-03T13:00:00Z', '2026-06-05T09:00:00Z'],
    ['over All Saints, Monday 1 November 2027', '2027-10-29T13:00:00Z', '2027-11-02T10:00:00Z'],
    ['over Christmas, which 24 December is no part of', '2026-12-24T14:00:00Z', '2026-12-28T10:00:00Z'],
    ['over the change to summer time', '2026-03-27T15:00:00Z', '2026-03-30T10:00:00Z'],
  ])('%s', (_, from, due) => {
    const held = holding([], { validUntil: '2027-12-31' });
    expect(decide({ severity: '2', at: at(from), contract: held }).responseDueAt).toEqual(at(due));
  });

  test('the Reformation is celebrated elsewhere: 31 October 2025 is a working day', () => {
    const held = holding([], { validFrom: '2025-01-01' });
    const decision = decide({ severity: '2', at: at('2025-10-31T09:00:00Z'), contract: held });
    expect(decision.responseDueAt).toEqual(at('2025-10-31T13:00:00Z'));
  });

  test('whoever writes outside it hears when it opens again', () => {
    const decision = decide({ severity: '2', at: SATURDAY, contract: holding([]) });
    expect(rules(decision)).toEqual(['SB-3', 'SB-4', 'SB-1']);
    expect(sentence(decision, 'SB-1')).toContain('beginnt wieder am Montag, 23. November, um 09:00 Uhr.');
  });

  test.each([
    ['an expired contract', contract('basic', { ...expired, agreedMinutes: agreed })],
    ['a contract that is yet to begin', contract('basic', { ...upcoming, agreedMinutes: agreed })],
    ['no contract', null],
  ])('%s promises no time, and the report is taken', (_, held) => {
    const decision = decide({ severity: '1', contract: held });
    expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null, charge: null });
    expect(rules(decision)).toEqual(['SB-1']);
  });
});

describe('SB-2: ticket system and e-mail for everybody, a number with the option', () => {
  test.each(['portal', 'widget', 'email', 'api'] as const)('%s takes every category', (channel) => {
    for (const severity of ['1', '2', '3'])
      expect(decide({ channel, severity, contract: holding([]) })).toMatchObject({
        outcome: 'accepted',
        severity,
      });
  });

  test.each<[string, string[], Partial<DecisionFacts>, string]>([
    ['without an option', [], {}, 'redirected'],
    ['with the number', ['phone'], {}, 'accepted'],
    ['with the on-call service in the window', ['on_call'], {}, 'redirected'],
    ['with the on-call service outside it', ['on_call'], { at: SATURDAY }, 'accepted'],
    ['with both', ['phone', 'on_call'], {}, 'accepted'],
  ])('phone %s', (_, options, changes, outcome) => {
    const decision = decide({ channel: 'phone', contract: holding(options), ...changes });
    expect(decision.outcome).toBe(outcome);
    if (outcome === 'accepted') return;
    expect(rules(decision)).toEqual(['SB-2']);
    expect(decision.next).toMatchObject({ kind: 'portal', target: '/seitenbau-support' });
  });

  test('the number alone is no on-call service: on Saturday the time starts on Monday', () => {
    const decision = decide({
      severity: '1',
      channel: 'phone',
      at: SATURDAY,
      contract: holding(['phone']),
    });
    expect(decision.responseDueAt).toEqual(at('2026-11-23T10:00:00Z'));
    expect(rules(decision)).toEqual(['SB-3', 'SB-4', 'SB-1']);
  });
});

describe('SB-3: response targets are agreed per contract', () => {
  test.each([
    ['1', '2026-11-23T11:00:00Z', '2 Servicestunden'],
    ['2', '2026-11-23T13:00:00Z', '4 Servicestunden'],
    ['3', '2026-11-24T09:00:00Z', '8 Servicestunden'],
  ])('category %s by its own figure', (severity, due, words) => {
    const decision = decide({ severity, contract: holding([]) });
    expect(decision).toMatchObject({ responseDueAt: at(due), windowKey: 'service' });
    expect(sentence(decision, 'SB-3')).toContain(
      `Beginn von Analyse und Reparatur binnen ${words}, Mo–Fr 09:00–17:00 Uhr.`,
    );
  });

  test.each([
    ['none agreed', {}],
    ['one agreed for another category', { '2': 240 }],
  ])('%s: no figure is shown', (_, agreedMinutes) => {
    const decision = decide({ severity: '1', contract: contract('basic', { agreedMinutes }) });
    expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null, clockStartsAt: null });
    expect(sentence(decision, 'SB-3')).toBe(
      'Kategorie 1: Die Zeit wird je Vertrag vereinbart; in Ihrem Vertrag steht keine.',
    );
  });

  test('SB-4: analysis and repair are charged beside the contract', () => {
    const decision = decide({ contract: holding([]) });
    expect(decision.charge).toBe('extra');
    expect(rules(decision)).toEqual(['SB-3', 'SB-4']);
  });
});

describe('SB-5: on-call service outside the window', () => {
  const call = { severity: '1', channel: 'phone' as const, contract: holding(['on_call']) };

  test.each([
    ['on a Saturday', '2026-11-21T11:00:00Z', '2026-11-21T12:00:00Z'],
    ['at night before a working day', '2026-11-22T23:30:00Z', '2026-11-23T00:30:00Z'],
    ['on Epiphany', '2026-01-06T09:00:00Z', '2026-01-06T10:00:00Z'],
    ['in the hour that summer time skips', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'],
    ['in the hour that exists twice', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  ])('category 1 within one real hour %s', (_, from, due) => {
    const decision = decide({ ...call, at: at(from) });
    expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: at(due), charge: 'extra' });
    expect(rules(decision)).toEqual(['SB-5', 'SB-5', 'SB-5', 'SB-5']);
  });

  test('the price, the included work and the report of the next working day are said', () => {
    const texts = decide({ ...call, at: SATURDAY })
      .reasons.map(({ text }) => text.de)
      .join(' ');
    for (const said of [
      /nach Zeit und Bedingungen/,
      /benachrichtigen nötigenfalls den Hoster/,
      /hängende Prozesse/,
    ])
      expect(texts).toMatch(said);
    expect(texts).toMatch(/am nächsten Werktag folgt ein ausführlicher Bericht/);
  });

  test('other categories keep their agreed time', () => {
    const decision = decide({ ...call, severity: '2', at: SATURDAY });
    expect(decision.responseDueAt).toEqual(at('2026-11-23T12:00:00Z'));
    expect(rules(decision)[0]).toBe('SB-3');
  });

  test('whoever writes instead is told the number, and the ticket is taken', () => {
    const decision = decide({ severity: '1', at: SATURDAY, contract: holding(['on_call']) });
    expect(decision).toMatchObject({ outcome: 'accepted', next: { kind: 'hotline' } });
    expect(decision.responseDueAt).toEqual(at('2026-11-23T10:00:00Z'));
    expect(rules(decision)).toEqual(['SB-3', 'SB-5', 'SB-4']);
  });

  test('it ends with the contract', () => {
    const held = holding(['on_call'], expired);
    expect(decide({ ...call, at: SATURDAY, contract: held }).responseDueAt).toBeNull();
  });
});
