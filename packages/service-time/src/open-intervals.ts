import type { Calendar } from './calendar.ts';
import { assertWalkable, millisecondsOf } from './instant.ts';
import { scheduleOf, stretchesOfDay, type Stretch } from './schedule.ts';
import type { ServiceWindow } from './service-window.ts';
import { DAY_MS } from './units-of-time.ts';

export interface Interval {
  from: Date;
  to: Date;
}

/**
 * The stretches between two instants in which the window is open, in order, cut off at both instants; an opening
 * that goes on past midnight is one interval. Empty when `to` is not after `from`.
 * @throws ServiceTimeError `range_too_long` beyond ten years.
 */
export function openIntervals(window: ServiceWindow, calendar: Calendar, from: Date, to: Date): Interval[] {
  const merged: Stretch[] = [];
  for (const stretch of stretchesBetween(window, calendar, millisecondsOf(from), millisecondsOf(to))) {
    const last = merged.at(-1);
    if (last?.to === stretch.from) last.to = stretch.to;
    else merged.push({ ...stretch });
  }
  return merged.map((stretch) => ({ from: new Date(stretch.from), to: new Date(stretch.to) }));
}

/**
 * Milliseconds between two instants during which the window is open; negative when `to` lies before `from`, so
 * that time left turns into time overdue.
 * @throws ServiceTimeError `range_too_long` beyond ten years.
 */
export function serviceMillisecondsBetween(
  window: ServiceWindow,
  calendar: Calendar,
  from: Date,
  to: Date,
): number {
  const [start, end] = [millisecondsOf(from), millisecondsOf(to)];
  if (end < start) return -serviceMillisecondsBetween(window, calendar, to, from);
  let sum = 0;
  for (const stretch of stretchesBetween(window, calendar, start, end)) sum += stretch.to - stretch.from;
  return sum;
}

function* stretchesBetween(
  window: ServiceWindow,
  calendar: Calendar,
  from: number,
  to: number,
): Generator<Stretch> {
  assertWalkable(from, to);
  if (to <= from) return;
  if (window.hours === 'always') return yield { from, to };
  const schedule = scheduleOf(window, calendar);
  for (let day = Math.floor(from / DAY_MS) - 1; day <= Math.floor(to / DAY_MS) + 1; day += 1) {
    for (const stretch of stretchesOfDay(schedule, day)) {
      const cut = { from: Math.max(stretch.from, from), to: Math.min(stretch.to, to) };
      if (cut.from < cut.to) yield cut;
    }
  }
}
