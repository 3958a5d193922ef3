import { TZDate } from '@date-fns/tz';
import { listEngagementEvents, type WorkSession } from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { messagesFor, type Locale } from '@zusage/i18n';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import { isStaff, type PersonScope } from '../scope.ts';
import type { EngagementDesk } from './desk.ts';
import { onSession } from './session-view.ts';

export interface CalendarFile {
  name: string;
  /** RFC 5545, with CRLF and folded lines. */
  text: string;
}

/**
 * The appointment as a file for a calendar (RFC 5545): the same UID for ever, a SEQUENCE that grows with every change, and a
 * cancellation of what was set once and does not hold any more.
 *
 * @throws AppError not_found, also before there was an appointment; forbidden for partners
 */
export async function sessionCalendar(
  scope: PersonScope,
  request: { number: string; position: number },
): Promise<CalendarFile> {
  return onSession(scope, request, async (desk, session) => {
    const appointment = await lastAppointment(desk, session);
    if (!appointment) throw new AppError('not_found');
    const base = `${scope.publicUrl}/${scope.providerId}/${isStaff(scope.actor) ? 'staff/' : ''}`;
    const url = `${base}engagements/${encodeURIComponent(request.number)}/sessions/${request.position}`;
    const text = calendarText(desk, session, { ...appointment, url, locale: scope.locale });
    return { name: `${request.number}-${request.position}.ics`, text };
  });
}

interface CalendarEntry {
  startsAt: Date;
  endsAt: Date;
  isCancelled: boolean;
  url: string;
  locale: Locale;
}

export function calendarText(
  { engagement, catalogue, providerId, now }: EngagementDesk,
  { id, position, title, revision, host }: WorkSession,
  { startsAt, endsAt, isCancelled, url, locale }: CalendarEntry,
): string {
  const words = messagesFor(locale).workSessions.calendar;
  const timezone = catalogue.timeZone;
  const calendar = ical({
    prodId: { company: catalogue.name, product: 'Zusage', language: locale.toUpperCase() },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    timezone: { name: timezone, generator: (zone) => zoneBlock(zone) },
  });
  calendar.createEvent({
    id: `${id}@${providerId}.zusage`,
    sequence: revision,
    stamp: now,
    // Of the zone's own clock: a plain date would be written by the clock of the machine.
    start: new TZDate(startsAt.getTime(), timezone),
    end: new TZDate(endsAt.getTime(), timezone),
    timezone,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: words.summary({ title, number: engagement.number }),
    description: [
      words.engagement({ number: `${engagement.number}/${position}`, subject: engagement.subject }),
      ...(host ? [words.host({ name: host.name })] : []),
      url,
    ].join('\n'),
    url,
  });
  return calendar.toString();
}

const zoneBlock = (zone: string): string | null => tzlib_get_ical_block(zone)[0] ?? null;

/** The appointment that holds, or the last one that did. */
async function lastAppointment(
  { trx, providerId, engagement }: EngagementDesk,
  { id, status, startsAt, endsAt }: WorkSession,
): Promise<Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'isCancelled'> | null> {
  const isCancelled = status === 'cancelled' || status === 'forfeited';
  if (startsAt !== null && endsAt !== null) return { startsAt, endsAt, isCancelled };
  const events = await listEngagementEvents(trx, providerId, engagement.id);
  const last = events.findLast(({ kind, sessionId }) => kind === 'schedule' && sessionId === id);
  const { start, end } = last?.details ?? {};
  if (typeof start !== 'string' || typeof end !== 'string') return null;
  return { startsAt: new Date(start), endsAt: new Date(end), isCancelled: true };
}
