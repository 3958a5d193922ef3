import { currentCatalogue } from '@zusage/contracts';
import { listAppointments, type Appointment, type SessionStatus } from '@zusage/engagements';
import { localDate } from '@zusage/catalogue';
import { findOrganisation } from '@zusage/identity';
import { databaseNow, toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { requireStaff } from './write-statement.ts';

/** A session that has its date, as a line of the staff's calendar. */
export interface ComingSession {
  number: string;
  position: number;
  subject: string;
  title: string;
  customer: string;
  status: SessionStatus;
  startsAt: Instant;
  endsAt: Instant;
  host: { name: string; isYou: boolean } | null;
  /** Minutes between the end of the host's session before it on that day and its start; null for the first one. */
  gapMinutes: number | null;
}

export interface ComingDay {
  /** `YYYY-MM-DD` by the provider's calendar. */
  day: string;
  isToday: boolean;
  sessions: ComingSession[];
}

export interface ComingSessions {
  /** Today's first; what began on an earlier day and runs still is part of today. */
  days: ComingDay[];
  /** Over and neither started, reported nor marked as missed: somebody has to say what became of them. */
  open: ComingSession[];
}

const DAYS_BACK = 60;
const DAY = 24 * 3_600_000;

/** What is scheduled, by day and host, with the gaps between. @throws AppError forbidden */
export async function listComingSessions(
  scope: PersonScope,
  { mine }: { mine: boolean },
): Promise<ComingSessions> {
  requireStaff(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { providerId, actor } = scope;
    const { catalogue } = await currentCatalogue(trx, providerId);
    const now = await databaseNow(trx);
    const today = localDate(catalogue, now);
    const all = await listAppointments(trx, providerId, { from: new Date(now.getTime() - DAYS_BACK * DAY) });
    const own = mine ? all.filter(({ host }) => host?.id === actor.person.id) : all;
    const names = new Map<string, string>();
    for (const { engagement } of own) {
      const { organisationId: id } = engagement;
      if (!names.has(id)) names.set(id, (await findOrganisation(trx, providerId, id))?.name ?? '');
    }
    const line = (one: Appointment, gapMinutes: number | null): ComingSession => ({
      number: one.engagement.number,
      position: one.position,
      subject: one.engagement.subject,
      title: one.title,
      customer: names.get(one.engagement.organisationId) ?? '',
      status: one.status,
      startsAt: toInstant(one.startsAt),
      endsAt: toInstant(one.endsAt),
      host: one.host && { name: one.host.name, isYou: one.host.id === actor.person.id },
      gapMinutes,
    });
    const isOver = ({ status, endsAt }: Appointment) => status === 'scheduled' && endsAt <= now;
    const dayOf = (one: Appointment) => {
      const day = localDate(catalogue, one.startsAt);
      return day < today ? today : day;
    };
    const coming = own.filter((one) => !isOver(one));
    const days = [...new Set(coming.map(dayOf))].toSorted();
    return {
      days: days.map((day) => {
        const ofDay = coming.filter((one) => dayOf(one) === day);
        return {
          day,
          isToday: day === today,
          sessions: ofDay.map((one) => line(one, gapBefore(one, ofDay))),
        };
      }),
      open: own.filter(isOver).map((one) => line(one, null)),
    };
  });
}

/** How long its host is free before it on that day. */
function gapBefore(one: Appointment, ofDay: readonly Appointment[]): number | null {
  const before = ofDay.filter((other) => other.host?.id === one.host?.id && other.startsAt < one.startsAt);
  if (one.host === null || before.length === 0) return null;
  const end = Math.max(...before.map(({ endsAt }) => endsAt.getTime()));
  return Math.max(0, Math.round((one.startsAt.getTime() - end) / 60_000));
}
