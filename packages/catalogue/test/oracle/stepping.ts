import { berlinTimeAt, type BerlinTime } from './berlin-clock.ts';
import { isHoliday } from './holidays.ts';
import type { Hours, Promised } from './promises.ts';

const MINUTE_MS = 60_000;

/** Deadline by looking at one minute after the other: is it open now, and how much is left? */
export function steppedDue(promise: Promised, arrival: number): { clockStartsAt: number; dueAt: number } {
  let remaining = promise.minutes * MINUTE_MS;
  let clockStartsAt: number | undefined;
  let now = arrival;
  for (;;) {
    const untilNextMinute = MINUTE_MS - (now % MINUTE_MS);
    if (promise.window === null || isOpen(promise.window, berlinTimeAt(now))) {
      clockStartsAt ??= now;
      if (remaining <= untilNextMinute) return { clockStartsAt, dueAt: now + remaining };
      remaining -= untilNextMinute;
    }
    now += untilNextMinute;
  }
}

/** The n-th working day after or before a moment, by walking there minute by minute. */
export function steppedWorkdays(hours: Hours, from: number, n: number): number {
  if (n === 0) return from;
  const step = n > 0 ? MINUTE_MS : -MINUTE_MS;
  const pastTheMinute = from % MINUTE_MS;
  const start = berlinTimeAt(from);
  if (isWorkday(hours, start)) return walk(hours, from - pastTheMinute, start, n, step) + pastTheMinute;
  const edge = edgeOfNearestOpening(hours, from - pastTheMinute, step);
  return walk(hours, edge, berlinTimeAt(edge), n, step);
}

/** Walks until the wall clock has shown the same time on `n` other working days. */
function walk(hours: Hours, from: number, start: BerlinTime, n: number, step: number): number {
  let left = Math.abs(n);
  for (let now = from; ; now += step) {
    const time = berlinTimeAt(now);
    if (time.date === start.date || time.minuteOfDay !== start.minuteOfDay || !isWorkday(hours, time))
      continue;
    left -= 1;
    if (left === 0) return now;
  }
}

/** Forwards the first opening, backwards the last closing: the minute at which open and shut meet. */
function edgeOfNearestOpening(hours: Hours, from: number, step: number): number {
  for (let now = from; ; now += step) {
    if (isOpen(hours, berlinTimeAt(now))) return step > 0 ? now : now + MINUTE_MS;
  }
}

function isOpen(hours: Hours, time: BerlinTime): boolean {
  const { minuteOfDay } = time;
  return minuteOfDay >= hours.opens * 60 && minuteOfDay < hours.closes * 60 && isWorkday(hours, time);
}

function isWorkday(hours: Hours, { date, weekday }: BerlinTime): boolean {
  return weekday !== 'Sat' && weekday !== 'Sun' && !isHoliday(hours.holidays, date);
}
