import { expect, test } from 'vitest';
import { contract, deciderFor, expired, rules, sentence, upcoming } from './support/request.ts';

const decide = deciderFor('kaseya-technical-support', 'subscription');

test.each(['1', '2', '3', '4'])(
  'K-5: severity %s has no fixed time, never an invented figure',
  (severity) => {
    const decision = decide({ severity });
    expect(decision).toMatchObject({
      outcome: 'accepted',
      responseDueAt: null,
      clockStartsAt: null,
      windowKey: null,
    });
    expect(rules(decision)[0]).toBe('K-5');
    expect(sentence(decision, 'K-5')).toContain('Eine feste Zeit ist nicht zugesagt.');
  },
);

test('K-7: severity 1 asks for a contact who stays available', () => {
  expect(rules(decide({ severity: '1' }))).toEqual(['K-5', 'K-7']);
});

test('K-4: an incomplete ticket is taken and waits, with what is missing', () => {
  const decision = decide({ facts: { module: 'VSA', steps: '1. …', version: '9.5' } });
  expect(decision.outcome).toBe('waiting');
  expect(decision.missingFacts).toEqual([
    'expected_result',
    'business_impact',
    'server_url',
    'sample_machine',
  ]);
  expect(rules(decision)).toEqual(['K-4', 'K-5']);
  expect(sentence(decision, 'K-4')).toBe(
    'Ihr Ticket wird angelegt und wartet auf diese Angaben: Erwartetes Ergebnis, Folgen für Ihren Betrieb, Adresse Ihres Servers, Beispielrechner.',
  );
});

test.each(['phone', 'email'] as const)('K-2: a new request by %s goes to the online helpdesk', (channel) => {
  const decision = decide({ channel });
  expect(decision).toMatchObject({ outcome: 'redirected', next: { kind: 'portal' } });
  expect(rules(decision)).toEqual(['K-2']);
});

test('K-2: what would be missing from a ticket is no reason where there is none', () => {
  expect(rules(decide({ channel: 'phone', facts: {} }))).toEqual(['K-2']);
});

test.each([
  ['ended', expired],
  ['is yet to begin', upcoming],
])('K-3: a subscription that %s brings no support, and says where to turn', (_, term) => {
  const decision = decide({ contract: contract('subscription', term), facts: {} });
  expect(decision).toMatchObject({ outcome: 'refused', next: { kind: 'renewal' } });
  expect(rules(decision)).toEqual(['K-3']);
});

test('K-3: a visitor without a known contract is taken, and matched to one first', () => {
  expect(rules(decide({ contract: null, channel: 'widget' }))).toEqual(['K-3']);
  expect(decide({ contract: null, channel: 'widget', facts: {} }).outcome).toBe('waiting');
});
