import { DAY_MS } from './units-of-time.ts';
import { millisecondsOf } from './instant.ts';
import { instantOf, wallClockAt, zoneNamed } from './zoned-time.ts';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/**
 * The instant at which the clock on the wall of `zone` shows `YYYY-MM-DDTHH:mm`, as forms send it; null for anything else.
 * A moment that exists twice is the first; one that does not exist moves forward (policies.md, Readings).
 *
 * @throws ServiceTimeError `unknown_time_zone`
 */
export function localMoment(text: string, zone: string): Date | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  const midnight = Date.UTC(year, month - 1, day);
  const exists = new Date(midnight).toISOString().startsWith(text.slice(0, 10));
  if (!exists || year < 1970 || hour > 23 || minute > 59) return null;
  return new Date(
    instantOf(zoneNamed(zone), { day: midnight / DAY_MS, millisecondOfDay: (hour * 60 + minute) * 60_000 }),
  );
}

/**
 * What the clock on the wall of `zone` shows at an instant, `YYYY-MM-DDTHH:mm`: what `localMoment` reads.
 * @throws ServiceTimeError `unknown_time_zone`, `invalid_time`, `time_out_of_range`
 */
export function localMomentText(zone: string, at: Date): string {
  const { day, millisecondOfDay } = wallClockAt(zoneNamed(zone), millisecondsOf(at));
  return new Date(day * DAY_MS + millisecondOfDay).toISOString().slice(0, 16);
}
