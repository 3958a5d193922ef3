import { expect, test } from 'vitest';
import { contract, deciderFor, expired, rules, SATURDAY, sentence, upcoming } from './support/request.ts';

const decide = deciderFor('sep-sesam', 'maintenance');

test.each([
  ['2', '2026-11-23T17:00:00Z', 'extended', '8 Servicestunden, Mo–Fr 08:00–18:00 Uhr'],
  ['3', '2026-11-24T13:00:00Z', 'office', '12 Servicestunden, Mo–Fr 09:00–17:00 Uhr'],
  ['4', '2026-11-24T13:00:00Z', 'office', '12 Servicestunden, Mo–Fr 09:00–17:00 Uhr'],
])('SEP-3: severity %s by portal is answered by %s', (severity, dueAt, windowKey, words) => {
  const decision = decide({ severity });
  expect(decision).toMatchObject({
    outcome: 'accepted',
    severity,
    windowKey,
    responseDueAt: new Date(dueAt),
  });
  expect(rules(decision)).toEqual(['SEP-3', 'SEP-15']);
  expect(sentence(decision, 'SEP-3')).toContain(`Antwort binnen ${words}.`);
  expect(decision.next).toBeUndefined();
});

test('SEP-3: severity 1 by hotline is answered within four hours at any time', () => {
  const decision = decide({ severity: '1', channel: 'phone', at: SATURDAY });
  expect(decision).toMatchObject({ outcome: 'accepted', clockStartsAt: SATURDAY });
  expect(decision.responseDueAt).toEqual(new Date('2026-11-21T15:00:00Z'));
  expect(sentence(decision, 'SEP-3')).toBe(
    'Schweregrad 1 (kritisch): Antwort binnen 4 Stunden, rund um die Uhr.',
  );
});

test.each(['portal', 'widget', 'email', 'api'] as const)(
  'SEP-5: severity 1 by %s goes to the hotline',
  (channel) => {
    const decision = decide({ severity: '1', channel });
    expect(decision).toMatchObject({
      outcome: 'redirected',
      severity: '1',
      responseDueAt: null,
      clockStartsAt: null,
    });
    expect(decision.next).toMatchObject({ kind: 'hotline', target: '+49 8024 464 464 4' });
    expect(rules(decision)).toEqual(['SEP-5']);
    expect(sentence(decision, 'SEP-5')).toContain('+49 8024 464 464 4');
  },
);

test('SEP-5: outside office hours the ticket is taken, and the team is reached by phone', () => {
  const decision = decide({ severity: '3', at: SATURDAY });
  expect(decision).toMatchObject({ outcome: 'accepted', next: { kind: 'hotline' } });
  expect(decision.clockStartsAt).toEqual(new Date('2026-11-23T08:00:00Z'));
  expect(rules(decision)).toEqual(['SEP-3', 'SEP-5', 'SEP-15']);
  expect(sentence(decision, 'SEP-5')).toContain('öffnet am Montag, 23. November, um 09:00 Uhr');
  expect(rules(decide({ severity: '3', at: SATURDAY, channel: 'phone' }))).not.toContain('SEP-5');
});

test.each(['1', '2'])('SEP-6: severity %s of a test environment is treated as 3', (severity) => {
  const decision = decide({ severity, environment: 'test' });
  expect(decision).toMatchObject({ outcome: 'accepted', severity: '3' });
  expect(rules(decision).slice(0, 2)).toEqual(['SEP-6', 'SEP-3']);
  expect(sentence(decision, 'SEP-6')).toContain('Schweregrad 3');
});

test('SEP-7: without valid maintenance full support is refused, with the way to renew it', () => {
  const decision = decide({ severity: '2', contract: contract('maintenance', expired) });
  expect(decision).toMatchObject({ outcome: 'refused', responseDueAt: null, next: { kind: 'renewal' } });
  expect(rules(decision)).toEqual(['SEP-7']);
  expect(sentence(decision, 'SEP-7')).toContain('31. Dezember 2025');
});

test.each([
  ['nothing known of a contract', null, 'production' as const],
  ['maintenance that is yet to begin', contract('maintenance', upcoming), 'production' as const],
  ['maintenance that has ended, while installing', contract('maintenance', expired), 'test' as const],
])(
  'SEP-7: help while evaluating and installing is free and has no fixed time: %s',
  (_, held, environment) => {
    const decision = decide({ severity: '4', contract: held, environment });
    expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null, clockStartsAt: null });
    expect(rules(decision)[0]).toBe('SEP-7');
    expect(rules(decision)).not.toContain('SEP-3');
  },
);

test.each(['portal', 'phone', 'email'] as const)(
  'SEP-8: an emergency without valid maintenance begins with the emergency form, by %s too',
  (channel) => {
    const decision = decide({ severity: '1', channel, contract: contract('maintenance', expired) });
    expect(decision.outcome).toBe('redirected');
    expect(decision.next).toMatchObject({
      kind: 'emergency_form',
      target: 'https://www.sep.de/de/download-support/emergency-call/',
    });
    expect(rules(decision)).toEqual(['SEP-8']);
  },
);

test('SEP-9: what a complete request lacks is named, and the ticket is taken', () => {
  const decision = decide({ severity: '3', facts: { action: 'Backup', error_message: '   ' } });
  expect(decision.outcome).toBe('accepted');
  expect(decision.missingFacts).toEqual([
    'error_message',
    'operating_system',
    'product_version',
    'backup_hardware',
  ]);
  expect(sentence(decision, 'SEP-9')).toContain('Fehlermeldung im Wortlaut, Betriebssystem und Version');
  expect(decision.responseDueAt).not.toBeNull();
});

test('maintenance counts to the end of its last day in Berlin', () => {
  const held = contract('maintenance', { validUntil: '2026-11-23' });
  const outcomeAt = (at: string) => decide({ severity: '3', contract: held, at: new Date(at) }).outcome;
  expect(outcomeAt('2026-11-23T22:59:59Z')).toBe('accepted');
  expect(outcomeAt('2026-11-23T23:00:00Z')).toBe('refused');
});
