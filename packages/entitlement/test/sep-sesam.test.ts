import { describe, expect, test } from 'vitest';
import type { DecisionFacts } from '../src/index.ts';
import { contract, deciderFor, expired, rules, SATURDAY, sentence, upcoming } from './support/request.ts';

const decide = deciderFor('sep-sesam', 'maintenance');
const valid = contract('maintenance');
const ended = contract('maintenance', expired);
const stated = {
  error_message: 'read error',
  action: 'restore',
  operating_system: 'Linux',
  product_version: '5.2',
  backup_hardware: 'LTO-8',
};
const concern = (key: string, more: Record<string, string> = {}) => ({ ...stated, concern: key, ...more });
/** A wall-clock moment in Berlin, winter time unless said otherwise. */
const berlin = (moment: string, offset = '+01:00') => new Date(`${moment}:00${offset}`);
const NOTHING_PROMISED = { responseDueAt: null, clockStartsAt: null, windowKey: null };

describe('by when', () => {
  test.each([
    ['2', '2026-11-23T18:00', 'extended', '8 Servicestunden, Mo–Fr 08:00–18:00 Uhr'],
    ['3', '2026-11-24T14:00', 'office', '12 Servicestunden, Mo–Fr 09:00–17:00 Uhr'],
    ['4', '2026-11-24T14:00', 'office', '12 Servicestunden, Mo–Fr 09:00–17:00 Uhr'],
  ])(
    'SEP-3: severity %s by portal on Monday at 10:00 is answered by %s',
    (severity, dueAt, windowKey, words) => {
      const decision = decide({ severity });
      expect(decision).toMatchObject({ outcome: 'accepted', severity, severityRule: null, windowKey });
      expect(decision.responseDueAt).toEqual(berlin(dueAt));
      expect(decision.charge).toBe('included');
      expect(rules(decision)).toEqual(['SEP-3', 'SEP-7', 'SEP-15']);
      expect(sentence(decision, 'SEP-3')).toContain(`Antwort binnen ${words}.`);
      expect(decision.next).toBeUndefined();
    },
  );

  test('SEP-3: severity 1 by hotline is answered within four hours at any time', () => {
    const decision = decide({ severity: '1', channel: 'phone', at: SATURDAY });
    expect(decision).toMatchObject({
      outcome: 'accepted',
      clockStartsAt: SATURDAY,
      windowKey: 'around_the_clock',
    });
    expect(decision.responseDueAt).toEqual(berlin('2026-11-21T16:00'));
    expect(sentence(decision, 'SEP-3')).toBe(
      'Schweregrad 1 (kritisch): Antwort binnen 4 Stunden, rund um die Uhr.',
    );
  });

  test.each([
    ['forward', berlin('2026-03-29T00:30'), berlin('2026-03-29T05:30', '+02:00')],
    ['back', berlin('2026-10-25T01:30', '+02:00'), berlin('2026-10-25T04:30')],
  ])('SEP-3: four hours are four real hours on the night the clocks go %s', (_, at, dueAt) => {
    expect(decide({ severity: '1', channel: 'phone', at }).responseDueAt).toEqual(dueAt);
  });

  test.each([
    ['Good Friday', berlin('2026-04-03T10:00', '+02:00'), berlin('2026-04-07T09:00', '+02:00')],
    ['1 May', berlin('2026-05-01T10:00', '+02:00'), berlin('2026-05-04T09:00', '+02:00')],
    ['Christmas Eve after work', berlin('2026-12-24T17:00'), berlin('2026-12-28T09:00')],
    ['Epiphany, no nationwide holiday', berlin('2026-01-06T10:00'), berlin('2026-01-06T10:00')],
  ])('SEP-4: office hours know nationwide holidays alone: %s', (_, at, clockStartsAt) => {
    expect(decide({ severity: '4', at }).clockStartsAt).toEqual(clockStartsAt);
  });
});

