import { localMoment, type Calendar, type ServiceWindow } from '@zusage/service-time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appointmentFault,
  freeUntil,
  hasLapsed,
  isFree,
  mayStopNow,
  overlap,
  planDates,
  waitsForReport,
} from '../src/index.ts';

const germany: Calendar = { timeZone: 'Europe/Berlin', holidays: { country: 'DE' } };
const badenWuerttemberg: Calendar = { timeZone: 'Europe/Berlin', holidays: { country: 'DE', region: 'BW' } };
const england: Calendar = { timeZone: 'Europe/London', holidays: { country: 'GB', region: 'ENG' } };
const window: ServiceWindow = {
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
  closedOnHolidays: true,
};

const moment = (text: string, { timeZone }: Calendar): Date => {
  const found = localMoment(text, timeZone);
  if (!found) throw new Error(text);
  return found;
};

const limits: [title: string, calendar: Calendar, start: string, until: string][] = [
  ['in a plain week', germany, '2026-12-03T10:00', '2026-12-01T10:00'],
  ['over a weekend', germany, '2026-12-07T10:00', '2026-12-03T10:00'],
  ['over Christmas, Germany', germany, '2026-12-28T10:00', '2026-12-23T10:00'],
  // Boxing Day is a Saturday: England moves it to Monday, 28 December.
  ['over Christmas, England', england, '2026-12-29T10:00', '2026-12-23T10:00'],
  ['Epiphany, not all over Germany', germany, '2027-01-08T10:00', '2027-01-06T10:00'],
  ['Epiphany, in Baden-Württemberg', badenWuerttemberg, '2027-01-08T10:00', '2027-01-05T10:00'],
  ['into summer time: the same time of day', germany, '2026-03-31T10:00', '2026-03-27T10:00'],
  ['into winter time: the same time of day', germany, '2026-10-27T10:00', '2026-10-23T10:00'],
  ['on a Sunday: from the closing of Friday', germany, '2026-12-06T10:00', '2026-12-02T17:00'],
  ['at night: the same time of day', germany, '2026-12-03T22:00', '2026-12-01T22:00'],
];

describe('N-16: until when cancelling is free', () => {
  test.each(limits)('%s', (_title, calendar, start, until) => {
    expect(freeUntil({ window, calendar }, 2, moment(start, calendar))).toEqual(moment(until, calendar));
  });

  test('where nothing is charged there is no limit; with no working days it is the start itself', () => {
    const start = moment('2026-12-03T10:00', germany);
    expect(freeUntil({ window: null, calendar: germany }, undefined, start)).toBeNull();
    expect(freeUntil({ window: null, calendar: germany }, 0, start)).toEqual(start);
    expect(() => freeUntil({ window: null, calendar: germany }, 2, start)).toThrow('business hours');
  });

  test('to the millisecond: at the limit it is free, after it it is not', () => {
    const until = moment('2026-12-01T10:00', germany);
    expect(isFree(until, new Date(until.getTime() - 1))).toBe(true);
    expect(isFree(until, until)).toBe(true);
    expect(isFree(until, new Date(until.getTime() + 1))).toBe(false);
    expect(isFree(null, new Date(8e15))).toBe(true);
  });

  test('a later start is never free for a shorter time, in both regions', () => {
    const hour = fc.integer({ min: 0, max: 5 * 365 * 24 });
    const calendars = fc.constantFrom(germany, badenWuerttemberg, england);
    fc.assert(
      fc.property(hour, hour, calendars, fc.integer({ min: 1, max: 5 }), (a, b, calendar, days) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map(
          (hours) => new Date(Date.UTC(2026, 0, 1) + hours * 3_600_000),
        ) as [Date, Date];
        const one = freeUntil({ window, calendar }, days, first);
        const other = freeUntil({ window, calendar }, days, second);
        expect(one?.getTime()).toBeLessThan(first.getTime());
        expect(other?.getTime()).toBeGreaterThanOrEqual(new Date(first).getTime() - 20 * 86_400_000);
        // A day off counts from the closing before it, so the limits keep the order of the starts but on the same day off.
        if (second.getTime() - first.getTime() > 5 * 86_400_000)
          expect(one?.getTime()).toBeLessThanOrEqual(other?.getTime() ?? 0);
      }),
    );
  });
});

