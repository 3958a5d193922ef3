import { expect, test } from 'vitest';
import { contract, deciderFor, expired, rules, SATURDAY, sentence } from './support/request.ts';

const decide = deciderFor('sektor7-server-management', 'plus');
/** 06:30 in Berlin on a Monday: neither service nor reporting window. 07:30: reporting only. */
const EARLY = new Date('2026-11-23T05:30:00Z');
const REPORTING_ONLY = new Date('2026-11-23T06:30:00Z');

test.each(['plus', 'premium'])(
  'S7-3: %s repairs critical faults within 4 service hours, others within 24',
  (level) => {
    const critical = decide({ severity: 'critical', contract: contract(level) });
    expect(critical).toMatchObject({ outcome: 'accepted', windowKey: 'service' });
    expect(critical.responseDueAt).toEqual(new Date('2026-11-23T13:00:00Z'));
    expect(sentence(critical, 'S7-3')).toBe(
      'Kritisch: Beginn der Reparatur binnen 4 Servicestunden, Mo–Fr 09:00–18:00 Uhr.',
    );
    const normal = decide({ severity: 'normal', contract: contract(level) });
    // 8 hours on Monday, 9 on Tuesday, 7 on Wednesday.
    expect(normal.responseDueAt).toEqual(new Date('2026-11-25T15:00:00Z'));
  },
);

test.each(['portal', 'email', 'phone', 'widget', 'api'] as const)(
  'S7-3: a notice by %s starts the clock',
  (channel) => {
    expect(decide({ severity: 'critical', channel })).toMatchObject({ outcome: 'accepted' });
  },
);

test('S7-2, S7-4: Basis has no promised time, and repairs are charged', () => {
  const decision = decide({ severity: 'critical', contract: contract('basis') });
  expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null });
  expect(rules(decision)).toEqual(['S7-2', 'S7-4']);
});

test('S7-2: outside the reporting window the customer hears when faults are accepted', () => {
  expect(sentence(decide({ at: EARLY }), 'S7-2')).toContain('am Montag, 23. November, um 07:00 Uhr');
  expect(rules(decide({ at: REPORTING_ONLY }))).toEqual(['S7-3']);
  expect(decide({ at: REPORTING_ONLY }).clockStartsAt).toEqual(new Date('2026-11-23T08:00:00Z'));
});

test('S7-5: Premium hears of the emergency number outside the window', () => {
  const decision = decide({ at: SATURDAY, contract: contract('premium') });
  expect(rules(decision)).toContain('S7-5');
  expect(decision.next?.kind).toBe('emergency_line');
  expect(decide({ at: SATURDAY }).next).toBeUndefined();
});

test.each([
  ['an expired contract', contract('plus', expired)],
  ['no contract', null],
])('S7-2: %s promises no time', (_, held) => {
  const decision = decide({ contract: held, severity: 'critical' });
  expect(decision).toMatchObject({ outcome: 'accepted', responseDueAt: null });
  expect(rules(decision)[0]).toBe('S7-2');
});
