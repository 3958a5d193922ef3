import { expect, test } from 'vitest';
import { addWorkdays, type Calendar } from '../src/index.ts';
import {
  always,
  badenWuerttemberg,
  berlin,
  EVERY_DAY,
  nineToFive,
  plain,
  shift,
} from './support/calendars.ts';

const table: [title: string, calendar: Calendar, from: string, n: number, expected: string][] = [
  ['the next day at the same time', berlin, '2026-03-02T09:15:30Z', 1, '2026-03-03T09:15:30Z'],
  ['a time outside the window is kept', berlin, '2026-03-02T21:00:00Z', 1, '2026-03-03T21:00:00Z'],
  ['over a weekend', berlin, '2026-03-06T09:00:00Z', 1, '2026-03-09T09:00:00Z'],
  ['back over a weekend', berlin, '2026-03-09T09:00:00Z', -1, '2026-03-06T09:00:00Z'],
  [
    'from a Saturday, counting starts on Monday 09:00',
    berlin,
    '2026-03-07T12:00:00Z',
    1,
    '2026-03-10T08:00:00Z',
  ],
  ['back from a Saturday, from Friday 17:00', berlin, '2026-03-07T12:00:00Z', -1, '2026-03-05T16:00:00Z'],
  ['nothing added on a Saturday', berlin, '2026-03-07T12:00:00Z', 0, '2026-03-07T12:00:00Z'],
  ['over Easter', berlin, '2026-04-02T08:00:00Z', 2, '2026-04-08T08:00:00Z'],
  ['back over Easter', berlin, '2026-04-08T08:00:00Z', -2, '2026-04-02T08:00:00Z'],
  ['Christmas Eve counts', berlin, '2026-12-23T09:00:00Z', 1, '2026-12-24T09:00:00Z'],
  ['over Christmas', berlin, '2026-12-23T09:00:00Z', 2, '2026-12-28T09:00:00Z'],
  ['over the year end, 31 December counts', berlin, '2026-12-30T09:00:00Z', 2, '2027-01-04T09:00:00Z'],
  [
    'the same wall-clock time after the change to summer',
    berlin,
    '2026-03-27T09:00:00Z',
    1,
    '2026-03-30T08:00:00Z',
  ],
  [
    'the same wall-clock time after the change to winter',
    berlin,
    '2026-10-23T08:00:00Z',
    1,
    '2026-10-26T09:00:00Z',
  ],
  ['Epiphany in Baden-Württemberg', badenWuerttemberg, '2026-01-05T09:00:00Z', 1, '2026-01-07T09:00:00Z'],
  ['Epiphany elsewhere', berlin, '2026-01-05T09:00:00Z', 1, '2026-01-06T09:00:00Z'],
  [
    'from Corpus Christi in Baden-Württemberg',
    badenWuerttemberg,
    '2026-06-04T09:00:00Z',
    1,
    '2026-06-08T07:00:00Z',
  ],
  ['the leap day counts', berlin, '2028-02-28T09:00:00Z', 2, '2028-03-01T09:00:00Z'],
  ['a whole year of working days', berlin, '2026-01-02T09:00:00Z', 253, '2026-12-31T09:00:00Z'],
];

test.each(table)('%s', (_title, calendar, from, n, expected) => {
  expect(addWorkdays(nineToFive, calendar, new Date(from), n)).toEqual(new Date(expected));
});

test('Saturday and Sunday are never working days, even where the window is open', () => {
  const friday = new Date('2026-03-06T09:00:00Z');
  expect(addWorkdays(shift('09:00', '17:00', EVERY_DAY), berlin, friday, 1)).toEqual(
    new Date('2026-03-09T09:00:00Z'),
  );
});

test('a holiday is no working day, even where the window is open on it', () => {
  const before = new Date('2026-05-13T09:00:00Z');
  expect(addWorkdays({ ...nineToFive, closedOnHolidays: false }, berlin, before, 1)).toEqual(
    new Date('2026-05-15T09:00:00Z'),
  );
});

test('around the clock a working day begins and ends at midnight', () => {
  expect(addWorkdays(always, berlin, new Date('2026-03-07T12:00:00Z'), 1)).toEqual(
    new Date('2026-03-09T23:00:00Z'),
  );
  expect(addWorkdays(always, berlin, new Date('2026-03-07T12:00:00Z'), -1)).toEqual(
    new Date('2026-03-05T23:00:00Z'),
  );
});

test('a time of day that does not exist on the day reached moves forward, one that exists twice is the first', () => {
  // Cairo puts its clocks forward on Friday, 24 April 2026 at 00:00 and back on Friday, 30 October at 00:00.
  const window = shift('00:00', '24:00', EVERY_DAY);
  expect(addWorkdays(window, plain('Africa/Cairo'), new Date('2026-04-22T22:30:00Z'), 1)).toEqual(
    new Date('2026-04-23T22:00:00Z'),
  );
  expect(addWorkdays(window, plain('Africa/Cairo'), new Date('2026-10-28T20:30:00Z'), 1)).toEqual(
    new Date('2026-10-29T20:30:00Z'),
  );
});
