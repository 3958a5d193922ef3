import { IANAZone } from 'luxon';
import { BoundedCache } from './bounded-cache.ts';
import { ServiceTimeError } from './service-time-error.ts';
import { DAY_MS, MINUTE_MS } from './units-of-time.ts';

/** A wall-clock moment: the local calendar day, counted from 1970-01-01, and the time since its midnight. */
export interface WallClock {
  day: number;
  millisecondOfDay: number;
}

/** Whether `zone` is an IANA name such as `Europe/Berlin`. Bare offsets are refused: they know no daylight saving. */
export function isKnownTimeZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone);
}

// Luxon checks a name by making a DateTimeFormat for it, which takes longer than the rest of a decision.
const zones = new BoundedCache<string, IANAZone>(1_000);

/** @throws ServiceTimeError `unknown_time_zone` */
export function zoneNamed(name: string): IANAZone {
  return zones.getOrCompute(name, () => {
    if (!isKnownTimeZone(name)) throw new ServiceTimeError('unknown_time_zone', `unknown time zone: ${name}`);
    return IANAZone.create(name);
  });
}

/** What the clock on the wall shows in `zone` at an instant (milliseconds since 1970 in UTC). */
export function wallClockAt(zone: IANAZone, instant: number): WallClock {
  const wall = instant + offsetAt(zone, instant);
  const day = Math.floor(wall / DAY_MS);
  return { day, millisecondOfDay: wall - day * DAY_MS };
}

/**
 * The instant at which the clock on the wall shows `millisecondOfDay` (up to 24 h, the end of the day) of `day`.
 * A moment that exists twice is the first; one that does not exist moves forward to the first moment that does
 * (policies.md, Readings). Both keep the order of wall-clock times, so an opening never passes its closing.
 *
 * Luxon's own `DateTime.fromObject` is no help here: it guesses from the offset of the current moment, so which
 * of two equal moments it picks depends on the season in which it is asked.
 */
export function instantOf(zone: IANAZone, { day, millisecondOfDay }: WallClock): number {
  const wall = day * DAY_MS + millisecondOfDay;
  // Offsets lie between -12 h and +14 h: a day to either side is safely before and after the moment sought.
  const earlier = wall - offsetAt(zone, wall - DAY_MS);
  const later = wall - offsetAt(zone, wall + DAY_MS);
  const exists = (instant: number) => instant + offsetAt(zone, instant) === wall;
  if (earlier === later || (exists(earlier) && earlier < later)) return earlier;
  if (exists(later)) return later;
  if (exists(earlier)) return earlier;
  return firstInstantShowingAtLeast(zone, wall, Math.min(earlier, later), Math.max(earlier, later));
}

/** The end of a gap in the wall clock, found by halving. */
function firstInstantShowingAtLeast(zone: IANAZone, wall: number, before: number, after: number): number {
  let tooEarly = before - 1;
  let found = after;
  while (found - tooEarly > 1) {
    const middle = Math.floor((tooEarly + found) / 2);
    if (middle + offsetAt(zone, middle) >= wall) found = middle;
    else tooEarly = middle;
  }
  return found;
}

/** Offsets by zone and day of UTC; of a day on which the clocks change, nothing. */
const days = new BoundedCache<string, number | 'changes'>(20_000);

/**
 * Milliseconds by which the wall clock is ahead of UTC. The zone tables take longer than the rest of a decision, so a day
 * that begins and ends with the same offset is asked for once: no zone changes its clocks there and back within a day.
 */
function offsetAt(zone: IANAZone, instant: number): number {
  const day = Math.floor(instant / DAY_MS);
  const known = days.getOrCompute(`${zone.name}/${day}`, () => {
    const first = zone.offset(day * DAY_MS);
    return first === zone.offset((day + 1) * DAY_MS) ? first * MINUTE_MS : 'changes';
  });
  return known === 'changes' ? zone.offset(instant) * MINUTE_MS : known;
}
