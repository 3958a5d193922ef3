import { describe, expect, test } from 'vitest';
import type { ContractFacts } from '../src/index.ts';
import {
  contract,
  deciderFor,
  expired,
  MONDAY,
  rules,
  SATURDAY,
  sentence,
  upcoming,
} from './support/request.ts';

const decide = deciderFor('ntt-securecall', 'premium');
const premium = (changes: Partial<ContractFacts> = {}) => contract('premium', changes);
const minutesLater = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);
const asking = (concern: string) => ({ facts: { concern } });
const level3 = premium({ options: ['level3'] });

describe('N-1: the support certificate entitles', () => {
  test.each([
    ['ended', expired],
    ['is yet to begin', upcoming],
  ])('one that %s does not, whatever the priority', (_, term) => {
    const decision = decide({ severity: '1', channel: 'phone', contract: premium(term) });
    expect(decision).toMatchObject({ outcome: 'refused', next: { kind: 'renewal' } });
    expect(rules(decision)).toEqual(['N-1']);
  });

  test('its last day counts to midnight where it is served', () => {
    const at = new Date('2026-11-24T04:30:00Z'); // 23:30 in New York, the next morning in Berlin
    const validUntil = '2026-11-23';
    expect(decide({ at, contract: premium({ validUntil, calendar: 'us_eastern' }) }).outcome).toBe(
      'accepted',
    );
    expect(decide({ at, contract: premium({ validUntil }) }).outcome).toBe('refused');
  });

  test('without a known certificate the request is taken without a promised time', () => {
    const decision = decide({ severity: '3', contract: null, channel: 'widget' });
    expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null });
    expect(rules(decision)).toEqual(['N-1']);
  });
});

describe('N-2: Premium is around the clock; Standard hours are local to the contract', () => {
  test('SecureCall knows no night and no holiday', () => {
    const christmas = new Date('2026-12-25T02:00:00Z');
    expect(decide({ severity: '2', at: christmas }).responseDueAt).toEqual(minutesLater(christmas, 120));
  });

  // Eight working hours of SecureHands from a moment, by each zone with its public holidays.
  test.each<[string, string | null, string, string]>([
    ['Central Europe, a usual day', null, '2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'],
    ['Central Europe, Easter', null, '2026-04-02T14:00:00Z', '2026-04-07T14:00:00Z'],
    ['Central Europe, summer time begins', null, '2026-03-27T09:00:00Z', '2026-03-30T08:00:00Z'],
    ['Western Europe, an hour later', 'western_europe', '2026-11-23T08:30:00Z', '2026-11-23T17:00:00Z'],
    ['Western Europe, August bank holiday', 'western_europe', '2026-08-31T09:00:00Z', '2026-09-01T16:00:00Z'],
    [
      'Western Europe, 3 October 2025 is no holiday',
      'western_europe',
      '2025-10-03T08:00:00Z',
      '2025-10-03T16:00:00Z',
    ],
    ['US Eastern, a usual day', 'us_eastern', '2026-11-23T15:00:00Z', '2026-11-24T15:00:00Z'],
    ['US Eastern, Thanksgiving', 'us_eastern', '2026-11-25T21:00:00Z', '2026-11-27T21:00:00Z'],
    [
      'US Eastern, Independence Day is kept on Friday',
      'us_eastern',
      '2026-07-02T20:00:00Z',
      '2026-07-06T20:00:00Z',
    ],
    ['US Eastern, its own end of summer time', 'us_eastern', '2026-10-30T17:00:00Z', '2026-11-02T18:00:00Z'],
    ['a calendar that the catalogue does not know', 'mars', '2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'],
  ])('%s', (_, calendar, from, due) => {
    const held = premium({ calendar, validFrom: '2025-01-01' });
    const decision = decide({ severity: '3', at: new Date(from), contract: held, ...asking('securehands') });
    expect(decision).toMatchObject({ responseDueAt: new Date(due), windowKey: 'standard' });
  });

  test('outside Standard hours a SecureHands request hears when its time starts', () => {
    const decision = decide({ severity: '3', at: SATURDAY, ...asking('securehands') });
    expect(sentence(decision, 'N-2')).toContain('beginnt am Montag, 23. November, um 09:00 Uhr.');
    expect(rules(decide({ severity: '3', ...asking('securehands') }))).not.toContain('N-2');
  });
});

