import { expect, test } from 'vitest';
import {
  closingAfter,
  isOpen,
  nextOpening,
  openIntervals,
  serviceMillisecondsBetween,
} from '../src/index.ts';
import { always, berlin, EVERY_DAY, nineToFive, plain, shift } from './support/calendars.ts';

const at = (iso: string) => new Date(iso);
const HOUR = 3_600_000;

test('a window is half open: the opening belongs to it, the closing does not', () => {
  expect(isOpen(nineToFive, berlin, at('2026-03-02T07:59:59.999Z'))).toBe(false);
  expect(isOpen(nineToFive, berlin, at('2026-03-02T08:00:00Z'))).toBe(true);
  expect(isOpen(nineToFive, berlin, at('2026-03-02T15:59:59.999Z'))).toBe(true);
  expect(isOpen(nineToFive, berlin, at('2026-03-02T16:00:00Z'))).toBe(false);
});

test.each([
  ['open: now', '2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z', '2026-03-02T16:00:00Z'],
  ['before opening', '2026-03-02T05:00:00Z', '2026-03-02T08:00:00Z', '2026-03-02T16:00:00Z'],
  ['at closing', '2026-03-02T16:00:00Z', '2026-03-03T08:00:00Z', '2026-03-03T16:00:00Z'],
  ['Friday evening', '2026-03-06T17:00:00Z', '2026-03-09T08:00:00Z', '2026-03-09T16:00:00Z'],
  ['Maundy Thursday evening', '2026-04-02T16:00:00Z', '2026-04-07T07:00:00Z', '2026-04-07T15:00:00Z'],
  ['Christmas Eve is open', '2026-12-24T09:00:00Z', '2026-12-24T09:00:00Z', '2026-12-24T16:00:00Z'],
  ['first Christmas day', '2026-12-25T09:00:00Z', '2026-12-28T08:00:00Z', '2026-12-28T16:00:00Z'],
  ['year end', '2026-12-31T16:30:00Z', '2027-01-04T08:00:00Z', '2027-01-04T16:00:00Z'],
])('next opening and closing: %s', (_title, when, opening, closing) => {
  expect(nextOpening(nineToFive, berlin, at(when))).toEqual(at(opening));
  expect(closingAfter(nineToFive, berlin, at(when))).toEqual(at(closing));
});

test('around the clock: always open, opens now, never closes', () => {
  const when = at('2026-12-25T03:00:00Z');
  expect(isOpen(always, berlin, when)).toBe(true);
  expect(nextOpening(always, berlin, when)).toEqual(when);
  expect(closingAfter(always, berlin, when)).toBeNull();
  expect(openIntervals(always, berlin, when, at('2026-12-26T03:00:00Z'))).toEqual([
    { from: when, to: at('2026-12-26T03:00:00Z') },
  ]);
});

test('hours up to 24:00 on neighbouring days are one opening', () => {
  const weekdays = shift('00:00', '24:00');
  expect(closingAfter(weekdays, plain('Europe/Berlin'), at('2026-03-03T12:00:00Z'))).toEqual(
    at('2026-03-06T23:00:00Z'),
  );
  expect(
    openIntervals(weekdays, plain('Europe/Berlin'), at('2026-03-01T00:00:00Z'), at('2026-03-08T00:00:00Z')),
  ).toEqual([{ from: at('2026-03-01T23:00:00Z'), to: at('2026-03-06T23:00:00Z') }]);
  const whole = shift('00:00', '24:00', EVERY_DAY);
  expect(closingAfter(whole, plain('Europe/Berlin'), at('2026-03-03T12:00:00Z'))).toBeNull();
  expect(closingAfter(whole, berlin, at('2026-03-03T12:00:00Z'))).toEqual(at('2026-04-02T22:00:00Z'));
});

test('two shifts a day leave the break between them shut', () => {
  const split = {
    hours: [
      { days: ['mon' as const], opens: '13:00', closes: '17:00' },
      { days: ['mon' as const], opens: '09:00', closes: '12:00' },
    ],
    closedOnHolidays: true,
  };
  expect(nextOpening(split, berlin, at('2026-03-02T11:30:00Z'))).toEqual(at('2026-03-02T12:00:00Z'));
  expect(openIntervals(split, berlin, at('2026-03-02T09:00:00Z'), at('2026-03-02T14:00:00Z'))).toEqual([
    { from: at('2026-03-02T09:00:00Z'), to: at('2026-03-02T11:00:00Z') },
    { from: at('2026-03-02T12:00:00Z'), to: at('2026-03-02T14:00:00Z') },
  ]);
});

test('a window that ignores holidays is open on them', () => {
  const onHolidays = {
    hours: [{ days: ['fri' as const], opens: '09:00', closes: '17:00' }],
    closedOnHolidays: false,
  };
  expect(isOpen(onHolidays, berlin, at('2026-12-25T09:00:00Z'))).toBe(true);
});

test('service time between two instants leaves closed time out and is negative backwards', () => {
  const [friday, monday] = [at('2026-03-06T15:00:00Z'), at('2026-03-09T09:00:00Z')];
  expect(serviceMillisecondsBetween(nineToFive, berlin, friday, monday)).toBe(2 * HOUR);
  expect(serviceMillisecondsBetween(nineToFive, berlin, monday, friday)).toBe(-2 * HOUR);
  expect(serviceMillisecondsBetween(nineToFive, berlin, friday, friday)).toBe(0);
  expect(serviceMillisecondsBetween(always, berlin, friday, monday)).toBe(66 * HOUR);
  expect(openIntervals(nineToFive, berlin, monday, friday)).toEqual([]);
});

test('a window changed in place is read anew', () => {
  const window = {
    hours: [{ days: ['mon' as const], opens: '09:00', closes: '17:00' }],
    closedOnHolidays: true,
  };
  expect(closingAfter(window, berlin, at('2026-03-02T10:00:00Z'))).toEqual(at('2026-03-02T16:00:00Z'));
  window.hours[0]!.closes = '16:00';
  expect(closingAfter(window, berlin, at('2026-03-02T10:00:00Z'))).toEqual(at('2026-03-02T15:00:00Z'));
});