describe('which way', () => {
  test.each(['portal', 'widget', 'email', 'api'] as const)(
    'SEP-5: severity 1 by %s goes to the hotline',
    (channel) => {
      const decision = decide({ severity: '1', channel });
      expect(decision).toMatchObject({ outcome: 'redirected', severity: '1', ...NOTHING_PROMISED });
      expect(decision.next).toMatchObject({ kind: 'hotline', target: '+49 8024 464 464 4' });
      expect(rules(decision)).toEqual(['SEP-5']);
      expect(sentence(decision, 'SEP-5')).toContain('+49 8024 464 464 4');
    },
  );

  test.each(['portal', 'widget', 'email', 'api'] as const)(
    'SEP-5: a critical follow-up on an open ticket by %s goes to the hotline, with its number',
    (channel) => {
      const decision = decide({ severity: '1', channel, request: 'follow_up' });
      expect(decision).toMatchObject({
        outcome: 'redirected',
        next: { kind: 'hotline' },
        ...NOTHING_PROMISED,
      });
      expect(rules(decision)).toEqual(['SEP-5']);
      expect(sentence(decision, 'SEP-5')).toContain(
        'Nennen Sie dort die Ticketnummer. Was Sie geschrieben haben, bleibt',
      );
      expect(decide({ severity: '2', channel, request: 'follow_up' }).outcome).toBe('accepted');
    },
  );

  test('SEP-5: by hotline a critical follow-up is taken, with its four hours', () => {
    const decision = decide({ severity: '1', channel: 'phone', request: 'follow_up' });
    expect(decision).toMatchObject({ outcome: 'accepted', charge: 'included' });
    expect(decision.responseDueAt).toEqual(berlin('2026-11-23T14:00'));
  });

  test('SEP-5: outside office hours the ticket is taken, and the team is reached by phone', () => {
    const decision = decide({ severity: '3', at: SATURDAY });
    expect(decision).toMatchObject({ outcome: 'accepted', next: { kind: 'hotline' } });
    expect(decision.clockStartsAt).toEqual(berlin('2026-11-23T09:00'));
    expect(rules(decision)).toEqual(['SEP-3', 'SEP-7', 'SEP-5', 'SEP-15']);
    expect(sentence(decision, 'SEP-5')).toContain('öffnet am Montag, 23. November, um 09:00 Uhr');
    expect(rules(decide({ severity: '3', at: SATURDAY, channel: 'phone' }))).not.toContain('SEP-5');
  });
});

describe('how severe', () => {
  const cases: [name: string, changes: Partial<DecisionFacts>, severity: string, dueAt: string][] = [
    ['another fault than a restore', { severity: '1', facts: concern('fault') }, '2', '2026-11-23T18:00'],
    [
      'an older backup that helps',
      { severity: '1', facts: concern('restore', { older_backups: 'helpful' }) },
      '2',
      '2026-11-23T18:00',
    ],
    ['a test environment, severity 1', { severity: '1', environment: 'test' }, '3', '2026-11-24T14:00'],
    ['a test environment, severity 2', { severity: '2', environment: 'test' }, '3', '2026-11-24T14:00'],
    ['a first installation', { severity: '2', facts: concern('evaluation') }, '3', '2026-11-24T14:00'],
    [
      'another fault in a test environment',
      { severity: '1', environment: 'test', facts: concern('fault') },
      '3',
      '2026-11-24T14:00',
    ],
    ['a question', { severity: '1', facts: concern('question') }, '4', '2026-11-24T14:00'],
  ];
  test.each(cases)('SEP-6: %s is treated as less severe', (_, changes, severity, dueAt) => {
    const decision = decide(changes);
    expect(decision).toMatchObject({ outcome: 'accepted', severity, severityRule: 'SEP-6' });
    expect(decision.responseDueAt).toEqual(berlin(dueAt));
    expect(rules(decision)).toEqual(['SEP-6', 'SEP-3', 'SEP-7', 'SEP-15']);
    expect(sentence(decision, 'SEP-6')).toMatch(
      /^Schweregrad [12] .* Wir führen die Anfrage als Schweregrad [234] /,
    );
  });

  test.each([
    ['a restore', concern('restore')],
    ['a restore that older backups do not help with', concern('restore', { older_backups: 'useless' })],
    ['what is not said', stated],
  ])('SEP-6: severity 1 stands for %s, and goes to the hotline', (_, facts) => {
    expect(decide({ severity: '1', facts })).toMatchObject({
      outcome: 'redirected',
      severity: '1',
      severityRule: null,
    });
    expect(decide({ severity: '1', facts, channel: 'phone' })).toMatchObject({
      outcome: 'accepted',
      severity: '1',
    });
  });

  test('SEP-6: severities 2 to 4 of an active environment stand', () => {
    for (const severity of ['2', '3', '4']) {
      expect(decide({ severity, facts: concern('fault') })).toMatchObject({ severity, severityRule: null });
    }
  });
});

