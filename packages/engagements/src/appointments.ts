import type { Transaction } from '@zusage/db';
import type { Span } from './appointment.ts';
import type { SessionStatus } from './state.ts';

/** A session that has its date. */
export interface Appointment extends Span {
  sessionId: string;
  engagementId: string;
  engagement: { number: string; subject: string; organisationId: string };
  position: number;
  title: string;
  status: SessionStatus;
  host: { id: string; name: string } | null;
  startedAt: Date | null;
}

export interface AppointmentFilter {
  /** Those that end after it. */
  from: Date;
  /** Those that begin before it; without it all. */
  to?: Date;
  /** Of this host or of this engagement. */
  of?: { hostId: string; engagementId: string };
}

/** Sessions that are scheduled or running, by their start; those that run stay until they are stopped. */
export async function listAppointments(
  trx: Transaction,
  providerId: string,
  { from, to, of }: AppointmentFilter,
): Promise<Appointment[]> {
  let query = trx
    .selectFrom('app.work_session as s')
    .innerJoin('app.engagement as e', (join) =>
      join.onRef('e.provider_id', '=', 's.provider_id').onRef('e.id', '=', 's.engagement_id'),
    )
    .where('s.provider_id', '=', providerId)
    .where('s.status', 'in', ['scheduled', 'running'])
    .where('s.starts_at', 'is not', null)
    .where((eb) => eb.or([eb('s.ends_at', '>', from), eb('s.status', '=', 'running')]));
  if (to) query = query.where('s.starts_at', '<', to);
  if (of)
    query = query.where((eb) =>
      eb.or([eb('s.host_id', '=', of.hostId), eb('s.engagement_id', '=', of.engagementId)]),
    );
  const rows = await query
    .select([
      's.id',
      's.engagement_id',
      'e.number',
      'e.subject',
      'e.organisation_id',
      's.position',
      's.title',
    ])
    .select(['s.status', 's.starts_at', 's.ends_at', 's.host_id', 's.host_name', 's.started_at'])
    .orderBy('s.starts_at')
    .orderBy('e.number')
    .orderBy('s.position')
    .execute();
  return rows.flatMap((row) =>
    row.starts_at === null || row.ends_at === null
      ? []
      : {
          sessionId: row.id,
          engagementId: row.engagement_id,
          engagement: { number: row.number, subject: row.subject, organisationId: row.organisation_id },
          position: row.position,
          title: row.title,
          // The table's check allows the statuses of our type.
          status: row.status as SessionStatus,
          startsAt: row.starts_at,
          endsAt: row.ends_at,
          host: row.host_id === null ? null : { id: row.host_id, name: row.host_name ?? '' },
          startedAt: row.started_at,
        },
  );
}

/** Appointments of one host are set one after another, so that two never meet. Held until the transaction ends. */
export async function lockHost(trx: Transaction, providerId: string, hostId: string): Promise<void> {
  await trx
    .selectFrom('app.person')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('id', '=', hostId)
    .forNoKeyUpdate()
    .execute();
}
