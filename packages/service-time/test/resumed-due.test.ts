import { expect, test } from 'vitest';
import { daysLater, resumedDue, type Calendar, type ServiceWindow } from '../src/index.ts';

const berlin: Calendar = { timeZone: 'Europe/Berlin', holidays: { country: 'DE' } };
const nineToFive: ServiceWindow = {
  hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
  closedOnHolidays: true,
};
const at = (iso: string): Date => new Date(iso);
const MINUTE = 60_000;

// Worked out by hand, in UTC; Berlin is an hour ahead in winter, two in summer.
test.each<[string, number, number, string, string]>([
  ['the rest fits into the day', 480, 120, '2026-03-02T09:00:00Z', '2026-03-02T15:00:00Z'],
  ['the rest goes over the night', 480, 120, '2026-03-02T14:00:00Z', '2026-03-03T12:00:00Z'],
  ['it goes on while the window is shut', 480, 470, '2026-03-02T20:00:00Z', '2026-03-03T08:10:00Z'],
  ['over the weekend on which summer time begins', 480, 420, '2026-03-27T15:30:00Z', '2026-03-30T07:30:00Z'],
  ['over a holiday: 1 May 2026 is a Friday', 480, 450, '2026-04-30T14:45:00Z', '2026-05-04T07:15:00Z'],
  ['nothing is left: due at once when it is open', 480, 480, '2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z'],
])('a clock that stood still goes on with what was left [S95]: %s', (_title, minutes, used, resumed, due) => {
  const target = { minutes, clock: nineToFive };
  const resumption = { at: at(resumed), usedMilliseconds: used * MINUTE };
  expect(resumedDue(target, berlin, resumption).dueAt.toISOString()).toBe(at(due).toISOString());
});

test('seconds and milliseconds of the pause are kept [S95]', () => {
  const resumption = { at: at('2026-03-02T09:00:00.250Z'), usedMilliseconds: 59 * MINUTE + 58_750 };
  const due = resumedDue({ minutes: 60, clock: 'elapsed' }, berlin, resumption);
  expect(due.dueAt.toISOString()).toBe('2026-03-02T09:00:01.500Z');
});

test.each<[string, string, number, string]>([
  ['an ordinary week', '2026-06-01T08:00:00Z', 7, '2026-06-08T08:00:00Z'],
  ['over the end of summer time: the same time of day', '2026-10-20T08:00:00Z', 7, '2026-10-27T09:00:00Z'],
  ['over its beginning', '2026-03-25T08:00:00Z', 7, '2026-04-01T07:00:00Z'],
  ['over a leap day', '2028-02-26T22:30:00Z', 7, '2028-03-04T22:30:00Z'],
])('days later: %s', (_title, from, days, until) => {
  expect(daysLater('Europe/Berlin', at(from), days).toISOString()).toBe(at(until).toISOString());
});
