import type { Calendar } from './calendar.ts';
import { millisecondsOf } from './instant.ts';
import {
  SEARCH_DAYS_MAX,
  isHolidayInSchedule,
  scheduleOf,
  shiftsOfDay,
  weekdayOf,
  type Schedule,
} from './schedule.ts';
import { ServiceTimeError } from './service-time-error.ts';
import type { ServiceWindow } from './service-window.ts';
import { instantOf, wallClockAt, type WallClock } from './zoned-time.ts';

/** Some forty years in either direction. */
export const WORKDAYS_MAX = 10_000;

const SATURDAY = 5;

/**
 * The same time of day on the n-th working day after `from`, before it for a negative `n`; `n = 0` returns `from`.
 * A working day is a day from Monday to Friday on which the business hours open and that is no holiday of the
 * calendar. From a day off, counting starts at the next working day's opening (after) or at the last working day's
 * closing (before) (policies.md, Readings).
 * @param window the business hours; `null` where the provider states none
 * @throws ServiceTimeError `no_business_hours`, `invalid_workdays` unless n is an integer of at most 10,000 either
 *   way, `window_never_opens` when 400 days pass without a working day.
 */
export function addWorkdays(window: ServiceWindow | null, calendar: Calendar, from: Date, n: number): Date {
  if (window === null) throw new ServiceTimeError('no_business_hours', 'no business hours are stated');
  if (!Number.isInteger(n) || Math.abs(n) > WORKDAYS_MAX) {
    throw new ServiceTimeError(
      'invalid_workdays',
      `working days must be an integer of at most ${WORKDAYS_MAX}`,
    );
  }
  const instant = millisecondsOf(from);
  if (n === 0) return from;
  const schedule = scheduleOf(window, calendar);
  const direction = n > 0 ? 1 : -1;
  let { day, millisecondOfDay } = startOfCount(schedule, wallClockAt(schedule.zone, instant), direction);
  for (let left = Math.abs(n); left > 0; left -= 1) day = nextWorkday(schedule, day, direction);
  const result = new Date(instantOf(schedule.zone, { day, millisecondOfDay }));
  millisecondsOf(result);
  return result;
}

function startOfCount(schedule: Schedule, from: WallClock, direction: 1 | -1): WallClock {
  if (isWorkday(schedule, from.day)) return from;
  const day = nextWorkday(schedule, from.day, direction);
  const shifts = shiftsOfDay(schedule, day);
  const edge = direction > 0 ? shifts[0]?.opens : shifts.at(-1)?.closes;
  return { day, millisecondOfDay: edge ?? 0 };
}

function nextWorkday(schedule: Schedule, from: number, direction: 1 | -1): number {
  for (let steps = 1; steps <= SEARCH_DAYS_MAX; steps += 1) {
    if (isWorkday(schedule, from + steps * direction)) return from + steps * direction;
  }
  throw new ServiceTimeError('window_never_opens', `no working day within ${SEARCH_DAYS_MAX} days`);
}

function isWorkday(schedule: Schedule, day: number): boolean {
  if (weekdayOf(day) >= SATURDAY) return false;
  return shiftsOfDay(schedule, day).length > 0 && !isHolidayInSchedule(schedule, day);
}
