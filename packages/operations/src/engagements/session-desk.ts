import { calendarOf, serviceWindowOf } from '@zusage/catalogue';
import {
  freeUntil,
  hasLapsed,
  isFree,
  sessionStep,
  waitsForReport,
  type SessionStepName,
  type WorkSession,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { formatDate } from '@zusage/i18n';
import { localMoment } from '@zusage/service-time';
import { invalidField } from '@zusage/errors';
import { holdShares, setNeededAt, type ReasonShare } from '@zusage/units';
import type { PersonScope } from '../scope.ts';
import type { EngagementDesk } from './desk.ts';

/** The longest session that the service or its unit allows, in minutes; null where neither says so (N-20). */
export const minutesMaxOf = ({ service, unit }: Pick<EngagementDesk, 'service' | 'unit'>): number | null =>
  service.sessionMinutesMax ?? unit.sessionMinutesMax ?? null;

/** What the catalogue's fixed plan says of a session; undefined where staff planned it freely. */
export const plannedAs = ({ service }: Pick<EngagementDesk, 'service'>, { planKey }: WorkSession) =>
  planKey === null ? undefined : service.sessions.find(({ key }) => key === planKey);

/** It builds on the session before it, whose report is not there yet (N-19). */
export const isWaiting = (desk: EngagementDesk, session: WorkSession): boolean =>
  waitsForReport(
    plannedAs(desk, session)?.afterReport,
    desk.sessions.find(({ position }) => position === session.position - 1),
  );

/**
 * Sees that a step can be taken now, before anything else about it is looked at.
 * @throws AppError conflict: not agreed on, no such step, waiting for another session's report, or lapsed
 */
export function requireStep(desk: EngagementDesk, session: WorkSession, on: SessionStepName): void {
  const isOpen = desk.engagement.status === 'agreed' && !hasLapsed(session, desk.now);
  if (!isOpen || !sessionStep(session.status, on, desk.side) || isWaiting(desk, session))
    throw new AppError('conflict');
}

/** Until when a session can be moved or cancelled free of charge; null where nothing is charged. */
export function freeUntilOf(
  { catalogue, unit }: Pick<EngagementDesk, 'catalogue' | 'unit'>,
  startsAt: Date,
): Date | null {
  const { businessWindow } = catalogue;
  const window = businessWindow === null ? null : serviceWindowOf(catalogue, businessWindow);
  return freeUntil({ window, calendar: calendarOf(catalogue) }, unit.cancellationWorkdays, startsAt);
}

/** What a cancellation by the customer would mean now (N-16). */
export interface Cancellation {
  isFree: boolean;
  /** Null where no cancellation is charged. */
  freeUntil: Date | null;
  /** In the account's smallest billable part: 0 while it is free. */
  cost: number;
  /** The purchases that the cost would be taken from; what is reserved, while it is free. */
  shares: ReasonShare[];
}

/** Null where nothing can be cancelled: no date, or it has begun. */
export async function cancellationOf(
  desk: EngagementDesk,
  session: WorkSession,
): Promise<Cancellation | null> {
  const { startsAt, status, holdId } = session;
  if (status !== 'scheduled' || startsAt === null || desk.now >= startsAt) return null;
  const until = freeUntilOf(desk, startsAt);
  const shares = holdId === null ? [] : await holdShares(desk.trx, desk.providerId, holdId);
  const reserved = shares.reduce((sum, { amount }) => sum + amount, 0);
  const free = isFree(until, desk.now);
  return { isFree: free, freeUntil: until, cost: free ? 0 : reserved, shares };
}

/** What the customer read before pressing the button: another appointment or price is shown first, never booked. */
export interface Shown {
  revision: number;
  isFree: boolean;
  /** In the account's smallest billable part. */
  cost: number;
}

/** @throws AppError conflict (nothing to cancel), stale_revision (something else holds by now) */
export async function asShown(
  desk: EngagementDesk,
  session: WorkSession,
  shown: Shown,
): Promise<Cancellation> {
  const now = await cancellationOf(desk, session);
  if (!now) throw new AppError('conflict');
  if (shown.revision !== session.revision || shown.isFree !== now.isFree || shown.cost !== now.cost)
    throw new AppError('stale_revision');
  return now;
}

/** The moment that a session's reserved units are kept for (N-13's reading). */
export async function keepUnitsFor(
  { trx, providerId }: EngagementDesk,
  { holdId }: WorkSession,
  at: Date | null,
): Promise<void> {
  if (holdId !== null) await setNeededAt(trx, providerId, holdId, at);
}

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:00(\.0{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * A moment with its offset, or `YYYY-MM-DDTHH:mm` on the clock of the engagement's contract; whole minutes.
 * @throws AppError invalid_input (invalid_time)
 */
export function readMoment(desk: EngagementDesk, field: string, text: string): Date {
  if (text.trim() === '') throw invalidField(field, 'required');
  const moment = WITH_OFFSET.test(text) ? new Date(text) : localMoment(text, desk.catalogue.timeZone);
  if (moment === null || Number.isNaN(moment.getTime())) throw invalidField(field, 'invalid_time');
  return moment;
}

/** A day as the acting person reads it. */
export const dayFor = (desk: EngagementDesk, { locale }: PersonScope, at: Date): string =>
  formatDate(at, { locale, timeZone: desk.catalogue.timeZone, style: 'long' });

/** What somebody wrote. @throws AppError invalid_input (required, too_long) */
export function readText(field: string, text: string, max: number): string {
  const written = text.trim();
  if (written === '') throw invalidField(field, 'required');
  if (written.length > max) throw invalidField(field, 'too_long', { max });
  return written;
}
