import { loadProviderCatalogue } from '@zusage/catalogue';
import { describe, expect, test } from 'vitest';
import type { DecisionFacts } from '../src/index.ts';
import {
  contract,
  deciderFor,
  everyFact,
  expired,
  MONDAY,
  rules,
  SATURDAY,
  sentence,
  upcoming,
} from './support/request.ts';

const catalogue = loadProviderCatalogue('kaseya-technical-support');
const decide = deciderFor('kaseya-technical-support', 'subscription');
const complete = everyFact(catalogue);
/** A complete request with answers to questions that have choices. */
const answering = (answers: Record<string, string>): Pick<DecisionFacts, 'facts'> => ({
  facts: { ...complete, ...answers },
});

describe('K-3: an active subscription or maintenance contract', () => {
  test.each(['subscription', 'maintenance'])('%s in force brings support', (level) => {
    expect(decide({ contract: contract(level) }).outcome).toBe('accepted');
  });

  test.each([
    ['ended', expired],
    ['is yet to begin', upcoming],
  ])('one that %s brings none, and says where to turn', (_, term) => {
    const decision = decide({ contract: contract('subscription', term), facts: {} });
    expect(decision).toMatchObject({ outcome: 'refused', next: { kind: 'renewal' } });
    expect(rules(decision)).toEqual(['K-3']);
  });

  test('its last day counts to midnight in Berlin', () => {
    const held = contract('subscription', { validUntil: '2026-11-23' });
    expect(decide({ contract: held, at: new Date('2026-11-23T22:59:59Z') }).outcome).toBe('accepted');
    expect(decide({ contract: held, at: new Date('2026-11-23T23:00:00Z') }).outcome).toBe('refused');
  });

  test('a visitor without a known contract is taken, and matched to one first', () => {
    expect(rules(decide({ contract: null, channel: 'widget' }))).toEqual(['K-3']);
    expect(decide({ contract: null, channel: 'widget', facts: {} }).outcome).toBe('waiting');
  });
});

describe('K-4: a complete ticket', () => {
  const asked = [
    'expected_result',
    'business_impact',
    'server_url',
    'module',
    'steps',
    'sample_machine',
    'version',
  ];

  test.each(asked)('without %s it is taken and waits for it', (key) => {
    const { [key]: _left, ...facts } = complete;
    const decision = decide({ facts });
    expect(decision).toMatchObject({ outcome: 'waiting', missingFacts: [key] });
    expect(decision.waitingFor).toMatchObject([{ key, from: 'customer' }]);
    expect(rules(decision)).toEqual(['K-4', 'K-5']);
  });

  test('what is missing is named in the customer’s words', () => {
    expect(sentence(decide({ facts: { module: 'VSA', steps: '1. …', version: '9.5' } }), 'K-4')).toBe(
      'Ihr Ticket wird angelegt und wartet auf diese Angaben: Erwartetes Ergebnis, Folgen für Ihren Betrieb, Adresse Ihres Servers, Beispielrechner.',
    );
  });

  test('questions with choices may stay open', () => {
    expect(decide({}).missingFacts).toEqual([]);
  });
});

describe('K-5: in order of severity, around the clock or in business hours, never in hours promised', () => {
  test.each([
    ['1', 'rund um die Uhr mit höchster Priorität'],
    ['2', 'während der Geschäftszeiten'],
    ['3', 'während der Geschäftszeiten'],
    ['4', 'während der Geschäftszeiten'],
  ])('severity %s', (severity, when) => {
    for (const at of [MONDAY, SATURDAY]) {
      const decision = decide({ severity, at });
      expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null, clockStartsAt: null });
      expect(decision.windowKey).toBeNull();
      expect(sentence(decision, 'K-5')).toContain(when);
      expect(sentence(decision, 'K-5')).toContain('Eine feste Zeit ist nicht zugesagt.');
    }
  });
});

