import { daysLater, localDay } from '@zusage/service-time';
import type { SessionStatus } from './state.ts';

/** How a fixed plan limits a session: by the report of the one before it (N-19). */
export interface PlanLimit {
  askWithinDays: number;
  holdWithinDays: number;
}

export interface PlanDates {
  askUntil: Date;
  holdUntil: Date;
}

/**
 * Until when a session of a fixed plan is asked for and held: the last moment of the day that is so many days after the
 * report of the session before it, by the provider's calendar (N-19).
 */
export function planDates(
  { askWithinDays, holdWithinDays }: PlanLimit,
  reportedAt: Date,
  timeZone: string,
): PlanDates {
  const endOf = (days: number): Date =>
    new Date(localDay(timeZone, daysLater(timeZone, reportedAt, days)).to.getTime() - 1);
  return { askUntil: endOf(askWithinDays), holdUntil: endOf(holdWithinDays) };
}

const REPORTED: readonly SessionStatus[] = ['reported', 'complained', 'accepted', 'settled'];

/** A session that builds on the one before it waits for that one's report. */
export const waitsForReport = (
  limit: PlanLimit | undefined,
  before: { status: SessionStatus } | undefined,
): boolean => limit !== undefined && before !== undefined && !REPORTED.includes(before.status);

/** Nobody asked for it in time: it lapses by the clock. The last moment itself is in time. */
export const hasLapsed = (
  { status, askUntil }: { status: SessionStatus; askUntil: Date | null },
  now: Date,
): boolean => status === 'planned' && askUntil !== null && now > askUntil;