describe('N-3: phone takes every priority, e-mail and portal 2 to 4', () => {
  test.each(['portal', 'widget', 'api'] as const)('priority 1 by %s goes to the phone', (channel) => {
    const decision = decide({ severity: '1', channel });
    expect(decision).toMatchObject({ outcome: 'redirected', next: { kind: 'hotline' } });
    expect(rules(decision)).toEqual(['N-3']);
  });

  test.each(['1', '2', '3', '4'])('an e-mail with priority %s gets priority 3', (severity) => {
    const decision = decide({ severity, channel: 'email' });
    expect(decision).toMatchObject({ outcome: 'accepted', severity: '3' });
    expect(decision.responseDueAt).toEqual(minutesLater(MONDAY, 1440));
    expect(decision.severityRule).toBe(severity === '3' ? null : 'N-3');
    expect(rules(decision)).toEqual(severity === '3' ? ['N-4'] : ['N-3', 'N-4']);
  });
});

test.each([
  ['1', 30, '30 Minuten'],
  ['2', 120, '2 Stunden'],
  ['3', 1440, '24 Stunden'],
  ['4', 2880, '48 Stunden'],
])('N-4: priority %s by phone is confirmed within %s minutes of real time', (severity, minutes, words) => {
  for (const at of [MONDAY, SATURDAY, new Date('2026-03-28T12:00:00Z'), new Date('2026-10-24T12:00:00Z')]) {
    const decision = decide({ severity, channel: 'phone', at });
    expect(decision.responseDueAt).toEqual(minutesLater(at, minutes));
    expect(sentence(decision, 'N-4')).toContain(`binnen ${words}, rund um die Uhr`);
  }
});

test.each(['1', '2', '3', '4'])('N-5: priority %s outside production use is at most 3', (severity) => {
  const decision = decide({ severity, channel: 'phone', environment: 'test' });
  const lowered = severity < '3';
  expect(decision).toMatchObject({ outcome: 'accepted', severity: lowered ? '3' : severity });
  expect(decision.severityRule).toBe(lowered ? 'N-5' : null);
  expect(rules(decision)).toEqual(lowered ? ['N-5', 'N-4'] : ['N-4']);
});

describe('N-6: a version that its vendor no longer supports', () => {
  const product = (supportUntil: string) => ({ key: 'fw', name: 'Firewall', supportUntil });

  test.each(['1', '2', '3', '4'])(
    'priority %s: upgrade first, else best effort without a promised time',
    (severity) => {
      const decision = decide({ severity, channel: 'phone', product: product('2026-11-22') });
      expect(decision).toMatchObject({ outcome: 'accepted', severity, responseDueAt: null });
      expect(decision.next?.kind).toBe('consulting');
      expect(rules(decision)).toEqual(['N-6']);
      expect(sentence(decision, 'N-6')).toContain('Wir raten zuerst zum Upgrade');
    },
  );

  test('on the last day of support the promise stands', () => {
    expect(rules(decide({ product: product('2026-11-23') }))).toEqual(['N-4']);
  });

  test('advice by SecureHands keeps its promise and is paid', () => {
    const decision = decide({ product: product('2026-11-22'), ...asking('securehands') });
    expect(decision).toMatchObject({ responseDueAt: minutesLater(MONDAY, 1440), charge: 'extra' });
    expect(rules(decision)).not.toContain('N-6');
  });
});

describe('N-7: escalation to the vendor and hardware replacement', () => {
  test.each(['vendor', 'replacement'])(
    '%s without the level 3 contract is refused, with the way to get it',
    (concern) => {
      for (const options of [[], ['account_manager']]) {
        const decision = decide({ contract: premium({ options }), ...asking(concern) });
        expect(decision).toMatchObject({ outcome: 'refused', next: { kind: 'renewal' } });
        expect(rules(decision)).toEqual(['N-7']);
      }
    },
  );

  test.each([
    ['vendor', 'schließt die Eskalation zum Hersteller ein'],
    ['replacement', 'sobald der Hersteller ihn freigibt'],
  ])('%s with it is taken, and what follows is said', (concern, words) => {
    const decision = decide({ contract: level3, ...asking(concern) });
    expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: minutesLater(MONDAY, 120) });
    expect(rules(decision)).toEqual(['N-4', 'N-7']);
    expect(sentence(decision, 'N-7')).toContain(words);
  });
});

