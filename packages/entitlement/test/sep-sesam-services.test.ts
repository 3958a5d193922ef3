import { describe, expect, test } from 'vitest';
import { contract, deciderFor, expired, rules, sentence } from './support/request.ts';

const decide = deciderFor('sep-sesam', 'maintenance');
const valid = contract('maintenance');
const ended = contract('maintenance', expired);
const NOTHING_PROMISED = { responseDueAt: null, clockStartsAt: null, windowKey: null };

describe('what is no part of support', () => {
  const service = (work: string, more: Record<string, string> = {}) => ({
    concern: 'service',
    work,
    ...more,
  });
  const READY = { dns: 'ready', admin_account: 'ready', technical_contact: 'ready', protection: 'ready' };
  const booked = (more: Record<string, string> = {}) =>
    service('server_move', { booking: 'remote', remote_access: 'yes', ...READY, ...more });

  test.each([
    ['SEP-12', 'concept'],
    ['SEP-12', 'server_move'],
    ['SEP-12', 'server_rebuild'],
    ['SEP-12', 'full_update'],
    ['SEP-13', 'training'],
    ['SEP-12', 'analysis'],
    ['SEP-12', 'after_move'],
    ['SEP-12', 'storage'],
    ['SEP-12', 'other'],
    ['SEP-12', ''],
  ])(
    'SEP-12, SEP-13: by %s, the work %j leads to the bookable service, whatever the contract and the severity',
    (rule, work) => {
      for (const held of [valid, ended, null]) {
        const decision = decide({ severity: '1', contract: held, facts: service(work) });
        expect(decision).toMatchObject({ outcome: 'redirected', charge: 'extra', ...NOTHING_PROMISED });
        expect(decision.next).toMatchObject({ kind: 'consulting', target: 'support@sep.de' });
        expect(rules(decision)).toEqual([rule]);
        expect(sentence(decision, rule)).toContain('Was Sie geschrieben haben, bleibt erhalten.');
      }
    },
  );

  test('SEP-13: a remote service that is ready is taken, charged and has no response time', () => {
    for (const held of [valid, ended]) {
      const decision = decide({ severity: '2', contract: held, facts: booked() });
      expect(decision).toMatchObject({
        outcome: 'accepted',
        severity: '4',
        charge: 'extra',
        ...NOTHING_PROMISED,
      });
      expect(rules(decision)).toEqual(['SEP-6', 'SEP-13']);
      expect(sentence(decision, 'SEP-13')).toContain('je angefangene 30 Minuten');
    }
  });

  test.each([
    ['dns', 'Namensauflösung über DNS'],
    ['admin_account', 'Administratorkonto'],
    ['technical_contact', 'Technische Ansprechperson während des Termins'],
    ['protection', 'Virenscanner und Firewall, die sich abschalten lassen'],
  ])('SEP-14: a remote service waits for %s, from the customer', (key, label) => {
    for (const answer of ['not_yet', '']) {
      const decision = decide({ severity: '4', facts: booked({ [key]: answer }) });
      expect(decision).toMatchObject({
        outcome: 'waiting',
        charge: 'extra',
        missingFacts: [key],
        ...NOTHING_PROMISED,
      });
      expect(decision.waitingFor).toMatchObject([{ key, label: { de: label }, from: 'customer' }]);
      expect(rules(decision)).toEqual(['SEP-14', 'SEP-13']);
      expect(sentence(decision, 'SEP-14')).toBe(
        `Für die Remote-Dienstleistung fehlt noch, von Ihnen: ${label}.`,
      );
    }
  });

  test.each([
    ['SEP-14', 'without remote access', booked({ remote_access: 'no' })],
    ['SEP-13', 'as it is asked for', service('full_update', { booking: 'on_site' })],
  ])('SEP-13, SEP-14: by %s, an on-site service is booked %s', (rule, _, facts) => {
    const decision = decide({ severity: '4', facts });
    expect(decision).toMatchObject({ outcome: 'redirected', charge: 'extra', next: { kind: 'consulting' } });
    expect(decision.next?.label.de).toBe('Einsatz vor Ort anfragen');
    expect(rules(decision)).toEqual([rule]);
  });
});

test('SEP-9, SEP-14: what somebody chose before they thought better of it is not asked for', () => {
  const left = { work: 'server_move', booking: 'remote' };
  const decision = decide({ severity: '4', facts: { concern: 'question', ...left } });
  expect(decision).toMatchObject({ outcome: 'accepted', waitingFor: [] });
  expect(decision.missingFacts).toEqual(['operating_system', 'product_version', 'backup_hardware']);
});

describe('who asks', () => {
  test('SEP-16: a certified partner asks for customers that have maintenance', () => {
    const decision = decide({ severity: '3', asker: { kind: 'partner', certified: true } });
    expect(decision).toMatchObject({ outcome: 'accepted', charge: 'included' });
    expect(decision.responseDueAt).toEqual(new Date('2026-11-24T13:00:00Z'));
  });

  test.each(['portal', 'phone'] as const)('SEP-16: any other partner is told the way, by %s', (channel) => {
    const decision = decide({ severity: '1', channel, asker: { kind: 'partner', certified: false } });
    expect(decision).toMatchObject({ outcome: 'refused', charge: null, ...NOTHING_PROMISED });
    expect(decision.next).toMatchObject({ kind: 'email', target: 'support@sep.de' });
    expect(rules(decision)).toEqual(['SEP-16']);
    expect(sentence(decision, 'SEP-16')).toContain('Ihr Kunde kann selbst anfragen.');
  });

  test('SEP-16: for a customer without maintenance a partner has no more than the customer', () => {
    const decision = decide({ severity: '3', contract: ended, asker: { kind: 'partner', certified: true } });
    expect(decision).toMatchObject({ outcome: 'refused', next: { kind: 'renewal' } });
    expect(rules(decision)).toEqual(['SEP-7']);
  });
});

test.each(['service', 'introduction', 'evaluation'])(
  'SEP-12, SEP-16: what needs no maintenance needs no certified partner: %s',
  (concern) => {
    const asker = { kind: 'partner', certified: false } as const;
    expect(decide({ asker, facts: { concern } }).reasons.map(({ rule }) => rule)).not.toContain('SEP-16');
  },
);
