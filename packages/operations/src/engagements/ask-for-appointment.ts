import { workdays } from '@zusage/catalogue';
import { AppError } from '@zusage/errors';
import type { PersonScope } from '../scope.ts';
import { auditStep } from './audit-step.ts';
import { onEngagement, sessionAt, type EngagementDesk } from './desk.ts';
import { asShown, keepUnitsFor, readText, requireStep, type Shown } from './session-desk.ts';
import { takeSessionStep } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { cancelTimer, startTimer } from './timer.ts';

export interface SessionRequest {
  number: string;
  position: number;
  key?: string | undefined;
}

export const WISH_MAX = 1_000;

/**
 * The customer asks for an appointment and says when it would suit (N-18). Asked again before it is set, only the wish
 * changes: what was promised stays.
 *
 * @throws AppError forbidden (staff, partners), not_found, conflict (nothing to ask for now), invalid_input (`wish`)
 */
export async function askForAppointment(
  scope: PersonScope,
  request: SessionRequest & { wish: string },
): Promise<void> {
  requireCustomer(scope);
  await onEngagement(scope, 'sessions.ask', request, async (desk) => {
    const session = sessionAt(desk, request.position);
    requireStep(desk, session, 'ask');
    const wish = readText('wish', request.wish, WISH_MAX);
    const isFirst = session.status === 'planned';
    const scheduleDueAt = isFirst ? scheduleDue(desk) : session.scheduleDueAt;
    const askedAt = isFirst ? desk.now : session.askedAt;
    await takeSessionStep(desk, session, 'ask', { wish, askedAt, scheduleDueAt }, { note: wish });
    await cancelTimer(desk, 'session_lapse', session);
    if (isFirst && scheduleDueAt) await startTimer(desk, 'schedule_due', session, scheduleDueAt);
    await auditStep(desk, scope, 'engagement.appointment_asked', { session: session.position });
    await tellOfEngagement(desk, 'asked', { session, note: wish, day: scheduleDueAt });
    return null;
  });
}

/**
 * The customer asks for another appointment, while that is free (N-16, N-19): the date is given up, its units stay reserved.
 *
 * @throws AppError forbidden, not_found, conflict (no appointment, or too late to move it), stale_revision (another
 *   appointment holds than the one that was read), invalid_input (`wish`)
 */
export async function moveSession(
  scope: PersonScope,
  request: SessionRequest & { wish: string; shown: Shown },
): Promise<void> {
  requireCustomer(scope);
  await onEngagement(scope, 'sessions.move', request, async (desk) => {
    const session = sessionAt(desk, request.position);
    requireStep(desk, session, 'move');
    const wish = readText('wish', request.wish, WISH_MAX);
    const { isFree } = await asShown(desk, session, request.shown);
    if (!isFree) throw new AppError('conflict');
    const scheduleDueAt = scheduleDue(desk);
    const start = session.startsAt?.toISOString() ?? '';
    const change = { wish, askedAt: desk.now, scheduleDueAt, revision: session.revision + 1 };
    const none = { startsAt: null, endsAt: null, host: null, scheduledAt: null };
    await takeSessionStep(desk, session, 'move', { ...change, ...none }, { note: wish, details: { start } });
    await keepUnitsFor(desk, session, null);
    if (scheduleDueAt) await startTimer(desk, 'schedule_due', session, scheduleDueAt);
    await auditStep(desk, scope, 'engagement.session_moved', { session: session.position });
    await tellOfEngagement(desk, 'moved', { session, note: wish, day: scheduleDueAt });
    return null;
  });
}

/** The customer's word is its own: staff do not speak for it. */
export function requireCustomer({ actor }: PersonScope): void {
  if (!actor.person.organisation) throw new AppError('forbidden');
}

/** N-18, N-19: so many working days from now; null where the catalogue promises none. */
function scheduleDue({ catalogue, service, now }: EngagementDesk): Date | null {
  const days = service.targets?.scheduleWorkdays;
  return days === undefined ? null : workdays(catalogue, now, days);
}
