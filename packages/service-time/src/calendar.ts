import { isHolidayDay, type HolidayRegion } from './holidays.ts';
import { millisecondsOf } from './instant.ts';
import { wallClockAt, zoneNamed } from './zoned-time.ts';

/** Whose wall clock and whose holidays count. `holidays: null`: no day is a holiday. */
export interface Calendar {
  /** IANA name, e.g. `Europe/Berlin`. */
  timeZone: string;
  holidays: HolidayRegion | null;
}

/**
 * Whether the calendar's local day at an instant is a public holiday.
 * @throws ServiceTimeError `unknown_time_zone`, `unknown_holiday_region`, `invalid_time`, `time_out_of_range`
 */
export function isHoliday(calendar: Calendar, at: Date): boolean {
  if (calendar.holidays === null) return false;
  return isHolidayDay(calendar.holidays, wallClockAt(zoneNamed(calendar.timeZone), millisecondsOf(at)).day);
}
