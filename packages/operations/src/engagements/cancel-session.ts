import type { PersonScope } from '../scope.ts';
import { requireCustomer, type SessionRequest } from './ask-for-appointment.ts';
import { auditStep } from './audit-step.ts';
import { closeIfDone } from './close.ts';
import { onEngagement, sessionAt } from './desk.ts';
import { lapseFollowing } from './fixed-plan-steps.ts';
import { asShown, requireStep, type Shown } from './session-desk.ts';
import { forfeitAll, releaseAll, startOf } from './session-units.ts';
import { takeSessionStep } from './step.ts';
import { tellOfEngagement } from './tell.ts';

/**
 * The customer cancels a session (N-16). What the page said is part of it: when the free time has run out meanwhile, or
 * another appointment holds, nothing is booked and the new price is shown first.
 *
 * @returns what was forfeited, in the account's smallest billable part; 0 while it is free
 * @throws AppError forbidden (staff, partners), not_found, conflict (no appointment, or it has begun), stale_revision
 */
export async function cancelSession(
  scope: PersonScope,
  request: SessionRequest & { shown: Shown },
): Promise<{ cost: number }> {
  requireCustomer(scope);
  return onEngagement(scope, 'sessions.cancel', request, async (desk) => {
    const session = sessionAt(desk, request.position);
    const { startsAt } = session;
    requireStep(desk, session, 'cancel');
    const { isFree, cost } = await asShown(desk, session, request.shown);
    const revision = session.revision + 1;
    if (isFree) {
      await takeSessionStep(desk, session, 'cancel', { revision }, { details: startOf(startsAt) });
      await releaseAll(desk, session);
    } else {
      const details = { amount: cost, ...startOf(startsAt) };
      await takeSessionStep(desk, session, 'cancel_late', { revision }, { details });
      await forfeitAll(desk, session, 'late');
    }
    const action = isFree ? 'engagement.session_cancelled' : 'engagement.session_forfeited';
    await auditStep(desk, scope, action, { session: session.position, amount: cost });
    await tellOfEngagement(desk, isFree ? 'cancelled' : 'forfeited', {
      session,
      day: startsAt,
      amount: cost,
    });
    await lapseFollowing(desk, session);
    await closeIfDone(desk);
    return { cost };
  });
}
