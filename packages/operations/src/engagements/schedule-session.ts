import {
  appointmentFault,
  listAppointments,
  lockHost,
  overlap,
  type AppointmentFault,
  type Span,
  type WorkSession,
} from '@zusage/engagements';
import { invalidField } from '@zusage/errors';
import { formatMinutes, formatMoment, formatUnits } from '@zusage/i18n';
import { listStaff } from '@zusage/identity';
import { availableNow, holdShares, reserve } from '@zusage/units';
import type { PersonScope } from '../scope.ts';
import type { SessionRequest } from './ask-for-appointment.ts';
import { auditStep } from './audit-step.ts';
import { onEngagement, sessionAt, type EngagementDesk } from './desk.ts';
import { heldFor, purposeOf } from './report-desk.ts';
import { dayFor, keepUnitsFor, minutesMaxOf, readMoment, requireStep } from './session-desk.ts';
import { sessionReason } from './session-words.ts';
import { takeSessionStep } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { cancelTimer } from './timer.ts';
import { requireStaff } from './write-statement.ts';

export interface Appointing extends SessionRequest {
  /** With its offset, or `YYYY-MM-DDTHH:mm` on the clock of the contract. */
  startsAt: string;
  endsAt: string;
  /** E-mail of one of the provider's people. */
  host: string;
}

/**
 * Staff set the appointment of a session, or set it anew: with an approved statement of work and its units reserved
 * (N-15). From then on the units are kept for its start, beyond the end of their purchase if it begins before that.
 *
 * @throws AppError forbidden, not_found, conflict (not agreed on, under way, waiting for a report, lapsed), invalid_input
 *   (`startsAt`: in_the_past, session_overlaps, units_expire, units_missing; `endsAt`: end_before_start, lasts_too_long,
 *   beyond_plan; `host`: unknown_value)
 */
export async function scheduleSession(scope: PersonScope, request: Appointing): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'sessions.schedule', request, async (desk) => {
    const session = sessionAt(desk, request.position);
    requireStep(desk, session, 'schedule');
    const span = readSpan(desk, scope, session, request);
    const host = await hostOf(desk, request.host);
    await refuseOverlap(desk, scope, session, span, host.id);
    await reserveAgain(desk, scope, session);
    await requireUnitsAt(desk, scope, session, span.startsAt);
    const isMoved = session.status === 'scheduled';
    const set = { ...span, host, scheduledAt: desk.now, revision: session.revision + 1 };
    const details = { start: span.startsAt.toISOString(), end: span.endsAt.toISOString() };
    await takeSessionStep(desk, session, 'schedule', set, { note: host.name, details });
    await keepUnitsFor(desk, session, span.startsAt);
    await cancelTimer(desk, 'schedule_due', session);
    await cancelTimer(desk, 'session_lapse', session);
    const { position } = session;
    await auditStep(desk, scope, 'engagement.scheduled', { session: position, ...details });
    await tellOfEngagement(desk, isMoved ? 'moved' : 'scheduled', { session, day: span.startsAt });
    return null;
  });
}

function readSpan(desk: EngagementDesk, scope: PersonScope, session: WorkSession, request: Appointing): Span {
  const span = {
    startsAt: readMoment(desk, 'startsAt', request.startsAt),
    endsAt: readMoment(desk, 'endsAt', request.endsAt),
  };
  const limits = { now: desk.now, minutesMax: minutesMaxOf(desk), holdUntil: session.holdUntil };
  const fault = appointmentFault(span, limits);
  if (fault) throw invalidField(fault.field, fault.problem, paramsOf(fault, desk, scope));
  return span;
}

function paramsOf(
  fault: AppointmentFault,
  desk: EngagementDesk,
  scope: PersonScope,
): Record<string, string> | undefined {
  if (fault.problem === 'lasts_too_long') return { what: formatMinutes(fault.minutes, scope.locale) };
  return fault.problem === 'beyond_plan' ? { what: dayFor(desk, scope, fault.until) } : undefined;
}

async function hostOf(
  { trx, providerId }: EngagementDesk,
  email: string,
): Promise<{ id: string; name: string }> {
  const wanted = email.trim().toLowerCase();
  if (wanted === '') throw invalidField('host', 'required');
  const staff = await listStaff(trx, providerId);
  const person = staff.find((one) => one.email.toLowerCase() === wanted);
  if (!person) throw invalidField('host', 'unknown_value');
  return { id: person.id, name: person.name };
}

/** Neither the host nor the customer's people are in two sessions at once. */
async function refuseOverlap(
  { trx, providerId, engagement, catalogue, now }: EngagementDesk,
  { locale }: PersonScope,
  session: WorkSession,
  span: Span,
  hostId: string,
): Promise<void> {
  await lockHost(trx, providerId, hostId);
  const others = await listAppointments(trx, providerId, {
    from: span.startsAt,
    to: span.endsAt,
    of: { hostId, engagementId: engagement.id },
  });
  const other = others.find((one) => one.sessionId !== session.id && overlap(one, span));
  if (!other) return;
  const moment = formatMoment(other.startsAt, { locale, timeZone: catalogue.timeZone, now });
  throw invalidField('startsAt', 'session_overlaps', {
    what: `${other.engagement.number}/${other.position}, ${moment}`,
  });
}

/**
 * What the statement of work reserves for a session and what has expired since is reserved again from the units that are
 * there (N-15): nothing more than the customer approved.
 */
async function reserveAgain(
  desk: EngagementDesk,
  { locale }: PersonScope,
  session: WorkSession,
): Promise<void> {
  const { trx, providerId, engagement, unit, person } = desk;
  const { holdId, amount } = session;
  if (holdId === null) return;
  const { reserved } = await heldFor(desk, session);
  const missing = amount - reserved;
  if (missing <= 0) return;
  const available = await availableNow(trx, providerId, engagement.accountId);
  if (available < missing)
    throw invalidField('startsAt', 'units_missing', {
      what: formatUnits(unit, missing - available, locale),
    });
  await reserve(trx, providerId, {
    accountId: engagement.accountId,
    amount: missing,
    holdId,
    reason: sessionReason((words) => words.reservedAgain({ purpose: purposeOf(desk, session) })),
    rule: unit.rule,
    personId: person?.id ?? null,
  });
}

/** Units whose purchase ends before the session begins would expire before it (N-13's reading). */
async function requireUnitsAt(
  desk: EngagementDesk,
  scope: PersonScope,
  { holdId }: WorkSession,
  startsAt: Date,
): Promise<void> {
  if (holdId === null) return;
  const shares = await holdShares(desk.trx, desk.providerId, holdId);
  const gone = shares.filter(({ expiresAt }) => expiresAt <= startsAt);
  if (gone.length === 0) return;
  const what = gone.map(
    ({ reference, amount, expiresAt }) =>
      `${formatUnits(desk.unit, amount, scope.locale)}, ${reference}, ${dayFor(desk, scope, expiresAt)}`,
  );
  throw invalidField('startsAt', 'units_expire', { what: what.join('; ') });
}
