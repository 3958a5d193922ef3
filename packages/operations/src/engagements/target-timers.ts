import { ENDED_ENGAGEMENTS, listEngagementEvents } from '@zusage/engagements';
import type { EngagementDesk } from './desk.ts';
import { writeDown } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { startTimer } from './timer.ts';

/** What the `response_due` timer does: nobody has answered, so it is marked and told (N-18). */
export async function responseDuePassed(desk: EngagementDesk): Promise<void> {
  const { engagement, service, now } = desk;
  const { respondedAt, responseDueAt, status } = engagement;
  if (responseDueAt === null || respondedAt !== null || ENDED_ENGAGEMENTS.includes(status)) return;
  if (now < responseDueAt) return startTimer(desk, 'response_due', null, responseDueAt);
  await miss(desk, 'response_missed', responseDueAt, service.targets?.rule ?? service.rule);
}

/** The same for the statement of work, also for the next version of one that was returned. */
export async function statementDuePassed(desk: EngagementDesk): Promise<void> {
  const { engagement, service, now } = desk;
  const { statedAt, statementDueAt, status } = engagement;
  if (statementDueAt === null || statedAt !== null) return;
  if (status !== 'requested' && status !== 'returned') return;
  if (now < statementDueAt) return startTimer(desk, 'statement_due', null, statementDueAt);
  await miss(desk, 'statement_missed', statementDueAt, service.targets?.rule ?? service.rule);
}

/** Written down once for each due time, with the time itself: a worker that was down changes nothing about it. */
async function miss(desk: EngagementDesk, kind: string, due: Date, rule: string): Promise<void> {
  const until = due.toISOString();
  const { trx, providerId, engagement } = desk;
  const events = await listEngagementEvents(trx, providerId, engagement.id);
  if (events.some((event) => event.kind === kind && event.details['until'] === until)) return;
  await writeDown(desk, null, kind, rule, { details: { until } });
  await tellOfEngagement(desk, 'overdue', { day: due });
}
