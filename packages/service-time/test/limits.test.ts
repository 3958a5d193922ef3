import { expect, test } from 'vitest';
import {
  addWorkdays,
  isOpen,
  nextOpening,
  openIntervals,
  responseDue,
  ServiceTimeError,
  TARGET_MINUTES_MAX,
  type ServiceTimeErrorCode,
  type Weekday,
} from '../src/index.ts';
import { berlin, EVERY_DAY, nineToFive, plain, shift } from './support/calendars.ts';

const noon = new Date('2026-03-02T12:00:00Z');
const nobody = { hours: [], closedOnHolidays: true };
const minute = shift('09:00', '09:01', ['mon']);

const refusals: [title: string, code: ServiceTimeErrorCode, attempt: () => unknown][] = [
  ['a window without hours', 'window_never_opens', () => nextOpening(nobody, berlin, noon)],
  [
    'a target in a window without hours',
    'window_never_opens',
    () => responseDue({ minutes: 1, clock: nobody }, berlin, noon),
  ],
  ['working days without hours', 'window_never_opens', () => addWorkdays(nobody, berlin, noon, 1)],
  [
    'working days of a weekend service',
    'window_never_opens',
    () => addWorkdays(shift('09:00', '17:00', ['sat']), berlin, noon, 1),
  ],
  ['no business hours', 'no_business_hours', () => addWorkdays(null, berlin, noon, 1)],
  ['half a working day', 'invalid_workdays', () => addWorkdays(nineToFive, berlin, noon, 0.5)],
  ['working days beyond a career', 'invalid_workdays', () => addWorkdays(nineToFive, berlin, noon, -10_001)],
  [
    'working days beyond the tables',
    'time_out_of_range',
    () => addWorkdays(nineToFive, berlin, new Date('2190-01-01'), 9_000),
  ],
  [
    'a target of no minutes',
    'invalid_target',
    () => responseDue({ minutes: 0, clock: 'elapsed' }, berlin, noon),
  ],
  [
    'a target of half a minute',
    'invalid_target',
    () => responseDue({ minutes: 0.5, clock: 'elapsed' }, berlin, noon),
  ],
  [
    'a target over a year',
    'invalid_target',
    () => responseDue({ minutes: TARGET_MINUTES_MAX + 1, clock: 'elapsed' }, berlin, noon),
  ],
  [
    'a year in a minute a week',
    'target_out_of_reach',
    () => responseDue({ minutes: TARGET_MINUTES_MAX, clock: minute }, berlin, noon),
  ],
  ['hours that end before they begin', 'invalid_window', () => isOpen(shift('17:00', '09:00'), berlin, noon)],
  [
    'hours that overlap',
    'invalid_window',
    () => isOpen({ ...minute, hours: [...minute.hours, ...minute.hours] }, berlin, noon),
  ],
  ['a time that is none', 'invalid_window', () => isOpen(shift('9:00', '17:00'), berlin, noon)],
  ['25 o’clock', 'invalid_window', () => isOpen(shift('09:00', '25:00'), berlin, noon)],
  [
    'an unknown weekday',
    'invalid_window',
    () => isOpen(shift('09:00', '17:00', ['funday' as Weekday]), berlin, noon),
  ],
  ['an unknown zone', 'unknown_time_zone', () => isOpen(nineToFive, plain('Europe/Atlantis'), noon)],
  [
    'an unknown region',
    'unknown_holiday_region',
    () => isOpen(nineToFive, { ...berlin, holidays: { country: 'XX' } }, noon),
  ],
  ['an invalid date', 'invalid_time', () => isOpen(nineToFive, berlin, new Date('nonsense'))],
  [
    'a date before 1970',
    'time_out_of_range',
    () => isOpen(nineToFive, berlin, new Date('1969-12-31T23:59:59Z')),
  ],
  ['a date after 2199', 'time_out_of_range', () => isOpen(nineToFive, berlin, new Date('2200-01-01'))],
  [
    'intervals of eleven years',
    'range_too_long',
    () => openIntervals(nineToFive, berlin, noon, new Date('2037-03-02')),
  ],
];

test.each(refusals)('%s is refused as %s', (_title, code, attempt) => {
  expect(attempt).toThrow(ServiceTimeError);
  expect(attempt).toThrow(expect.objectContaining({ code }));
});

test('a window without hours is simply not open', () => {
  expect(isOpen(nobody, berlin, noon)).toBe(false);
  expect(openIntervals(nobody, berlin, noon, new Date('2026-04-02'))).toEqual([]);
});

test('the longest target fits an ordinary service window', () => {
  const { dueAt } = responseDue({ minutes: TARGET_MINUTES_MAX, clock: nineToFive }, berlin, noon);
  expect(dueAt.getUTCFullYear()).toBe(2030);
  const around = responseDue(
    { minutes: TARGET_MINUTES_MAX, clock: shift('00:00', '24:00', EVERY_DAY) },
    plain('UTC'),
    noon,
  );
  expect(around.dueAt).toEqual(new Date('2027-03-03T12:00:00Z'));
});
