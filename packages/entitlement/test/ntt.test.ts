import { expect, test } from 'vitest';
import { contract, deciderFor, expired, MONDAY, rules, SATURDAY, sentence } from './support/request.ts';

const decide = deciderFor('ntt-securecall', 'premium');

test.each([
  ['1', 30, '30 Minuten'],
  ['2', 120, '2 Stunden'],
  ['3', 1440, '24 Stunden'],
  ['4', 2880, '48 Stunden'],
])('N-4: priority %s by phone is confirmed within %s minutes of real time', (severity, minutes, words) => {
  for (const at of [MONDAY, SATURDAY]) {
    const decision = decide({ severity, channel: 'phone', at });
    expect(decision.responseDueAt).toEqual(new Date(at.getTime() + minutes * 60_000));
    expect(sentence(decision, 'N-4')).toContain(`binnen ${words}, rund um die Uhr`);
  }
});

test.each(['portal', 'widget', 'api'] as const)('N-3: priority 1 by %s goes to the phone', (channel) => {
  const decision = decide({ severity: '1', channel });
  expect(decision).toMatchObject({ outcome: 'redirected', next: { kind: 'hotline' } });
  expect(rules(decision)).toEqual(['N-3']);
});

test.each(['1', '2', '3', '4'])('N-3: an e-mail with priority %s gets priority 3', (severity) => {
  const decision = decide({ severity, channel: 'email' });
  expect(decision).toMatchObject({ outcome: 'accepted', severity: '3' });
  expect(decision.responseDueAt).toEqual(new Date(MONDAY.getTime() + 1440 * 60_000));
  expect(rules(decision)).toEqual(severity === '3' ? ['N-4'] : ['N-3', 'N-4']);
});

test.each(['1', '2'])('N-5: priority %s outside production use is treated as 3', (severity) => {
  const decision = decide({ severity, environment: 'test' });
  expect(decision).toMatchObject({ outcome: 'accepted', severity: '3' });
  expect(rules(decision)).toEqual(['N-5', 'N-4']);
  expect(sentence(decision, 'N-5')).toContain(`Priorität ${severity} gilt nur`);
});

test('N-12: outside Standard hours the answer is in English', () => {
  expect(rules(decide({ severity: '2', at: SATURDAY }))).toEqual(['N-4', 'N-12']);
});

test('N-1: an expired certificate does not entitle, whatever the priority', () => {
  const decision = decide({ severity: '1', channel: 'phone', contract: contract('premium', expired) });
  expect(decision).toMatchObject({ outcome: 'refused', next: { kind: 'renewal' } });
  expect(rules(decision)).toEqual(['N-1']);
});

test('N-1: without a known certificate the request is taken without a promised time', () => {
  const decision = decide({ severity: '3', contract: null, channel: 'widget' });
  expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null });
  expect(rules(decision)).toEqual(['N-1']);
});

test('N-23: a request that names no product is asked for an identifier', () => {
  const decision = decide({ product: null, facts: {} });
  expect(decision.missingFacts).toEqual(['identifier']);
  expect(rules(decision)).toContain('N-23');
  expect(decide({ facts: {} }).missingFacts).toEqual([]);
});
