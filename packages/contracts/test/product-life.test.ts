import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dueReminder,
  feeMayBeDue,
  HARDWARE_STATUSES,
  HARDWARE_STEPS,
  hardwareTerms,
  hasSuccessor,
  MOVE_STEPS,
  moveStep,
  stepsFrom,
} from '../src/index.ts';

describe('N-7: the steps of a replacement', () => {
  test('each leads on once from its state, and names its rule', () => {
    const keys = HARDWARE_STEPS.map(({ from, on, by }) => `${from} ${on} ${by}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(HARDWARE_STEPS.map(({ rule }) => rule))).toEqual(new Set(['N-7']));
  });

  test('every state is reached, and from every state that is not an end one goes on', () => {
    const reached = new Set(['requested', ...HARDWARE_STEPS.map(({ to }) => to)]);
    expect([...reached].toSorted()).toEqual([...HARDWARE_STATUSES].toSorted());
    const left = new Set(HARDWARE_STEPS.map(({ from }) => from as string));
    expect(HARDWARE_STATUSES.filter((status) => !left.has(status))).toEqual([
      'closed',
      'declined',
      'withdrawn',
    ]);
  });

  const before = { returnDue: '2026-12-10', today: '2026-12-10' };
  const after = { returnDue: '2026-12-10', today: '2026-12-11' };
  test('a fee only after the last day of the period', () => {
    const names = (when: typeof before) => stepsFrom('delivered', 'provider', when).map(({ on }) => on);
    expect(names(before)).toEqual(['returned']);
    expect(names(after)).toEqual(['returned', 'fee_charged']);
    expect(feeMayBeDue(null, '2030-01-01')).toBe(false);
  });

  test('the customer withdraws until the vendor has authorised, says that it came, and sends the part back', () => {
    const names = (from: (typeof HARDWARE_STATUSES)[number]) =>
      stepsFrom(from, 'customer', after).map(({ on }) => on);
    expect(Object.fromEntries(HARDWARE_STATUSES.map((status) => [status, names(status)]))).toEqual({
      requested: ['withdrawn'],
      sent_to_vendor: ['withdrawn'],
      authorised: [],
      shipped: ['delivered'],
      delivered: ['sent_back'],
      sent_back: [],
      fee_charged: [],
      returned: [],
      closed: [],
      declined: [],
      withdrawn: [],
    });
  });

  test('the contract’s figures come before the catalogue’s; where neither has one nothing is agreed', () => {
    const policy = {
      option: 'level3',
      rule: 'N-7',
      window: 'standard',
      returnDays: 14,
      transportCovered: false,
    };
    const agreed = { cutOff: '15:00', deliveryWorkdays: 1, returnDays: null, transportCovered: true };
    expect(hardwareTerms(policy, agreed)).toEqual({ ...agreed, returnDays: 14 });
    expect(hardwareTerms(policy, null)).toEqual({
      cutOff: null,
      deliveryWorkdays: null,
      returnDays: 14,
      transportCovered: false,
    });
  });
});

test('N-7: a move is confirmed by the provider, carried out on its day, and withdrawn by the customer until then', () => {
  expect(MOVE_STEPS.map(({ from, on, by, to }) => `${from} ${on} ${by} ${to}`)).toEqual([
    'notified confirmed provider confirmed',
    'notified withdrawn customer withdrawn',
    'confirmed withdrawn customer withdrawn',
    'confirmed day_came clock carried_out',
  ]);
  expect(moveStep('notified', 'day_came')).toBeNull();
  expect(moveStep('carried_out', 'withdrawn')).toBeNull();
});

describe('SEP-7: reminders before the maintenance ends', () => {
  test.each([
    ['2026-11-23', null],
    ['2026-11-24', 90],
    ['2027-01-22', 90],
    ['2027-01-23', 30],
    ['2027-02-14', 30],
    ['2027-02-15', 7],
    ['2027-02-22', 7],
    ['2027-02-23', null],
  ])('on %s, for a last day of 22 February 2027: %s', (today, due) => {
    expect(dueReminder('2027-02-22', today)).toBe(due);
  });

  test('as the days pass each is due once, from the most days to the fewest, whatever the last day is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (offset) => {
        const last = Date.UTC(2000, 0, 1) + offset * 86_400_000;
        const day = (left: number) => new Date(last - left * 86_400_000).toISOString().slice(0, 10);
        const due = Array.from({ length: 120 }, (_, index) => dueReminder(day(0), day(119 - index)));
        const changes = due.filter((value, index) => value !== due[index - 1]);
        expect(changes).toEqual([null, 90, 30, 7]);
      }),
    );
  });

  const contract = { id: 'a', organisationId: 'o', validFrom: '2026-01-01', validUntil: '2026-12-31' };
  test.each([
    ['the next year’s', { validFrom: '2027-01-01', validUntil: '2027-12-31' }, true],
    ['one that begins a month earlier', { validFrom: '2026-12-01', validUntil: '2027-11-30' }, true],
    ['one that begins after a gap', { validFrom: '2027-03-01', validUntil: '2028-02-29' }, true],
    ['one beside it for something else', { validFrom: '2026-06-01', validUntil: '2027-05-31' }, false],
    ['one that ends on the same day', { validFrom: '2026-12-01', validUntil: '2026-12-31' }, false],
    ['another customer’s', { validFrom: '2027-01-01', validUntil: '2027-12-31', organisationId: 'p' }, false],
  ])('a successor is %s: %s', (_, other, expected) => {
    expect(hasSuccessor(contract, [contract, { ...contract, id: 'b', ...other }])).toBe(expected);
  });
});
