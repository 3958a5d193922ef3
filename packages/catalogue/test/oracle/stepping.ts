import { isHoliday } from './holidays.ts';
import type { Hours, Promised } from './promises.ts';
import { wallTimeAt, type WallTime } from './zones.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Deadline by looking at one minute after the other: is it open now, and how much is left? */
export function steppedDue(promise: Promised, arrival: number): { clockStartsAt: number; dueAt: number } {
  let remaining = promise.minutes * MINUTE_MS;
  let clockStartsAt: number | undefined;
  let now = arrival;
  for (;;) {
    const untilNextMinute = MINUTE_MS - (now % MINUTE_MS);
    if (promise.window === null || isOpen(promise.window, wallTimeAt(promise.window.zone, now))) {
      clockStartsAt ??= now;
      if (remaining <= untilNextMinute) return { clockStartsAt, dueAt: now + remaining };
      remaining -= untilNextMinute;
    }
    now += untilNextMinute;
  }
}

/**
 * The n-th working day after or before a moment, by walking there hour by hour: clocks change by full hours, and windows
 * open and close at them, so nothing is stepped over.
 */
export function steppedWorkdays(hours: Hours, from: number, n: number): number {
  if (n === 0) return from;
  const step = n > 0 ? HOUR_MS : -HOUR_MS;
  const pastTheMinute = from % MINUTE_MS;
  const start = wallTimeAt(hours.zone, from);
  if (isWorkday(hours, start)) return walk(hours, from - pastTheMinute, start, n, step) + pastTheMinute;
  const edge = edgeOfNearestOpening(hours, from, step);
  return walk(hours, edge, wallTimeAt(hours.zone, edge), n, step);
}

/** Walks until the wall clock has shown the same time on `n` other working days. */
function walk(hours: Hours, from: number, start: WallTime, n: number, step: number): number {
  let left = Math.abs(n);
  let { date } = start;
  for (let now = from; ; now += step) {
    const time = wallTimeAt(hours.zone, now);
    if (time.date === date || time.minuteOfDay !== start.minuteOfDay || !isWorkday(hours, time)) continue;
    ({ date } = time);
    left -= 1;
    if (left === 0) return now;
  }
}

/** Forwards the first opening, backwards the last closing: the full hour at which open and shut meet. */
function edgeOfNearestOpening(hours: Hours, from: number, step: number): number {
  const isForward = step > 0;
  for (let now = (isForward ? Math.ceil : Math.floor)(from / HOUR_MS) * HOUR_MS; ; now += step) {
    if (isOpen(hours, wallTimeAt(hours.zone, isForward ? now : now - MINUTE_MS))) return now;
  }
}

function isOpen(hours: Hours, time: WallTime): boolean {
  const { minuteOfDay } = time;
  return minuteOfDay >= hours.opens * 60 && minuteOfDay < hours.closes * 60 && isWorkday(hours, time);
}

function isWorkday(hours: Hours, { date, weekday }: WallTime): boolean {
  return weekday !== 'Sat' && weekday !== 'Sun' && !isHoliday(hours.holidays, date);
}
