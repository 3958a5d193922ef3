import { newId, type Selectable, type Schema, type Transaction } from '@zusage/db';
import type { SessionStatus } from './state.ts';

/** A session as its statement of work plans it. */
export interface PlannedSession {
  title: string;
  /** In the account's smallest billable part; 0 is paid for by another session. */
  amount: number;
  /** Of the catalogue's fixed plan; null where staff plan freely. */
  planKey: string | null;
  /** The hold of its reserved units; null where it costs none. */
  holdId: string | null;
}

export interface WorkSession extends PlannedSession {
  id: string;
  engagementId: string;
  statementId: string;
  /** Counted from 1 within the engagement. */
  position: number;
  status: SessionStatus;
  askedAt: Date | null;
  wish: string | null;
  scheduleDueAt: Date | null;
  askUntil: Date | null;
  holdUntil: Date | null;
  scheduledAt: Date | null;
  startsAt: Date | null;
  endsAt: Date | null;
  /** How often its appointment was set anew. */
  revision: number;
  host: { id: string; name: string } | null;
  startedAt: Date | null;
  stoppedAt: Date | null;
  endedAt: Date | null;
}

/** Writes the sessions of an approved statement of work, after those that the engagement has. */
export async function addSessions(
  trx: Transaction,
  providerId: string,
  engagementId: string,
  statementId: string,
  planned: readonly PlannedSession[],
): Promise<void> {
  const before = (await listSessions(trx, providerId, [engagementId])).length;
  if (planned.length === 0) return;
  await trx
    .insertInto('app.work_session')
    .values(
      planned.map(({ title, amount, planKey, holdId }, index) => ({
        provider_id: providerId,
        id: newId(),
        engagement_id: engagementId,
        statement_id: statementId,
        position: before + index + 1,
        plan_key: planKey,
        title,
        amount,
        hold_id: holdId,
        status: 'planned',
      })),
    )
    .execute();
}

/** In the order of their positions. The engagement's lock keeps them still. */
export async function listSessions(
  trx: Transaction,
  providerId: string,
  engagementIds: readonly string[],
): Promise<WorkSession[]> {
  if (engagementIds.length === 0) return [];
  const rows = await trx
    .selectFrom('app.work_session')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('engagement_id', 'in', engagementIds)
    .orderBy('engagement_id')
    .orderBy('position')
    .execute();
  return rows.map(toSession);
}

type SessionChange = Partial<
  Omit<WorkSession, 'id' | 'engagementId' | 'statementId' | 'position' | 'planKey' | 'title' | 'amount'>
>;

export async function changeSession(
  trx: Transaction,
  providerId: string,
  id: string,
  change: SessionChange,
): Promise<void> {
  const { host, ...others } = change;
  const set: Record<string, unknown> = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [COLUMN[name as keyof typeof COLUMN], value]),
  );
  if (host !== undefined) Object.assign(set, { host_id: host?.id ?? null, host_name: host?.name ?? null });
  await trx
    .updateTable('app.work_session')
    .set(set)
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

const COLUMN = {
  status: 'status',
  holdId: 'hold_id',
  askedAt: 'asked_at',
  wish: 'wish',
  scheduleDueAt: 'schedule_due_at',
  askUntil: 'ask_until',
  holdUntil: 'hold_until',
  scheduledAt: 'scheduled_at',
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  revision: 'revision',
  startedAt: 'started_at',
  stoppedAt: 'stopped_at',
  endedAt: 'ended_at',
} as const satisfies Record<Exclude<keyof SessionChange, 'host'>, keyof Schema['app.work_session']>;

const toSession = (row: Selectable<Schema['app.work_session']>): WorkSession => ({
  id: row.id,
  engagementId: row.engagement_id,
  statementId: row.statement_id,
  position: row.position,
  planKey: row.plan_key,
  title: row.title,
  amount: row.amount,
  holdId: row.hold_id,
  // The table's check allows the statuses of our type.
  status: row.status as SessionStatus,
  askedAt: row.asked_at,
  wish: row.wish,
  scheduleDueAt: row.schedule_due_at,
  askUntil: row.ask_until,
  holdUntil: row.hold_until,
  scheduledAt: row.scheduled_at,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  revision: row.revision,
  host: row.host_id === null ? null : { id: row.host_id, name: row.host_name ?? '' },
  startedAt: row.started_at,
  stoppedAt: row.stopped_at,
  endedAt: row.ended_at,
});
