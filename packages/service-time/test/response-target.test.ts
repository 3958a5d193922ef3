import { expect, test } from 'vitest';
import { responseDue } from '../src/index.ts';
import { berlin, EVERY_DAY, nineToFive, plain, shift } from './support/calendars.ts';

const at = (iso: string) => new Date(iso);

test.each([
  ['inside one day', 120, '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', '2026-03-02T11:00:00Z'],
  [
    'runs out exactly at closing',
    480,
    '2026-03-02T08:00:00Z',
    '2026-03-02T08:00:00Z',
    '2026-03-02T16:00:00Z',
  ],
  ['one minute over', 481, '2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z', '2026-03-03T08:01:00Z'],
  ['arrives at closing', 60, '2026-03-02T16:00:00Z', '2026-03-03T08:00:00Z', '2026-03-03T09:00:00Z'],
  ['over the weekend', 120, '2026-03-06T15:00:00Z', '2026-03-06T15:00:00Z', '2026-03-09T09:00:00Z'],
  ['over Easter', 120, '2026-04-02T14:00:00Z', '2026-04-02T14:00:00Z', '2026-04-07T08:00:00Z'],
  [
    'milliseconds are kept',
    60,
    '2026-03-02T09:00:00.123Z',
    '2026-03-02T09:00:00.123Z',
    '2026-03-02T10:00:00.123Z',
  ],
  ['over the year end', 960, '2026-12-31T08:00:00Z', '2026-12-31T08:00:00Z', '2027-01-04T16:00:00Z'],
  ['over a leap day', 960, '2028-02-28T16:00:00Z', '2028-02-29T08:00:00Z', '2028-03-01T16:00:00Z'],
])('a target in a window: %s', (_title, minutes, arrival, starts, due) => {
  expect(responseDue({ minutes, clock: nineToFive }, berlin, at(arrival))).toEqual({
    clockStartsAt: at(starts),
    dueAt: at(due),
  });
});

test.each([
  ['spring, an hour is missing', 240, '2026-03-29T00:30:00Z', '2026-03-29T04:30:00Z'],
  ['autumn, an hour comes twice', 240, '2026-10-25T00:30:00Z', '2026-10-25T04:30:00Z'],
  ['a week', 7 * 1440, '2026-10-20T10:00:00Z', '2026-10-27T10:00:00Z'],
])('an elapsed target counts real time: %s', (_title, minutes, arrival, due) => {
  for (const clock of ['elapsed', { hours: 'always' }] as const) {
    expect(responseDue({ minutes, clock }, berlin, at(arrival))).toEqual({
      clockStartsAt: at(arrival),
      dueAt: at(due),
    });
  }
});

test.each([
  // 29 March 2026, Berlin: 02:00 is 03:00. 25 October: 03:00 is 02:00 again.
  [
    'spring shortens the night',
    'Europe/Berlin',
    '00:00',
    '24:00',
    1380,
    '2026-03-28T23:00:00Z',
    '2026-03-29T22:00:00Z',
  ],
  [
    'autumn prolongs it',
    'Europe/Berlin',
    '00:00',
    '24:00',
    1500,
    '2026-10-24T22:00:00Z',
    '2026-10-25T23:00:00Z',
  ],
  [
    'an opening that comes twice is the first',
    'Europe/Berlin',
    '02:30',
    '05:00',
    60,
    '2026-10-24T22:00:00Z',
    '2026-10-25T01:30:00Z',
  ],
  [
    'an opening that does not exist moves forward',
    'Europe/Berlin',
    '02:30',
    '05:00',
    60,
    '2026-03-28T23:00:00Z',
    '2026-03-29T02:00:00Z',
  ],
  [
    'a closing that does not exist moves forward',
    'Europe/Berlin',
    '01:00',
    '02:30',
    61,
    '2026-03-28T23:30:00Z',
    '2026-03-29T23:01:00Z',
  ],
  [
    'a closing that comes twice is the first',
    'Europe/Berlin',
    '01:00',
    '02:30',
    91,
    '2026-10-24T22:30:00Z',
    '2026-10-26T00:01:00Z',
  ],
  // 5 April 2026, Lord Howe: 02:00 (+11:00) is 01:30 (+10:30). 4 October: 02:00 is 02:30.
  [
    'half an hour back',
    'Australia/Lord_Howe',
    '00:00',
    '24:00',
    1470,
    '2026-04-04T13:00:00Z',
    '2026-04-05T13:30:00Z',
  ],
  [
    'half an hour forth',
    'Australia/Lord_Howe',
    '00:00',
    '24:00',
    1410,
    '2026-10-03T13:30:00Z',
    '2026-10-04T13:00:00Z',
  ],
  [
    'a half-hour gap',
    'Australia/Lord_Howe',
    '02:15',
    '03:00',
    30,
    '2026-10-03T13:30:00Z',
    '2026-10-03T16:00:00Z',
  ],
  [
    'an offset of 5:45',
    'Asia/Kathmandu',
    '09:00',
    '17:00',
    60,
    '2026-03-02T00:00:00Z',
    '2026-03-02T04:15:00Z',
  ],
  [
    'an offset of +14',
    'Pacific/Kiritimati',
    '09:00',
    '17:00',
    60,
    '2026-03-01T20:00:00Z',
    '2026-03-01T21:00:00Z',
  ],
  [
    'an offset of -11',
    'Pacific/Pago_Pago',
    '09:00',
    '17:00',
    480,
    '2026-03-02T20:00:00Z',
    '2026-03-03T04:00:00Z',
  ],
  // 24 April 2026, Cairo: the day begins at 01:00.
  [
    'midnight that does not exist',
    'Africa/Cairo',
    '00:00',
    '24:00',
    60,
    '2026-04-23T22:00:00Z',
    '2026-04-23T23:00:00Z',
  ],
])('windows follow the wall clock: %s', (_title, zone, opens, closes, minutes, arrival, due) => {
  const result = responseDue({ minutes, clock: shift(opens, closes, EVERY_DAY) }, plain(zone), at(arrival));
  expect(result.dueAt).toEqual(at(due));
});

test('a day that a zone skipped holds no service time', () => {
  // Samoa went from Thursday, 29 December 2011, straight to Saturday.
  const due = responseDue(
    { minutes: 540, clock: shift('09:00', '17:00', EVERY_DAY) },
    plain('Pacific/Apia'),
    at('2011-12-29T19:00:00Z'),
  );
  expect(due).toEqual({ clockStartsAt: at('2011-12-29T19:00:00Z'), dueAt: at('2011-12-30T20:00:00Z') });
});
