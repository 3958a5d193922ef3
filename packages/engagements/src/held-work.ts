import type { Transaction } from '@zusage/db';
import type { SessionStatus } from './state.ts';

/** A session that units are set aside for, with the dates that say what comes next. */
export interface HeldWork {
  holdId: string;
  engagement: { number: string; subject: string };
  position: number;
  title: string;
  status: SessionStatus;
  scheduleDueAt: Date | null;
  startsAt: Date | null;
  /** Of its report; null before there is one, and where nothing limits it. */
  acceptsItselfAt: Date | null;
  complainUntil: Date | null;
  /** Of an open complaint; null where there is none, and where nothing limits it. */
  decideUntil: Date | null;
}

/** The sessions of these holds; a hold without a session is absent. */
export async function heldWork(
  trx: Transaction,
  providerId: string,
  holdIds: readonly string[],
): Promise<HeldWork[]> {
  if (holdIds.length === 0) return [];
  const rows = await trx
    .selectFrom('app.work_session as s')
    .innerJoin('app.engagement as e', (join) =>
      join.onRef('e.provider_id', '=', 's.provider_id').onRef('e.id', '=', 's.engagement_id'),
    )
    .leftJoin('app.completion_report as r', (join) =>
      join.onRef('r.provider_id', '=', 's.provider_id').onRef('r.session_id', '=', 's.id'),
    )
    .leftJoin('app.complaint as c', (join) =>
      join.onRef('c.provider_id', '=', 's.provider_id').onRef('c.session_id', '=', 's.id'),
    )
    .where('s.provider_id', '=', providerId)
    .where('s.hold_id', 'in', holdIds)
    .select([
      's.hold_id',
      'e.number',
      'e.subject',
      's.position',
      's.title',
      's.status',
      's.schedule_due_at',
      's.starts_at',
      'r.accepts_itself_at',
      'r.complain_until',
      'c.decide_until',
    ])
    .execute();
  return rows.map((row) => ({
    holdId: row.hold_id ?? '',
    engagement: { number: row.number, subject: row.subject },
    position: row.position,
    title: row.title,
    // The table's check allows the statuses of our type.
    status: row.status as SessionStatus,
    scheduleDueAt: row.schedule_due_at,
    startsAt: row.starts_at,
    acceptsItselfAt: row.accepts_itself_at,
    complainUntil: row.complain_until,
    decideUntil: row.decide_until,
  }));
}