describe('whether there is maintenance', () => {
  test('SEP-7: without valid maintenance full support is refused, with the way to renew it', () => {
    const decision = decide({ severity: '2', contract: ended });
    expect(decision).toMatchObject({ outcome: 'refused', charge: null, ...NOTHING_PROMISED });
    expect(decision.next).toMatchObject({ kind: 'renewal', target: 'support@sep.de' });
    expect(rules(decision)).toEqual(['SEP-7']);
    expect(sentence(decision, 'SEP-7')).toContain('31. Dezember 2025');
  });

  test.each([
    ['nothing known of a contract', { contract: null }, ['SEP-7', 'SEP-8', 'SEP-9']],
    ['maintenance that is yet to begin', { contract: contract('maintenance', upcoming) }, ['SEP-7', 'SEP-9']],
    [
      'maintenance that has ended, in a test environment',
      { contract: ended, environment: 'test' },
      ['SEP-7', 'SEP-9'],
    ],
    [
      'maintenance that has ended, evaluating',
      { contract: ended, facts: { concern: 'evaluation' } },
      ['SEP-7', 'SEP-9'],
    ],
  ] as const)(
    'SEP-7: help while evaluating and installing is free and has no fixed time: %s',
    (_, changes, expected) => {
      const decision = decide({ severity: '4', facts: {}, ...changes });
      expect(decision).toMatchObject({ outcome: 'accepted', charge: null, ...NOTHING_PROMISED });
      expect(rules(decision)).toEqual(expected);
      expect(sentence(decision, 'SEP-7')).toMatch(/kostenfrei/);
    },
  );

  test('SEP-7: maintenance counts to the end of its last day in Berlin', () => {
    const held = contract('maintenance', { validUntil: '2026-11-23' });
    const outcomeAt = (at: Date) => decide({ severity: '3', contract: held, at }).outcome;
    expect(outcomeAt(new Date('2026-11-23T22:59:59Z'))).toBe('accepted');
    expect(outcomeAt(new Date('2026-11-23T23:00:00Z'))).toBe('refused');
  });

  test.each(['portal', 'phone', 'email'] as const)(
    'SEP-8: an emergency without valid maintenance begins with the emergency form, by %s too',
    (channel) => {
      for (const held of [ended, null, contract('maintenance', upcoming)]) {
        const decision = decide({ severity: '1', channel, contract: held });
        expect(decision).toMatchObject({ outcome: 'redirected', ...NOTHING_PROMISED });
        expect(decision.next).toMatchObject({
          kind: 'emergency_form',
          target: 'https://www.sep.de/de/download-support/emergency-call/',
        });
        expect(rules(decision)).toEqual(['SEP-8']);
      }
    },
  );

  test('SEP-8: demo support is there in office hours, by portal and hotline', () => {
    const visitor = { contract: null, asker: { kind: 'visitor', certified: false } } as const;
    const open = decide({ ...visitor, severity: '4' });
    expect(open).toMatchObject({ outcome: 'accepted', next: { kind: 'appointment' }, ...NOTHING_PROMISED });
    expect(sentence(open, 'SEP-8')).toContain(
      'Mo–Fr 09:00–17:00 Uhr über das Portal und die Hotline +49 8024 464 464 4',
    );
    expect(sentence(decide({ ...visitor, at: SATURDAY }), 'SEP-8')).toContain(
      'wieder am Montag, 23. November, um 09:00 Uhr',
    );
  });

  test.each([
    ['a visitor', null],
    ['a customer', valid],
  ])('SEP-8: an introduction is by appointment after registration, for %s', (_, held) => {
    const decision = decide({ contract: held, facts: { concern: 'introduction' } });
    expect(decision).toMatchObject({ outcome: 'redirected', missingFacts: [], ...NOTHING_PROMISED });
    expect(decision.next).toMatchObject({
      kind: 'appointment',
      target: 'https://www.sep.de/de/download-support/support/',
    });
    expect(rules(decision)).toEqual(['SEP-8']);
  });
});

describe('what a request states', () => {
  test('SEP-9: what a complete request lacks is named, and the ticket is taken', () => {
    const decision = decide({ severity: '3', facts: { action: 'Backup', error_message: '   ' } });
    expect(decision).toMatchObject({ outcome: 'accepted', waitingFor: [] });
    expect(decision.missingFacts).toEqual([
      'error_message',
      'operating_system',
      'product_version',
      'backup_hardware',
    ]);
    expect(rules(decision)).toEqual(['SEP-3', 'SEP-7', 'SEP-9', 'SEP-15']);
    expect(sentence(decision, 'SEP-9')).toContain('Fehlermeldung im Wortlaut, Betriebssystem und Version');
    expect(decision.responseDueAt).toEqual(berlin('2026-11-24T14:00'));
  });

  test('SEP-9: a question has no error message, a service asks for nothing of a fault', () => {
    const missing = (facts: Record<string, string>) => decide({ severity: '4', facts }).missingFacts;
    expect(missing({ concern: 'question' })).toEqual([
      'operating_system',
      'product_version',
      'backup_hardware',
    ]);
    expect(missing({ concern: 'service', work: 'other' })).toEqual([]);
  });

  test('SEP-15: whoever has maintenance is told what support presupposes', () => {
    const told = sentence(decide({ severity: '3' }), 'SEP-15');
    for (const part of [
      'neueste Version und Patches',
      'Betriebssystem',
      'Virenscanner und Firewall',
      'Fernzugriff',
    ])
      expect(told).toContain(part);
    expect(rules(decide({ severity: '4', contract: null }))).not.toContain('SEP-15');
  });
});
