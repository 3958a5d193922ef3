import { ServiceTimeError } from './service-time-error.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './units-of-time.ts';

/** In the order of the week; a week begins on Monday. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** The same hours on some weekdays, wall-clock `HH:mm`; `closes` may be `24:00`. Past midnight takes two entries. */
export interface OpeningHours {
  days: Weekday[];
  opens: string;
  closes: string;
}

/** When a service is given. Half open: an opening belongs to the window, a closing does not. */
export type ServiceWindow = { hours: 'always' } | { hours: OpeningHours[]; closedOnHolidays: boolean };

/** Hours of one day in milliseconds since local midnight. */
export interface Shift {
  opens: number;
  closes: number;
}

/**
 * The shifts of each weekday, Monday first, each day's in order and apart from each other.
 * @throws ServiceTimeError `invalid_window` for an unknown day, a malformed time, hours that end before they begin
 *   or that overlap.
 */
export function weeklyShiftsOf(window: ServiceWindow): Shift[][] {
  if (window.hours === 'always') return WEEKDAYS.map(() => [{ opens: 0, closes: DAY_MS }]);
  const week: Shift[][] = WEEKDAYS.map(() => []);
  for (const hours of window.hours) {
    const shift = { opens: millisecondOfDay(hours.opens), closes: millisecondOfDay(hours.closes) };
    if (shift.opens >= shift.closes) throw invalid(`opens ${hours.opens}, closes ${hours.closes}`);
    for (const day of hours.days) {
      const shifts = week[WEEKDAYS.indexOf(day)];
      if (shifts === undefined) throw invalid(`unknown weekday ${JSON.stringify(day)}`);
      shifts.push(shift);
    }
  }
  return week.map(inOrder);
}

/**
 * The hours of each weekday, Monday first, in minutes since midnight, half open; 1440 ends a day.
 * @throws ServiceTimeError `invalid_window`
 */
export function weeklyHours(window: ServiceWindow): { from: number; to: number }[][] {
  return weeklyShiftsOf(window).map((shifts) =>
    shifts.map(({ opens, closes }) => ({ from: opens / MINUTE_MS, to: closes / MINUTE_MS })),
  );
}

function inOrder(shifts: Shift[]): Shift[] {
  const sorted = shifts.toSorted((one, other) => one.opens - other.opens);
  const overlaps = sorted.some((shift, index) => index > 0 && shift.opens < (sorted[index - 1]?.closes ?? 0));
  if (overlaps) throw invalid('hours of one day overlap');
  return sorted;
}

function millisecondOfDay(time: string): number {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time))
    throw invalid(`not a time of day: ${JSON.stringify(time)}`);
  return Number(time.slice(0, 2)) * HOUR_MS + Number(time.slice(3)) * MINUTE_MS;
}

function invalid(detail: string): ServiceTimeError {
  return new ServiceTimeError('invalid_window', `not a service window: ${detail}`);
}
