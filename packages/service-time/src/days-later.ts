import { millisecondsOf } from './instant.ts';
import { instantOf, wallClockAt, zoneNamed } from './zoned-time.ts';

/**
 * The same time of day so many calendar days later in a zone, whatever the clocks did in between: what people mean by
 * "within seven days".
 * @throws ServiceTimeError `unknown_time_zone`, `invalid_time`, `time_out_of_range`
 */
export function daysLater(timeZone: string, at: Date, days: number): Date {
  const zone = zoneNamed(timeZone);
  const { day, millisecondOfDay } = wallClockAt(zone, millisecondsOf(at));
  return new Date(instantOf(zone, { day: day + days, millisecondOfDay }));
}
