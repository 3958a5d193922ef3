import type { IANAZone } from 'luxon';
import { BoundedCache } from './bounded-cache.ts';
import type { Calendar } from './calendar.ts';
import { isHolidayDay, type HolidayRegion } from './holidays.ts';
import { WALK_DAYS_MAX } from './instant.ts';
import { ServiceTimeError } from './service-time-error.ts';
import { weeklyShiftsOf, type ServiceWindow, type Shift } from './service-window.ts';
import { DAY_MS } from './units-of-time.ts';
import { instantOf, zoneNamed } from './zoned-time.ts';

/** A stretch of real time, in milliseconds since 1970 in UTC; `to` does not belong to it. */
export interface Stretch {
  from: number;
  to: number;
}

/** A window in a calendar, checked once, that remembers the days it has already laid out. */
export interface Schedule {
  zone: IANAZone;
  holidays: HolidayRegion | null;
  closedOnHolidays: boolean;
  /** Monday first. */
  week: Shift[][];
  days: BoundedCache<number, readonly Stretch[]>;
}

/** Longer than any service is shut. A window that stays shut so long never opens. */
export const SEARCH_DAYS_MAX = 400;
const SCHEDULES_MAX = 200;
const DAYS_PER_SCHEDULE_MAX = 4_000;

/** Keyed by content and not by object: a window changed in place must not meet the days of its former self. */
const schedules = new BoundedCache<string, Schedule>(SCHEDULES_MAX);

/** @throws ServiceTimeError `invalid_window`, `unknown_time_zone` */
export function scheduleOf(window: ServiceWindow, calendar: Calendar): Schedule {
  return schedules.getOrCompute(JSON.stringify([window, calendar]), () => ({
    zone: zoneNamed(calendar.timeZone),
    holidays: calendar.holidays,
    closedOnHolidays: window.hours !== 'always' && window.closedOnHolidays,
    week: weeklyShiftsOf(window),
    days: new BoundedCache(DAYS_PER_SCHEDULE_MAX),
  }));
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday, three days after a Monday.
  return (((day + 3) % 7) + 7) % 7;
}

/** The weekday's hours of a local day (counted from 1970-01-01), before holidays are looked at. */
export function shiftsOfDay(schedule: Schedule, day: number): Shift[] {
  return schedule.week[weekdayOf(day)] ?? [];
}

/** Whether the local day is a public holiday in the schedule's calendar. */
export function isHolidayInSchedule(schedule: Schedule, day: number): boolean {
  return schedule.holidays !== null && isHolidayDay(schedule.holidays, day);
}

/** When the window is open on a local day, in order. */
export function stretchesOfDay(schedule: Schedule, day: number): readonly Stretch[] {
  return schedule.days.getOrCompute(day, () => {
    const shifts = shiftsOfDay(schedule, day);
    if (shifts.length === 0 || (schedule.closedOnHolidays && isHolidayInSchedule(schedule, day))) return [];
    return shifts
      .map(({ opens, closes }) => ({
        from: instantOf(schedule.zone, { day, millisecondOfDay: opens }),
        to: instantOf(schedule.zone, { day, millisecondOfDay: closes }),
      }))
      .filter(({ from, to }) => from < to);
  });
}

/**
 * Day by day, the stretches that end after `from`, at most ten years of them. A stretch that goes on past midnight
 * comes in two parts.
 * @throws ServiceTimeError `window_never_opens` when 400 days pass without one.
 */
export function* stretchesFrom(schedule: Schedule, from: number): Generator<Stretch, void> {
  // Local days begin up to 14 h before and 12 h after those of UTC: start a day early and skip what is past.
  const firstDay = Math.floor(from / DAY_MS) - 1;
  let lastOpenDay = firstDay;
  for (let day = firstDay; day <= firstDay + WALK_DAYS_MAX; day += 1) {
    for (const stretch of stretchesOfDay(schedule, day)) {
      if (stretch.to <= from) continue;
      lastOpenDay = day;
      yield stretch;
    }
    if (day - lastOpenDay > SEARCH_DAYS_MAX) {
      throw new ServiceTimeError(
        'window_never_opens',
        `the window does not open within ${SEARCH_DAYS_MAX} days`,
      );
    }
  }
}
