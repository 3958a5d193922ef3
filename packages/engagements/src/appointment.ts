/** A session lasts a day at most; longer is a slip of the keyboard. */
export const SESSION_MINUTES_MAX = 24 * 60;
const MINUTE = 60_000;

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Two appointments share a moment; one may begin when the other ends. */
export const overlap = (one: Span, other: Span): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

export type AppointmentFault =
  | { field: 'startsAt'; problem: 'in_the_past' }
  | { field: 'endsAt'; problem: 'end_before_start' }
  | { field: 'endsAt'; problem: 'lasts_too_long'; minutes: number }
  | { field: 'endsAt'; problem: 'beyond_plan'; until: Date };

/**
 * What is wrong with an appointment by itself; null when nothing is.
 *
 * @param minutesMax the service's or unit's longest session (N-20); null where it has none: then a day
 * @param holdUntil a fixed plan's last moment (N-19). Once that has passed it binds nobody any more: what was asked for in
 *   time is still held
 */
export function appointmentFault(
  { startsAt, endsAt }: Span,
  { now, minutesMax, holdUntil }: { now: Date; minutesMax: number | null; holdUntil: Date | null },
): AppointmentFault | null {
  if (startsAt <= now) return { field: 'startsAt', problem: 'in_the_past' };
  if (endsAt <= startsAt) return { field: 'endsAt', problem: 'end_before_start' };
  const longest = Math.min(minutesMax ?? SESSION_MINUTES_MAX, SESSION_MINUTES_MAX);
  if (endsAt.getTime() - startsAt.getTime() > longest * MINUTE)
    return { field: 'endsAt', problem: 'lasts_too_long', minutes: longest };
  if (holdUntil !== null && now <= holdUntil && endsAt > holdUntil)
    return { field: 'endsAt', problem: 'beyond_plan', until: holdUntil };
  return null;
}

/** A session runs a day at most: after that staff state when it ended, nobody's clock does. */
export const mayStopNow = (startedAt: Date, now: Date): boolean =>
  now.getTime() - startedAt.getTime() <= SESSION_MINUTES_MAX * MINUTE;
