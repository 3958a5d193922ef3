import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chargeableMinutes,
  inUseOrder,
  lotExpiry,
  minutesOfUnits,
  splitOverLots,
  UnitError,
  type LotStanding,
} from '../src/index.ts';

const lot = (id: string, available: number, expiresAt: string, expired = false): LotStanding => ({
  id,
  reference: id,
  expiresAt: new Date(expiresAt),
  expired,
  held: { sold: 0, available, reserved: 0, awaiting_acceptance: 0, used: 0, forfeited: 0, expired: 0 },
});

describe('lots in use (N-13)', () => {
  it('go by expiry, then by purchase', () => {
    const lots = [lot('c', 1, '2027-03-01'), lot('b', 1, '2027-01-01'), lot('a', 1, '2027-03-01')];
    expect(inUseOrder(lots).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('are emptied one after the other; expired ones are passed over [S81]', () => {
    const lots = [
      lot('old', 50, '2026-01-01', true),
      lot('a', 30, '2027-01-01'),
      lot('empty', 0, '2027-02-01'),
      lot('b', 90, '2027-03-01'),
    ];
    expect(splitOverLots(lots, 'available', 100)).toEqual([
      { lotId: 'a', amount: 30 },
      { lotId: 'b', amount: 70 },
    ]);
    expect(splitOverLots(lots, 'available', 120)).toHaveLength(2);
    expect(() => splitOverLots(lots, 'available', 121)).toThrowError(
      expect.objectContaining({ reason: 'insufficient_units', requested: 121, held: 120, code: 'conflict' }),
    );
  });

  it('give exactly the amount, never more than they hold, and leave no earlier lot behind (property)', () => {
    const lots = fc.array(fc.record({ held: fc.integer({ min: 0, max: 500 }), expired: fc.boolean() }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(lots, fc.integer({ min: 1, max: 3_000 }), (drawn, amount) => {
        const all = drawn.map(({ held, expired }, index) => lot(`lot-${index}`, held, '2027-01-01', expired));
        const usable = all.filter(({ expired }) => !expired);
        const total = usable.reduce((sum, { held }) => sum + held.available, 0);
        if (amount > total) {
          expect(() => splitOverLots(all, 'available', amount)).toThrow(UnitError);
          return;
        }
        const shares = splitOverLots(all, 'available', amount);
        expect(shares.reduce((sum, share) => sum + share.amount, 0)).toBe(amount);
        for (const [index, share] of shares.entries()) {
          const held = usable.find(({ id }) => id === share.lotId)?.held.available ?? 0;
          expect(share.amount).toBeGreaterThan(0);
          expect(share.amount).toBeLessThanOrEqual(held);
          if (index < shares.length - 1) expect(share.amount).toBe(held);
        }
      }),
    );
  });
});

describe('charging (N-14)', () => {
  it.each([
    // minutes by factor, rounded up to, charged
    [[[60, 100]], 60, 60],
    [[[61, 100]], 60, 120],
    [[[1, 100]], 60, 60],
    [[[0, 100]], 60, 0],
    [[], 60, 0],
    [[[60, 150]], 60, 120],
    [[[40, 150]], 60, 60],
    // across the edge: each part by its factor, the sum rounded up once
    [
      [
        [90, 100],
        [20, 150],
      ],
      60,
      120,
    ],
    [
      [
        [90, 100],
        [21, 150],
      ],
      60,
      180,
    ],
    // 60 x 1.1 is 66.00000000000001 in floats, 300 x 1.1 is 330.00000000000006
    [[[300, 110]], 30, 330],
    [[[300, 110]], 1, 330],
    // started half hours
    [[[30, 100]], 30, 30],
    [[[31, 100]], 30, 60],
    // person-days of 8 hours
    [[[480, 100]], 480, 480],
    [[[481, 100]], 480, 960],
    [[[1, 100]], 480, 480],
    // to the minute
    [[[61, 100]], 1, 61],
    [[[61, 150]], 1, 92],
  ] as [[number, number][], number, number][])(
    '%j rounded up to %d minutes is %d',
    (parts, step, charged) => {
      const drawn = parts.map(([minutes, factorPercent]) => ({ minutes, factorPercent }));
      expect(chargeableMinutes(drawn, step)).toBe(charged);
    },
  );

  it('is never less than the work, less than one step more, whole steps, and blind to how work is cut (property)', () => {
    const count = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        count,
        count,
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(1, 15, 30, 60, 480),
        (a, b, factorPercent, step) => {
          const whole = chargeableMinutes([{ minutes: a + b, factorPercent }], step);
          const exact = ((a + b) * factorPercent) / 100;
          expect(whole).toBeGreaterThanOrEqual(exact - 1e-9);
          expect(whole).toBeLessThan(exact + step);
          expect(whole % step).toBe(0);
          const cut = [a, b].map((minutes) => ({ minutes, factorPercent }));
          expect(chargeableMinutes(cut, step)).toBe(whole);
        },
      ),
    );
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d minutes [S83]', (minutes) => {
    const refused = expect.objectContaining({ code: 'invalid_input' });
    expect(() => chargeableMinutes([{ minutes, factorPercent: 100 }], 60)).toThrowError(refused);
    expect(() => minutesOfUnits(minutes, 1)).toThrowError(refused);
  });

  it('knows how many minutes bought units are', () => {
    expect(minutesOfUnits(10, 60)).toBe(600);
    expect(minutesOfUnits(2.5, 480)).toBe(1_200);
    expect(() => minutesOfUnits(0.01, 30)).toThrowError(expect.objectContaining({ code: 'invalid_input' }));
  });
});

describe('a lot’s term (N-13)', () => {
  it.each([
    ['an ordinary day', '2026-03-15T09:00:00Z', 12, 'Europe/Berlin', '2027-03-14T22:59:59.999Z'],
    ['bought on 29 February', '2024-02-29T12:00:00Z', 12, 'Europe/Berlin', '2025-02-28T22:59:59.999Z'],
    [
      'bought on 28 February before a leap year',
      '2027-02-28T12:00:00Z',
      12,
      'Europe/Berlin',
      '2028-02-27T22:59:59.999Z',
    ],
    ['bought on 1 March', '2027-03-01T12:00:00Z', 12, 'Europe/Berlin', '2028-02-29T22:59:59.999Z'],
    ['29 February to 29 February', '2024-02-29T12:00:00Z', 48, 'Europe/Berlin', '2028-02-28T22:59:59.999Z'],
    ['31 August for 6 months', '2026-08-31T12:00:00Z', 6, 'Europe/Berlin', '2027-02-28T22:59:59.999Z'],
    [
      'the zone decides which day it is',
      '2026-12-31T23:30:00Z',
      12,
      'Europe/Berlin',
      '2027-12-31T22:59:59.999Z',
    ],
    [
      'the same moment further west',
      '2026-12-31T23:30:00Z',
      12,
      'America/New_York',
      '2027-12-31T04:59:59.999Z',
    ],
    ['summer time', '2026-07-01T12:00:00Z', 12, 'Europe/Berlin', '2027-06-30T21:59:59.999Z'],
    ['the year’s end', '2026-01-01T12:00:00Z', 12, 'Europe/Berlin', '2026-12-31T22:59:59.999Z'],
    ['a quarter-hour zone', '2026-03-15T09:00:00Z', 12, 'Asia/Kathmandu', '2027-03-14T18:14:59.999Z'],
    // Chile sets its clocks forward at midnight: the day begins at 01:00
    ['a day without midnight', '2025-09-07T12:00:00Z', 0, 'America/Santiago', '2025-09-07T03:59:59.999Z'],
  ])('%s', (_, purchasedAt, months, zone, expected) => {
    expect(lotExpiry(new Date(purchasedAt), months, zone).toISOString()).toBe(expected);
  });
});
