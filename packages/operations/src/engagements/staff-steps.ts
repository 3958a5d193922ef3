import { changeEngagement, ENDED_ENGAGEMENTS } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import { listStaff } from '@zusage/identity';
import { heldBy, release } from '@zusage/units';
import type { PersonScope } from '../scope.ts';
import { auditStep } from './audit-step.ts';
import { cancelTargets } from './decide.ts';
import { onEngagement, type EngagementDesk, type EngagementRequest } from './desk.ts';
import { withdrawQuotes } from './quotes.ts';
import { reasonOf } from './reasons.ts';
import { takeSessionStep, takeStep, writeDown } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { cancelTimer } from './timer.ts';
import { isOutOfTheWay } from './view.ts';
import { requireStaff } from './write-statement.ts';

/**
 * Staff answer before there is a statement of work (N-18). The first one counts as the first response.
 * @throws AppError forbidden, not_found, conflict (it has ended), invalid_input (`note`: required)
 */
export async function respondToEngagement(
  scope: PersonScope,
  request: EngagementRequest & { note: string },
): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'engagements.respond', request, async (desk) => {
    const note = noteOf(request.note);
    requireOpen(desk);
    const { trx, providerId, engagement, service, now } = desk;
    if (engagement.respondedAt === null) {
      await changeEngagement(trx, providerId, engagement.id, { respondedAt: now });
      engagement.respondedAt = now;
    }
    await cancelTimer(desk, 'response_due', null);
    await writeDown(desk, null, 'responded', service.targets?.rule ?? service.rule, { note });
    await auditStep(desk, scope, 'engagement.responded');
    await tellOfEngagement(desk, 'responded', { note });
    return null;
  });
}

/** The provider cannot do it, and says why and who can (N-28). @throws AppError forbidden, not_found, conflict, invalid_input */
export async function declineEngagement(
  scope: PersonScope,
  request: EngagementRequest & { note: string },
): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'engagements.decline', request, async (desk) => {
    const note = noteOf(request.note);
    await takeStep(desk, 'decline', { respondedAt: desk.engagement.respondedAt ?? desk.now }, { note });
    await cancelTargets(desk);
    await auditStep(desk, scope, 'engagement.declined', { reason: note });
    await tellOfEngagement(desk, 'declined', { note });
    return null;
  });
}

/**
 * Ends what was agreed before all of it was held: sessions without an appointment are dropped, and what is reserved for
 * them is available again (N-13).
 *
 * @throws AppError forbidden, not_found, conflict (a session is scheduled, under way or awaits acceptance), invalid_input
 */
export async function endEngagement(
  scope: PersonScope,
  request: EngagementRequest & { note: string },
): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'engagements.end', request, async (desk) => {
    const note = noteOf(request.note);
    if (!desk.sessions.every(isOutOfTheWay)) throw new AppError('conflict');
    await dropSessions(desk);
    await takeStep(desk, 'end', {}, { note });
    await withdrawQuotes(desk);
    await auditStep(desk, scope, 'engagement.ended', { reason: note });
    await tellOfEngagement(desk, 'closed', { note });
    return null;
  });
}

async function dropSessions(desk: EngagementDesk): Promise<void> {
  const { trx, providerId, engagement, sessions, unit, person } = desk;
  const open = sessions.filter(({ status }) => status === 'planned' || status === 'requested');
  const held = await heldBy(
    trx,
    providerId,
    open.flatMap(({ holdId }) => holdId ?? []),
  );
  for (const session of open) {
    const { holdId, position } = session;
    const amount = (holdId === null ? undefined : held.get(holdId)?.reserved) ?? 0;
    if (holdId !== null && amount > 0) {
      const purpose = `${engagement.number}/${position}`;
      await release(trx, providerId, {
        accountId: engagement.accountId,
        amount,
        holdId,
        reason: reasonOf((words) => words.drop({ purpose })),
        rule: unit.rule,
        personId: person?.id ?? null,
      });
    }
    await cancelTimer(desk, 'schedule_due', session);
    await cancelTimer(desk, 'session_lapse', session);
    await takeSessionStep(desk, session, 'drop', {}, { details: { amount } });
  }
}

/**
 * Gives an engagement to one of the provider's people, or back to all.
 * @throws AppError forbidden, not_found, conflict (it has ended), invalid_input (`assignee`: no active person of the staff)
 */
export async function assignEngagement(
  scope: PersonScope,
  request: EngagementRequest & { assignee: string | null },
): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'engagements.assign', request, async (desk) => {
    requireOpen(desk);
    const { trx, providerId, engagement, service } = desk;
    const staff = await listStaff(trx, providerId);
    const wanted = request.assignee?.toLowerCase();
    const person = staff.find(({ email }) => email.toLowerCase() === wanted) ?? null;
    if (wanted !== undefined && !person) throw invalidField('assignee', 'unknown_value');
    const assigneeId = person?.id ?? null;
    if (assigneeId === engagement.assigneeId) return null;
    await changeEngagement(trx, providerId, engagement.id, { assigneeId });
    engagement.assigneeId = assigneeId;
    await writeDown(desk, null, 'assigned', service.rule, { note: person?.name ?? null });
    await auditStep(desk, scope, 'engagement.assigned', { to: person?.name ?? '' });
    return null;
  });
}

function noteOf(note: string): string {
  if (note.trim() === '') throw invalidField('note', 'required');
  return note.trim();
}

function requireOpen({ engagement: { status } }: EngagementDesk): void {
  if (ENDED_ENGAGEMENTS.includes(status)) throw new AppError('conflict');
}
