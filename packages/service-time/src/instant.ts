import { ServiceTimeError } from './service-time-error.ts';
import { DAY_MS } from './units-of-time.ts';

/** Outside these years neither zone rules nor holiday tables say anything that could be promised. */
const EARLIEST_MS = Date.UTC(1970, 0, 1);
const LATEST_MS = Date.UTC(2200, 0, 1);

/** Days a walk over a calendar may take in all: ten years, far beyond any promise. */
export const WALK_DAYS_MAX = 3_660;

/**
 * The milliseconds of an instant, after checking it.
 * @throws ServiceTimeError `invalid_time` for an invalid Date, `time_out_of_range` outside 1970-2199.
 */
export function millisecondsOf(instant: Date): number {
  const milliseconds = instant.getTime();
  if (Number.isNaN(milliseconds)) throw new ServiceTimeError('invalid_time', 'not a valid Date');
  if (milliseconds < EARLIEST_MS || milliseconds >= LATEST_MS) {
    throw new ServiceTimeError(
      'time_out_of_range',
      `outside the years 1970 to 2199: ${instant.toISOString()}`,
    );
  }
  return milliseconds;
}

/** @throws ServiceTimeError `range_too_long` when the two instants lie more than ten years apart. */
export function assertWalkable(from: number, to: number): void {
  if (to - from <= WALK_DAYS_MAX * DAY_MS) return;
  throw new ServiceTimeError('range_too_long', `a range of more than ${WALK_DAYS_MAX} days`);
}
