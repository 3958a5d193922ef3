import type { Calendar } from './calendar.ts';
import { millisecondsOf } from './instant.ts';
import { scheduleOf, stretchesFrom, type Schedule } from './schedule.ts';
import { ServiceTimeError } from './service-time-error.ts';
import type { ServiceWindow } from './service-window.ts';
import { DAY_MS, MINUTE_MS } from './units-of-time.ts';

/** How fast an answer is promised: real minutes (`elapsed`), or minutes during which a window is open. */
export type ResponseTarget =
  { minutes: number; clock: 'elapsed' } | { minutes: number; clock: ServiceWindow };

export interface ResponseDue {
  clockStartsAt: Date;
  dueAt: Date;
}

/** A leap year of real minutes. */
export const TARGET_MINUTES_MAX = (366 * DAY_MS) / MINUTE_MS;

/**
 * When a request that arrives at `arrival` must be answered. Elapsed targets count real time, changes of the clock
 * included. In a window the clock starts when it is next open and stands still while it is shut; a target that runs
 * out exactly at closing time is due at closing time (policies.md, Readings).
 * @throws ServiceTimeError `invalid_target` unless minutes are an integer from 1 to one year,
 *   `window_never_opens`, `target_out_of_reach` when ten years of the window do not hold the minutes.
 */
export function responseDue(target: ResponseTarget, calendar: Calendar, arrival: Date): ResponseDue {
  return resumedDue(target, calendar, { at: arrival, usedMilliseconds: 0 });
}

/**
 * The same for a clock that has run before and stood still since: `at` it goes on with what is left of the minutes. With
 * nothing left it is due at the moment it goes on.
 * @throws ServiceTimeError as `responseDue`
 */
export function resumedDue(
  target: ResponseTarget,
  calendar: Calendar,
  resumed: { at: Date; usedMilliseconds: number },
): ResponseDue {
  if (!Number.isInteger(target.minutes) || target.minutes < 1 || target.minutes > TARGET_MINUTES_MAX) {
    throw new ServiceTimeError(
      'invalid_target',
      `minutes must be an integer from 1 to ${TARGET_MINUTES_MAX}`,
    );
  }
  const instant = millisecondsOf(resumed.at);
  const milliseconds = Math.max(0, target.minutes * MINUTE_MS - resumed.usedMilliseconds);
  if (target.clock === 'elapsed' || target.clock.hours === 'always') {
    return { clockStartsAt: resumed.at, dueAt: new Date(instant + milliseconds) };
  }
  return dueInWindow(scheduleOf(target.clock, calendar), instant, milliseconds);
}

function dueInWindow(schedule: Schedule, arrival: number, milliseconds: number): ResponseDue {
  let clockStartsAt: number | undefined;
  let remaining = milliseconds;
  for (const { from, to } of stretchesFrom(schedule, arrival)) {
    const start = Math.max(from, arrival);
    clockStartsAt ??= start;
    if (remaining <= to - start) {
      return { clockStartsAt: new Date(clockStartsAt), dueAt: new Date(start + remaining) };
    }
    remaining -= to - start;
  }
  throw new ServiceTimeError(
    'target_out_of_reach',
    'ten years of the window do not hold the minutes of the target',
  );
}
