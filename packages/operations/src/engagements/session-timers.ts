import { hasLapsed, listEngagementEvents, type WorkSession } from '@zusage/engagements';
import { releaseAll } from './session-units.ts';
import { closeIfDone } from './close.ts';
import type { EngagementDesk } from './desk.ts';
import { lapseFollowing } from './fixed-plan-steps.ts';
import { takeSessionStep, writeDown } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { startTimer } from './timer.ts';

/** What the `schedule_due` timer does: an appointment that was asked for is not set, so it is marked and told (N-18). */
export async function scheduleDuePassed(desk: EngagementDesk, session: WorkSession): Promise<void> {
  const { trx, providerId, engagement, service, now } = desk;
  const { status, scheduleDueAt } = session;
  if (status !== 'requested' || scheduleDueAt === null) return;
  if (now < scheduleDueAt) return startTimer(desk, 'schedule_due', session, scheduleDueAt);
  const until = scheduleDueAt.toISOString();
  const events = await listEngagementEvents(trx, providerId, engagement.id);
  const isKnown = events.some(
    ({ kind, sessionId, details }) =>
      kind === 'schedule_missed' && sessionId === session.id && details['until'] === until,
  );
  if (isKnown) return;
  await writeDown(desk, session.id, 'schedule_missed', service.targets?.rule ?? service.rule, {
    details: { until },
  });
  await tellOfEngagement(desk, 'overdue', { session, day: scheduleDueAt });
}

/**
 * What the `session_lapse` timer does: a session of a fixed plan that nobody asked for in time lapses; what is reserved for
 * it is available again (N-19).
 */
export async function lapseSession(desk: EngagementDesk, session: WorkSession): Promise<void> {
  const { askUntil, status } = session;
  if (status !== 'planned' || askUntil === null) return;
  if (!hasLapsed(session, desk.now))
    return startTimer(desk, 'session_lapse', session, new Date(askUntil.getTime() + 1));
  await takeSessionStep(desk, session, 'lapse', {}, { details: { until: askUntil.toISOString() } });
  await releaseAll(desk, session);
  await tellOfEngagement(desk, 'lapsed', { session, day: askUntil });
  await lapseFollowing(desk, session);
  await closeIfDone(desk);
}