describe('K-2: every request stands in the online helpdesk', () => {
  test.each(['phone', 'email'] as const)('a new one by %s goes there', (channel) => {
    const decision = decide({ channel, facts: {} });
    expect(decision).toMatchObject({ outcome: 'redirected', next: { kind: 'portal' } });
    expect(rules(decision)).toEqual(['K-2']);
  });
});

describe('K-6: authorised and certified contacts', () => {
  test.each(['1', '2', '3', '4'])(
    'a certified contact comes first within severity %s, which stays',
    (severity) => {
      const decision = decide({ severity, asker: { kind: 'contact', certified: true } });
      expect(decision).toMatchObject({ ahead: true, severity, severityRule: null });
      expect(rules(decision).slice(0, 2)).toEqual(['K-6', 'K-5']);
    },
  );

  test('without a certification nobody is put first', () => {
    expect(decide({ asker: { kind: 'contact', certified: false } }).ahead).toBe(false);
    expect(decide({}).ahead).toBe(false);
  });

  test('a visitor is first checked to be a named contact', () => {
    const decision = decide({
      contract: null,
      channel: 'widget',
      asker: { kind: 'visitor', certified: false },
    });
    expect(rules(decision)).toEqual(['K-3', 'K-6']);
    expect(decision.responseDueAt).toBeNull();
  });
});

describe('K-7: severity 1 needs a contact who stays available', () => {
  test.each<[string, Record<string, string>, string, string[]]>([
    ['not said: the customer is asked for one', {}, '1', ['K-5', 'K-7']],
    ['available', { contact_available: 'available' }, '1', ['K-5']],
    ['unavailable: lowered', { contact_available: 'unavailable' }, '2', ['K-7', 'K-5']],
  ])('%s', (_, answers, severity, expected) => {
    const decision = decide({ severity: '1', ...answering(answers) });
    expect(decision).toMatchObject({ outcome: 'accepted', severity });
    expect(decision.severityRule).toBe(severity === '1' ? null : 'K-7');
    expect(rules(decision)).toEqual(expected);
  });

  test.each(['2', '3', '4'])('the answer changes nothing of severity %s', (severity) => {
    const decision = decide({ severity, ...answering({ contact_available: 'unavailable' }) });
    expect(decision).toMatchObject({ severity, severityRule: null });
  });

  test('it is asked for severity 1 alone', () => {
    expect(catalogue.facts.find(({ key }) => key === 'contact_available')?.severities).toEqual(['1']);
  });
});

describe('K-13: supported versions', () => {
  const product = (supportUntil: string | null) => ({ key: 'vsa', name: 'VSA', supportUntil });

  test.each([
    ['of unknown end', null],
    ['on its last day', '2026-11-23'],
  ])('a version %s is supported', (_, until) => {
    expect(rules(decide({ product: product(until) }))).toEqual(['K-5']);
  });

  test('one whose support ended is refused, and upgrading is the next step', () => {
    const decision = decide({ product: product('2026-11-22'), facts: {} });
    expect(decision).toMatchObject({
      outcome: 'refused',
      next: { kind: 'page', target: '/kaseya-technical-support/knowledge' },
    });
    expect(rules(decision)).toEqual(['K-13']);
    expect(sentence(decision, 'K-13')).toContain('von VSA wurde bis 22. November 2026 unterstützt');
  });

  test('a ticket that was opened before goes on', () => {
    const decision = decide({ product: product('2026-11-22'), request: 'follow_up' });
    expect(rules(decision)).toEqual(['K-5']);
  });

  test('help with moving to the current version is given all the same', () => {
    const decision = decide({ product: product('2026-11-22'), ...answering({ concern: 'update' }) });
    expect(decision.outcome).toBe('accepted');
    expect(rules(decision)).toEqual(['K-5', 'K-13']);
  });
});

