import { DAY_MS } from './units-of-time.ts';
import { instantOf, wallClockAt, zoneNamed } from './zoned-time.ts';
import { millisecondsOf } from './instant.ts';
import type { Interval } from './open-intervals.ts';

/**
 * The calendar day that a moment falls on in a zone: from its midnight to the next, 23 to 25 hours long.
 * @throws ServiceTimeError `unknown_time_zone`, `invalid_time`, `time_out_of_range`
 */
export function localDay(timeZone: string, at: Date): Interval {
  const zone = zoneNamed(timeZone);
  const { day } = wallClockAt(zone, millisecondsOf(at));
  return {
    from: new Date(instantOf(zone, { day, millisecondOfDay: 0 })),
    to: new Date(instantOf(zone, { day: day + 1, millisecondOfDay: 0 })),
  };
}

/** The name of that day, `YYYY-MM-DD`. @throws ServiceTimeError as `localDay` */
export function localDate(timeZone: string, at: Date): string {
  const { day } = wallClockAt(zoneNamed(timeZone), millisecondsOf(at));
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
