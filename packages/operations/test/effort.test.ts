import { loadProviderCatalogue } from '@zusage/catalogue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookableDays,
  correctionMonth,
  monthOf,
  monthsLater,
  settledFrom,
} from '../src/effort/effort-month.ts';
import { effortUnitFor } from '../src/effort/effort-unit.ts';
import { judgeFairUse, median } from '../src/effort/fair-use-judgement.ts';

describe('which unit effort on a ticket goes to', () => {
  const sektor7 = loadProviderCatalogue('sektor7-server-management');
  const unitOf = (level: string | null, charge: 'included' | 'extra' | null) =>
    effortUnitFor(sektor7, { level, charge })?.key;

  test('S7-11: the flat rate takes what Plus and Premium include', () => {
    expect(unitOf('plus', 'included')).toBe('flat_rate');
    expect(unitOf('premium', null)).toBe('flat_rate');
  });
  test('S7-4: Basis is charged, and so is a customer without a contract', () => {
    expect(unitOf('basis', 'included')).toBe('charged_work');
    expect(unitOf(null, null)).toBe('charged_work');
  });
  test('S7-10, S7-12: a flat rate takes nothing that is charged extra', () => {
    expect(unitOf('plus', 'extra')).toBe('charged_work');
    expect(unitOf('premium', 'extra')).toBe('charged_work');
  });
  test('SB-4: analysis and repair go to the hourly rate', () => {
    const seitenbau = loadProviderCatalogue('seitenbau-support');
    expect(effortUnitFor(seitenbau, { level: 'basic', charge: null })?.key).toBe('effort');
  });
  test.each(['ntt-securecall', 'sep-sesam', 'kaseya-technical-support'])(
    '%s charges no effort on tickets',
    (id) => {
      expect(effortUnitFor(loadProviderCatalogue(id), { level: 'any', charge: 'extra' })).toBeNull();
    },
  );
});

describe('days that may be booked', () => {
  const opened = '2026-01-05';
  test.each([
    [
      'this month and the one before it',
      '2026-11-23',
      opened,
      null,
      { from: '2026-10-01', until: '2026-11-23' },
    ],
    [
      'over the turn of the year',
      '2026-01-02',
      '2025-06-01',
      null,
      { from: '2025-12-01', until: '2026-01-02' },
    ],
    [
      'not before the ticket came in',
      '2026-11-23',
      '2026-11-20',
      null,
      { from: '2026-11-20', until: '2026-11-23' },
    ],
    [
      'not after it was closed for good',
      '2026-11-23',
      opened,
      '2026-11-09',
      { from: '2026-10-01', until: '2026-11-09' },
    ],
    ['none once the month of its closing is settled', '2026-11-23', opened, '2026-09-30', null],
  ])('%s', (_, today, openedOn, closedOn, expected) => {
    expect(bookableDays(today, { openedOn, closedOn })).toEqual(expected);
  });

  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('no day of a settled month is ever open, and none of the future', () => {
    fc.assert(
      fc.property(day, day, fc.option(day), (today, openedOn, closedOn) => {
        const days = bookableDays(today, { openedOn, closedOn });
        if (!days) return;
        expect(days.until <= today && days.from <= days.until).toBe(true);
        expect(today < settledFrom(monthOf(days.from))).toBe(true);
      }),
    );
  });

  test('a correction belongs to a month that is not settled on the day it is made', () => {
    fc.assert(
      fc.property(day, fc.nat(400), (workedOn, later) => {
        const on = new Date(Date.parse(workedOn) + later * 86_400_000).toISOString().slice(0, 10);
        expect(on < settledFrom(correctionMonth(workedOn, on))).toBe(true);
      }),
    );
  });

  test('months count over years both ways', () => {
    expect(monthsLater('2026-11', 2)).toBe('2027-01');
    expect(monthsLater('2026-01', -1)).toBe('2025-12');
  });
});

describe('S7-11: fair use', () => {
  test('is held against the figure of the provider, where it has one', () => {
    const against = { kind: 'threshold', minutes: 600 };
    expect(judgeFairUse(599, [10, 20], 600)).toEqual({ against, worthATalk: false });
    expect(judgeFairUse(600, [], 600)).toEqual({ against, worthATalk: true });
  });
  test('is held against the median of the others who used it, else', () => {
    const against = { kind: 'others', minutes: 60 };
    expect(judgeFairUse(119, [0, 0, 30, 60, 600], undefined)).toEqual({ against, worthATalk: false });
    expect(judgeFairUse(120, [0, 0, 30, 60, 600], undefined)).toEqual({ against, worthATalk: true });
  });
  test('is not judged where nobody else used it', () => {
    expect(judgeFairUse(9_000, [0, 0], undefined)).toEqual({ against: null, worthATalk: false });
  });
  test('one heavy customer does not hide another', () => {
    expect(judgeFairUse(1_000, [40, 50, 60, 1_000], undefined).worthATalk).toBe(true);
  });
  test('a median lies in the middle', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 }), (values) => {
        const middle = median(values);
        expect(values.filter((value) => value < middle).length * 2 <= values.length).toBe(true);
        expect(values.filter((value) => value > middle).length * 2 <= values.length).toBe(true);
      }),
    );
  });
});