describe('N-12: languages', () => {
  test.each<[string, string | null, string, boolean]>([
    ['in Standard hours', null, '2026-11-23T09:00:00Z', false],
    ['at closing time', null, '2026-11-23T16:00:00Z', true],
    ['at the weekend', null, '2026-11-21T11:00:00Z', true],
    ['on a holiday', null, '2026-12-25T11:00:00Z', true],
    ['in the US Eastern morning that is evening in Berlin', 'us_eastern', '2026-11-23T18:00:00Z', false],
    ['before New York opens', 'us_eastern', '2026-11-23T13:30:00Z', true],
  ])('%s', (_, calendar, at, english) => {
    const decision = decide({ at: new Date(at), contract: premium({ calendar }) });
    expect(rules(decision)).toEqual(english ? ['N-4', 'N-12'] : ['N-4']);
  });

  test('SecureHands is written in English, and held in other languages where staff allows', () => {
    expect(sentence(decide(asking('securehands')), 'N-12')).toContain('wenn jemand dafür frei ist');
  });
});

describe('N-18, N-28: SecureHands', () => {
  test.each(['1', '2', '3', '4'])(
    'N-18: first response within 8 working hours with priority %s',
    (severity) => {
      const decision = decide({ severity, channel: 'phone', ...asking('securehands') });
      expect(decision).toMatchObject({
        outcome: 'accepted',
        severity,
        windowKey: 'standard',
        charge: 'extra',
      });
      expect(decision.responseDueAt).toEqual(minutesLater(MONDAY, 1440));
      expect(rules(decision)).toEqual(['N-18', 'N-13', 'N-18', 'N-28', 'N-12']);
      expect(decision.reasons[2]?.text.de).toMatch(
        /2 Arbeitstage nach der Anfrage.*3 Arbeitstage nach Ihrer Bitte/,
      );
    },
  );

  test.each(['phone', 'email', 'portal'] as const)(
    'N-28: it is requested by %s, and may be declined',
    (channel) => {
      const decision = decide({ severity: '3', channel, ...asking('securehands') });
      expect(decision).toMatchObject({ outcome: 'accepted', next: { kind: 'department' } });
      expect(sentence(decision, 'N-28')).toContain('dann helfen Ihnen die Professional Services');
    },
  );
});

const INSTEAD = {
  outcome: 'redirected',
  next: { kind: 'consulting', label: { de: 'SecureHands anfragen' } },
};

test('N-25: a root-cause report is ordered as SecureHands', () => {
  const decision = decide(asking('root_cause'));
  expect(decision).toMatchObject(INSTEAD);
  expect(rules(decision)).toEqual(['N-25']);
});

test.each(['installation', 'configuration', 'backup', 'consulting', 'training'])(
  'N-30: %s is work for SecureHands',
  (concern) => {
    const decision = decide({ severity: '4', ...asking(concern) });
    expect(decision).toMatchObject(INSTEAD);
    expect(rules(decision)).toEqual(['N-30']);
  },
);

test.each(['misuse', 'skill'])('N-30: a fault from %s on the customer’s side is not included', (cause) => {
  const decision = decide({ facts: { concern: 'support', cause } });
  expect(decision).toMatchObject(INSTEAD);
  expect(rules(decision)).toEqual(['N-30']);
});

test('N-30: what nobody asked about is support', () => {
  const open: Record<string, string>[] = [{}, { concern: 'support' }, { concern: 'support', cause: 'none' }];
  for (const facts of open) expect(rules(decide({ facts }))).toEqual(['N-4']);
});

test('N-23: a request that names no product is asked for an identifier', () => {
  const decision = decide({ product: null, facts: {} });
  expect(decision.missingFacts).toEqual(['identifier']);
  expect(rules(decision)).toContain('N-23');
  expect(decide({ facts: {} }).missingFacts).toEqual([]);
});

test('N-30, N-18: a cause that was chosen before does not send a request for SecureHands round in a circle', () => {
  const answers = { concern: 'securehands', cause: 'misuse' };
  expect(decide({ severity: '4', facts: answers })).toEqual(
    decide({ severity: '4', facts: { concern: 'securehands' } }),
  );
  expect(decide({ severity: '4', facts: answers }).outcome).toBe('accepted');
});

test('N-2, N-12: an hour of a contract that another calendar serves names that calendar', () => {
  const evening = new Date('2026-11-24T01:00:00Z');
  const saidBy = (calendar: string | null) =>
    sentence(decide({ at: evening, severity: '3', contract: premium({ calendar }) }), 'N-12');
  expect(saidBy('us_eastern')).toContain('am Dienstag, 24. November, um 09:00 Uhr (Ostküste der USA)');
  expect(saidBy(null)).toContain('am Dienstag, 24. November, um 09:00 Uhr.');
});
