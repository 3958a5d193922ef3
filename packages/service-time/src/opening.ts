import type { Calendar } from './calendar.ts';
import { millisecondsOf } from './instant.ts';
import { SEARCH_DAYS_MAX, scheduleOf, stretchesFrom, stretchesOfDay } from './schedule.ts';
import { ServiceTimeError } from './service-time-error.ts';
import type { ServiceWindow } from './service-window.ts';
import { DAY_MS } from './units-of-time.ts';

/** Whether the window is open at an instant: an opening belongs to it, a closing does not. */
export function isOpen(window: ServiceWindow, calendar: Calendar, at: Date): boolean {
  const instant = millisecondsOf(at);
  if (window.hours === 'always') return true;
  const schedule = scheduleOf(window, calendar);
  const day = Math.floor(instant / DAY_MS);
  return [day - 1, day, day + 1].some((candidate) =>
    stretchesOfDay(schedule, candidate).some(({ from, to }) => from <= instant && instant < to),
  );
}

/**
 * The first moment from `at` on at which the window is open: `at` itself if it is open then.
 * @throws ServiceTimeError `window_never_opens` when it stays shut for 400 days.
 */
export function nextOpening(window: ServiceWindow, calendar: Calendar, at: Date): Date {
  const instant = millisecondsOf(at);
  if (window.hours === 'always') return at;
  for (const { from } of stretchesFrom(scheduleOf(window, calendar), instant)) {
    return from <= instant ? at : new Date(from);
  }
  throw new ServiceTimeError('window_never_opens', 'the window never opens');
}

/**
 * The first closing after `at`: of the current opening, or of the next one if the window is shut. `null` for a
 * window that does not close: one that is always open, or that stays open for the 400 days looked at.
 * @throws ServiceTimeError `window_never_opens`
 */
export function closingAfter(window: ServiceWindow, calendar: Calendar, at: Date): Date | null {
  const instant = millisecondsOf(at);
  if (window.hours === 'always') return null;
  let closing: number | undefined;
  for (const { from, to } of stretchesFrom(scheduleOf(window, calendar), instant)) {
    if (closing !== undefined && from > closing) return new Date(closing);
    closing = to;
    if (closing - instant > SEARCH_DAYS_MAX * DAY_MS) return null;
  }
  throw new ServiceTimeError('window_never_opens', 'the window never opens');
}