test.each([
  ['training', 'Abteilung Schulung ansprechen'],
  ['implementation', 'Abteilung Beratung ansprechen'],
  ['consulting', 'Abteilung Beratung ansprechen'],
  ['development', 'Abteilung Beratung ansprechen'],
  ['hosting', 'Account Manager ansprechen'],
])('K-14: %s is for another department', (concern, label) => {
  for (const held of [contract('subscription'), contract('subscription', expired), null]) {
    const decision = decide({ contract: held, facts: { concern } });
    expect(decision).toMatchObject({
      outcome: 'redirected',
      next: { kind: 'department', label: { de: label } },
    });
    expect(rules(decision)).toEqual(['K-14']);
  }
});

test.each([
  ['addition', 'consulting'],
  ['accident', 'consulting'],
  ['misuse', 'consulting'],
  ['unsuitable_site', 'consulting'],
  ['untested_upgrade', 'consulting'],
  ['other_purpose', 'consulting'],
  ['unapproved_environment', 'consulting'],
  ['missing_update', 'page'],
])('K-15: a problem from %s is not supported; the next step is %s', (cause, kind) => {
  const decision = decide(answering({ concern: 'support', cause }));
  expect(decision).toMatchObject({ outcome: 'refused', next: { kind } });
  expect(rules(decision)).toEqual(['K-15']);
});

test('K-15: no cause known, or none of these, is no reason against support', () => {
  const open: Record<string, string>[] = [{}, { concern: 'support' }, { concern: 'support', cause: 'none' }];
  for (const answers of open) expect(rules(decide(answering(answers)))).toEqual(['K-5']);
});

describe('K-16: steps that cannot be carried out, and faults below the software', () => {
  const cannot = answering({ concern: 'suggestion', suggested_steps: 'not_possible' });

  test('an answer on an open ticket lowers severity 1; the rest is said', () => {
    const decision = decide({ severity: '1', request: 'follow_up', ...cannot });
    expect(decision).toMatchObject({ outcome: 'accepted', severity: '2', severityRule: 'K-16' });
    expect(rules(decision)).toEqual(['K-16', 'K-5', 'K-16']);
  });

  test('what was lowered is not lowered again by the same answer', () => {
    for (const severity of ['2', '3', '4'])
      expect(decide({ severity, request: 'follow_up', ...cannot })).toMatchObject({
        severity,
        severityRule: null,
      });
  });

  test('a new request keeps its severity', () => {
    const decision = decide({ severity: '1', ...cannot });
    expect(decision.severity).toBe('1');
    expect(rules(decision)).toEqual(['K-5', 'K-7', 'K-16']);
  });

  test.each(['hardware', 'operating_system'])('a fault of %s gets a recommendation', (cause) => {
    const decision = decide(answering({ concern: 'support', cause }));
    expect(decision.outcome).toBe('accepted');
    expect(rules(decision)).toEqual(['K-5', 'K-16']);
    expect(sentence(decision, 'K-16')).toContain('erhalten Sie eine Empfehlung');
  });
});

describe('K-15, K-16: what somebody answered before they thought better of it', () => {
  test.each([
    ['of the cause, where help with an update is asked for', { concern: 'update', cause: 'misuse' }],
    ['of the cause, where no concern is named', { cause: 'accident' }],
  ])('decides nothing: %s', (_, answers) => {
    expect(decide({ severity: '2', ...answering(answers) })).toEqual(
      decide({ severity: '2', ...answering({ ...answers, cause: '' }) }),
    );
    expect(decide({ severity: '2', ...answering(answers) }).outcome).toBe('accepted');
  });

  test('lowers no severity, for steps that were not what it is about', () => {
    const answers = { concern: 'support', suggested_steps: 'not_possible', contact_available: 'available' };
    const decision = decide({ severity: '1', request: 'follow_up', ...answering(answers) });
    expect(decision).toMatchObject({ severity: '1', severityRule: null });
  });
});

test.each(['phone', 'email'] as const)('K-2: a message on an open ticket is taken by %s', (channel) => {
  expect(decide({ channel, request: 'follow_up' }).outcome).toBe('accepted');
  expect(decide({ channel, request: 'new' })).toMatchObject({
    outcome: 'redirected',
    next: { kind: 'portal' },
  });
});
