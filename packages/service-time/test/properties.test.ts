import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addWorkdays,
  closingAfter,
  isOpen,
  nextOpening,
  openIntervals,
  responseDue,
  serviceMillisecondsBetween,
  type Calendar,
  type ServiceWindow,
} from '../src/index.ts';
import { calendars, instants, minutes, roomy, windows } from './support/arbitraries.ts';
import { MON_TO_FRI } from './support/calendars.ts';

const MINUTE = 60_000;
const RUNS = { numRuns: 400 };

test('never due before the clock starts, and the clock never starts before the arrival', () => {
  check(roomy, calendars, instants, minutes, (window, calendar, arrival, count) => {
    const { clockStartsAt, dueAt } = responseDue({ minutes: count, clock: window }, calendar, arrival);
    expect(clockStartsAt.getTime()).toBeGreaterThanOrEqual(arrival.getTime());
    expect(dueAt.getTime()).toBeGreaterThanOrEqual(clockStartsAt.getTime() + count * MINUTE);
    expect(clockStartsAt).toEqual(nextOpening(window, calendar, arrival));
    expect(isOpen(window, calendar, clockStartsAt)).toBe(true);
  });
});

test('monotone: who comes later is never due earlier', () => {
  check(roomy, calendars, instants, fc.nat({ max: 20_000_000_00 }), (window, calendar, arrival, gap) => {
    const first = responseDue({ minutes: 240, clock: window }, calendar, arrival);
    const second = responseDue({ minutes: 240, clock: window }, calendar, new Date(arrival.getTime() + gap));
    expect(second.clockStartsAt.getTime()).toBeGreaterThanOrEqual(first.clockStartsAt.getTime());
    expect(second.dueAt.getTime()).toBeGreaterThanOrEqual(first.dueAt.getTime());
  });
});

test('additive: a and b minutes are b minutes from where a minutes ran out', () => {
  check(roomy, calendars, instants, fc.tuple(minutes, minutes), (window, calendar, arrival, [a, b]) => {
    const first = responseDue({ minutes: a, clock: window }, calendar, arrival);
    const second = responseDue({ minutes: b, clock: window }, calendar, first.dueAt);
    expect(responseDue({ minutes: a + b, clock: window }, calendar, arrival).dueAt).toEqual(second.dueAt);
  });
});

test('closed time consumes nothing: exactly the minutes promised lie between arrival and deadline', () => {
  check(roomy, calendars, instants, minutes, (window, calendar, arrival, count) => {
    const { clockStartsAt, dueAt } = responseDue({ minutes: count, clock: window }, calendar, arrival);
    expect(serviceMillisecondsBetween(window, calendar, arrival, clockStartsAt)).toBe(0);
    expect(serviceMillisecondsBetween(window, calendar, arrival, dueAt)).toBe(count * MINUTE);
  });
});

test('elapsed time is exact in every zone', () => {
  check(fc.constant(null), calendars, instants, minutes, (_none, calendar, arrival, count) => {
    const { clockStartsAt, dueAt } = responseDue({ minutes: count, clock: 'elapsed' }, calendar, arrival);
    expect(clockStartsAt).toEqual(arrival);
    expect(dueAt.getTime() - arrival.getTime()).toBe(count * MINUTE);
  });
});

test('open intervals lie in order, apart, open inside and shut at their ends', () => {
  check(windows, calendars, instants, fc.integer({ min: 1, max: 400 }), (window, calendar, from, hours) => {
    const to = new Date(from.getTime() + hours * 60 * MINUTE);
    const intervals = openIntervals(window, calendar, from, to);
    intervals.forEach((interval, index) => {
      expect(interval.from.getTime()).toBeLessThan(interval.to.getTime());
      expect(interval.from.getTime()).toBeGreaterThan(
        intervals[index - 1]?.to.getTime() ?? from.getTime() - 1,
      );
      expect(isOpen(window, calendar, interval.from)).toBe(true);
      expect(isOpen(window, calendar, new Date(interval.to.getTime() - 1))).toBe(true);
      if (interval.to < to) expect(isOpen(window, calendar, interval.to)).toBe(false);
    });
    const sum = intervals.reduce(
      (total, interval) => total + interval.to.getTime() - interval.from.getTime(),
      0,
    );
    expect(serviceMillisecondsBetween(window, calendar, from, to)).toBe(sum);
  });
});

test('a closing is shut, and the moment before it open', () => {
  check(windows, calendars, instants, fc.constant(null), (window, calendar, at) => {
    const closing = closingAfter(window, calendar, at);
    if (closing === null) return;
    expect(closing.getTime()).toBeGreaterThan(at.getTime());
    expect(isOpen(window, calendar, closing)).toBe(false);
    expect(isOpen(window, calendar, new Date(closing.getTime() - 1))).toBe(true);
  });
});

test('working days there and back again lead to the same moment of a working day', () => {
  const nineToFive: ServiceWindow = {
    hours: [{ days: MON_TO_FRI, opens: '09:00', closes: '17:00' }],
    closedOnHolidays: true,
  };
  const berlinOnly = fc.constant<Calendar>({ timeZone: 'Europe/Berlin', holidays: { country: 'DE' } });
  check(
    fc.constant(nineToFive),
    berlinOnly,
    instants,
    fc.integer({ min: 1, max: 300 }),
    (window, calendar, at, n) => {
      const onWorkday = addWorkdays(window, calendar, at, 1);
      expect(addWorkdays(window, calendar, addWorkdays(window, calendar, onWorkday, n), -n)).toEqual(
        onWorkday,
      );
      expect(addWorkdays(window, calendar, at, n + 1)).toEqual(addWorkdays(window, calendar, onWorkday, n));
    },
  );
});

function check<A, B, C, D>(
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
  c: fc.Arbitrary<C>,
  d: fc.Arbitrary<D>,
  predicate: (a: A, b: B, c: C, d: D) => void,
): void {
  fc.assert(fc.property(a, b, c, d, predicate), RUNS);
}