describe('N-15, N-20: an appointment', () => {
  const now = new Date('2026-12-01T09:00:00Z');
  const later = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
  const faultOf = (
    from: number,
    to: number,
    minutesMax: number | null = 180,
    holdUntil: Date | null = null,
  ) => appointmentFault({ startsAt: later(from), endsAt: later(to) }, { now, minutesMax, holdUntil });

  test.each([
    ['begins now', faultOf(0, 60), { field: 'startsAt', problem: 'in_the_past' }],
    ['began before', faultOf(-1, 60), { field: 'startsAt', problem: 'in_the_past' }],
    ['ends before it begins', faultOf(60, 59), { field: 'endsAt', problem: 'end_before_start' }],
    ['lasts no time', faultOf(60, 60), { field: 'endsAt', problem: 'end_before_start' }],
    ['3 hours', faultOf(60, 240), null],
    ['a minute longer', faultOf(60, 241), { field: 'endsAt', problem: 'lasts_too_long', minutes: 180 }],
    ['a day, where nothing limits it', faultOf(60, 60 + 1440, null), null],
    [
      'longer than a day, whatever the service says',
      faultOf(60, 61 + 1440, 10_080),
      { field: 'endsAt', problem: 'lasts_too_long', minutes: 1440 },
    ],
    ['ends with its plan (N-19)', faultOf(60, 120, 180, later(120)), null],
    [
      'ends after its plan (N-19)',
      faultOf(60, 121, 180, later(120)),
      { field: 'endsAt', problem: 'beyond_plan', until: later(120) },
    ],
    ['a plan whose time is over binds nobody any more (N-19)', faultOf(60, 120, 180, later(-1)), null],
  ])('%s', (_title, fault, expected) => {
    expect(fault).toEqual(expected);
  });

  test('two share a moment or one ends before the other begins, and the order does not matter', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }))
      .map(([from, length]) => ({ startsAt: later(from), endsAt: later(from + length) }));
    fc.assert(
      fc.property(span, span, (one, other) => {
        const apart = one.endsAt <= other.startsAt || other.endsAt <= one.startsAt;
        expect(overlap(one, other)).toBe(!apart);
        expect(overlap(other, one)).toBe(overlap(one, other));
        expect(overlap(one, one)).toBe(true);
      }),
    );
  });

  test('it is stopped by the clock within a day of its start, to the millisecond', () => {
    const day = 24 * 3_600_000;
    expect(mayStopNow(now, new Date(now.getTime() + day))).toBe(true);
    expect(mayStopNow(now, new Date(now.getTime() + day + 1))).toBe(false);
  });
});

describe('N-19: the second scan', () => {
  const limit = { askWithinDays: 30, holdWithinDays: 45 };
  const dates = (reportedAt: Date) => planDates(limit, reportedAt, 'Europe/Berlin');

  test.each([
    ['the last moment of the day', '2026-11-02T15:00', '2026-12-02T23:59', '2026-12-17T23:59'],
    ['across the change to winter time', '2026-10-10T15:00', '2026-11-09T23:59', '2026-11-24T23:59'],
    ['across the change to summer time', '2026-03-10T15:00', '2026-04-09T23:59', '2026-04-24T23:59'],
  ])('%s', (_title, reported, ask, hold) => {
    const last = (text: string) => new Date(moment(text, germany).getTime() + 59_999);
    expect(dates(moment(reported, germany))).toEqual({ askUntil: last(ask), holdUntil: last(hold) });
  });

  test('any hour of a day gives the same dates, and asking ends before holding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 700 }), (hour, day) => {
        const start = moment('2026-01-01T00:00', germany).getTime() + day * 86_400_000 + 2 * 3_600_000;
        const noon = moment(`${new Date(start).toISOString().slice(0, 10)}T12:00`, germany);
        const any = moment(
          `${new Date(start).toISOString().slice(0, 10)}T${String(hour).padStart(2, '0')}:00`,
          germany,
        );
        expect(dates(any)).toEqual(dates(noon));
        expect(dates(any).askUntil < dates(any).holdUntil).toBe(true);
      }),
    );
  });

  test('it waits for the report of the first one, and for nothing where staff planned freely', () => {
    expect(waitsForReport(limit, { status: 'held' })).toBe(true);
    expect(waitsForReport(limit, { status: 'forfeited' })).toBe(true);
    for (const status of ['reported', 'complained', 'accepted', 'settled'] as const)
      expect(waitsForReport(limit, { status })).toBe(false);
    expect(waitsForReport(undefined, { status: 'planned' })).toBe(false);
    expect(waitsForReport(limit, undefined)).toBe(false);
  });

  test('to the millisecond: asked for at the last moment is in time', () => {
    const askUntil = new Date('2026-12-02T22:59:59.999Z');
    const planned = { status: 'planned', askUntil } as const;
    expect(hasLapsed(planned, askUntil)).toBe(false);
    expect(hasLapsed(planned, new Date(askUntil.getTime() + 1))).toBe(true);
    expect(hasLapsed({ ...planned, status: 'requested' }, new Date(askUntil.getTime() + 1))).toBe(false);
    expect(hasLapsed({ ...planned, askUntil: null }, new Date(8e15))).toBe(false);
  });
});
