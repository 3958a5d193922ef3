import { changeSession, planDates, type WorkSession } from '@zusage/engagements';
import type { EngagementDesk } from './desk.ts';
import { releaseAll } from './session-units.ts';
import { plannedAs } from './session-desk.ts';
import { takeSessionStep } from './step.ts';
import { startTimer } from './timer.ts';

/**
 * After a session's report: the next one of a fixed plan is asked for and held by dates of its own, and lapses by the clock
 * when nobody asks (N-19). Call it when a report is sent.
 */
export async function openNextOfPlan(desk: EngagementDesk, reported: WorkSession): Promise<void> {
  const { trx, providerId, now, catalogue } = desk;
  const next = desk.sessions.find(({ position }) => position === reported.position + 1);
  const limit = next && plannedAs(desk, next)?.afterReport;
  if (!next || !limit || next.status !== 'planned') return;
  const dates = planDates(limit, now, catalogue.timeZone);
  await changeSession(trx, providerId, next.id, dates);
  Object.assign(next, dates);
  await startTimer(desk, 'session_lapse', next, new Date(dates.askUntil.getTime() + 1));
}

/** What builds on a session that will never be held falls with it: there is nothing to check again (N-19). */
export async function lapseFollowing(desk: EngagementDesk, ended: WorkSession): Promise<void> {
  const next = desk.sessions.find(({ position }) => position === ended.position + 1);
  if (!next || next.status !== 'planned' || !plannedAs(desk, next)?.afterReport) return;
  await takeSessionStep({ ...desk, side: 'clock', person: null }, next, 'lapse');
  await releaseAll(desk, next);
  await lapseFollowing(desk, next);
}
