import { mayStopNow, SESSION_MINUTES_MAX, type WorkSession } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import { formatMinutes, formatMoment } from '@zusage/i18n';
import { localDate } from '@zusage/catalogue';
import type { PersonScope } from '../scope.ts';
import type { SessionRequest } from './ask-for-appointment.ts';
import { auditStep } from './audit-step.ts';
import { forfeitAll, startOf } from './session-units.ts';
import { closeIfDone } from './close.ts';
import { onEngagement, sessionAt } from './desk.ts';
import { lapseFollowing } from './fixed-plan-steps.ts';
import { keepUnitsFor, readMoment, readText, requireStep } from './session-desk.ts';
import { takeSessionStep } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { requireStaff } from './write-statement.ts';

export const REASON_MAX = 2_000;
const DAY = SESSION_MINUTES_MAX * 60_000;

/**
 * Staff start a session; the database's clock says when. Only on its day and until a day after its end: one that was held
 * without the portal's clock is reported with its times instead.
 *
 * @throws AppError forbidden, not_found, conflict, invalid_input (`start`: too_early)
 */
export async function startSession(scope: PersonScope, request: SessionRequest): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'sessions.start', request, async (desk) => {
    const session = sessionAt(desk, request.position);
    requireStep(desk, session, 'start');
    const { startsAt, endsAt, position } = session;
    if (startsAt === null || endsAt === null) throw new AppError('conflict');
    const day = localDate(desk.catalogue, startsAt);
    if (desk.today < day) throw invalidField('start', 'too_early', { min: day });
    if (desk.now.getTime() > endsAt.getTime() + DAY) throw new AppError('conflict');
    await takeSessionStep(desk, session, 'start', { startedAt: desk.now });
    await auditStep(desk, scope, 'engagement.session_started', { session: position });
    return null;
  });
}

export interface Stop extends SessionRequest {
  /** When it ended, where staff forgot to say so at the time; null is now. As in `Appointing`. */
  at: string | null;
}

/**
 * Staff stop a session; the database's clock says when. A day after its start that clock says nothing any more about when
 * it ended: then staff state it, and the end is written down as stated.
 *
 * @throws AppError forbidden, not_found, conflict (not running), invalid_input (`at`: stop_stated, too_far,
 *   end_before_start, lasts_too_long)
 */
export async function stopSession(scope: PersonScope, request: Stop): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'sessions.stop', request, async (desk) => {
    const session = sessionAt(desk, request.position);
    requireStep(desk, session, 'stop');
    const { startedAt } = session;
    if (startedAt === null) throw new AppError('conflict');
    const stated = request.at === null ? null : readMoment(desk, 'at', request.at);
    if (stated === null && !mayStopNow(startedAt, desk.now)) {
      const place = { locale: scope.locale, timeZone: desk.catalogue.timeZone, now: desk.now };
      throw invalidField('at', 'stop_stated', { what: formatMoment(startedAt, place) });
    }
    const stoppedAt = stated ?? desk.now;
    if (stoppedAt > desk.now) throw invalidField('at', 'too_far', { max: desk.today });
    if (stoppedAt <= startedAt) throw invalidField('at', 'end_before_start');
    if (!mayStopNow(startedAt, stoppedAt))
      throw invalidField('at', 'lasts_too_long', { what: formatMinutes(SESSION_MINUTES_MAX, scope.locale) });
    const details = { end: stoppedAt.toISOString(), ...(stated ? { stated: 1 } : {}) };
    await takeSessionStep(desk, session, 'stop', { stoppedAt }, { details });
    await auditStep(desk, scope, 'engagement.session_stopped', { session: session.position, ...details });
    return null;
  });
}

/**
 * It could not take place for reasons outside a party's control: scheduled anew, without charge (N-16). A fixed plan's dates
 * bind nobody any more.
 *
 * @throws AppError forbidden, not_found, conflict, invalid_input (`reason`)
 */
export async function preventSession(
  scope: PersonScope,
  request: SessionRequest & { reason: string },
): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'sessions.prevent', request, async (desk) => {
    const session = sessionAt(desk, request.position);
    requireStep(desk, session, 'prevent');
    const reason = readText('reason', request.reason, REASON_MAX);
    const { startsAt } = session;
    const none = { startsAt: null, endsAt: null, host: null, scheduledAt: null };
    const unasked = { askedAt: null, wish: null, scheduleDueAt: null, askUntil: null, holdUntil: null };
    const change = { ...none, ...unasked, revision: session.revision + 1 };
    await takeSessionStep(desk, session, 'prevent', change, { note: reason, details: startOf(startsAt) });
    await keepUnitsFor(desk, session, null);
    await auditStep(desk, scope, 'engagement.session_prevented', { session: session.position, reason });
    await tellOfEngagement(desk, 'prevented', { session, day: startsAt, note: reason });
    return null;
  });
}

/**
 * The customer did not attend: its units are forfeited at once (N-16). Only once it should have begun.
 *
 * @returns how much, in the account's smallest billable part
 * @throws AppError forbidden, not_found, conflict (it has not begun), invalid_input (`reason`)
 */
export async function missSession(
  scope: PersonScope,
  request: SessionRequest & { reason: string },
): Promise<{ cost: number }> {
  requireStaff(scope);
  return onEngagement(scope, 'sessions.miss', request, async (desk) => {
    const session = sessionAt(desk, request.position);
    requireStep(desk, session, 'miss');
    requireBegun(session, desk.now);
    const reason = readText('reason', request.reason, REASON_MAX);
    const cost = await forfeitAll(desk, session, 'missed');
    const details = { amount: cost, ...startOf(session.startsAt) };
    await takeSessionStep(desk, session, 'miss', {}, { note: reason, details });
    await auditStep(desk, scope, 'engagement.session_missed', { session: session.position, amount: cost });
    const { startsAt: day } = session;
    await tellOfEngagement(desk, 'missed', { session, day, amount: cost, note: reason });
    await lapseFollowing(desk, session);
    await closeIfDone(desk);
    return { cost };
  });
}

function requireBegun({ startsAt }: WorkSession, now: Date): void {
  if (startsAt === null || now < startsAt) throw new AppError('conflict');
}
