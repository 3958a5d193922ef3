import { expect, test } from 'vitest';
import { contract, deciderFor, expired, MONDAY, rules, SATURDAY, sentence } from './support/request.ts';

const decide = deciderFor('seitenbau-support', 'basic');
const withOptions = (...options: string[]) => contract('basic', { options });

test('SB-3: a contract without figures shows none', () => {
  const decision = decide({ severity: '1' });
  expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null, clockStartsAt: null });
  expect(rules(decision)).toEqual(['SB-3', 'SB-4']);
  expect(sentence(decision, 'SB-3')).toBe(
    'Kategorie 1: Die Zeit wird je Vertrag vereinbart; in Ihrem Vertrag steht keine.',
  );
});

test('SB-3: agreed figures run in the window, which knows the holidays of Baden-Württemberg', () => {
  const held = contract('basic', { agreedMinutes: { '2': 240 } });
  // Corpus Christi, Thursday 4 June 2026: a holiday in Baden-Württemberg only.
  const decision = decide({ severity: '2', contract: held, at: new Date('2026-06-03T13:00:00Z') });
  expect(decision.responseDueAt).toEqual(new Date('2026-06-05T09:00:00Z'));
  expect(sentence(decision, 'SB-3')).toContain('binnen 4 Servicestunden, Mo–Fr 09:00–17:00 Uhr.');
});

test.each(['portal', 'email'] as const)('SB-2: faults are reported by %s', (channel) => {
  expect(decide({ channel }).outcome).toBe('accepted');
});

test('SB-2: by phone only with the option', () => {
  const refused = decide({ channel: 'phone' });
  expect(refused).toMatchObject({
    outcome: 'redirected',
    next: { kind: 'portal', target: '/seitenbau-support' },
  });
  expect(rules(refused)).toEqual(['SB-2']);
  expect(decide({ channel: 'phone', contract: withOptions('phone') }).outcome).toBe('accepted');
});

test('SB-5: on call, category 1 by phone outside the window is taken up within an hour', () => {
  const call = { severity: '1', channel: 'phone' as const, at: SATURDAY };
  const decision = decide({ ...call, contract: withOptions('on_call') });
  expect(decision.responseDueAt).toEqual(new Date('2026-11-21T12:00:00Z'));
  expect(rules(decision)).toEqual(['SB-5', 'SB-5', 'SB-4']);
  expect(decide({ ...call, contract: withOptions('phone') }).responseDueAt).toBeNull();
  expect(decide({ ...call, at: MONDAY, contract: withOptions('on_call') }).outcome).toBe('redirected');
});

test('SB-5: who writes at night though being on call hears of the number', () => {
  const decision = decide({ severity: '1', at: SATURDAY, contract: withOptions('on_call') });
  expect(decision).toMatchObject({ outcome: 'accepted', next: { kind: 'hotline' } });
  expect(rules(decision)).toEqual(['SB-3', 'SB-5', 'SB-4']);
});

test.each([
  ['an expired contract', contract('basic', { ...expired, agreedMinutes: { '1': 60 } })],
  ['no contract', null],
])('SB-1: %s promises no time', (_, held) => {
  const decision = decide({ severity: '1', contract: held });
  expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null });
  expect(rules(decision)).toEqual(['SB-1']);
});
