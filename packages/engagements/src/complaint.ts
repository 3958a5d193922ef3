import { sql, type Schema, type Selectable, type Transaction } from '@zusage/db';

export const OUTCOMES_OF_COMPLAINT = ['full', 'partial', 'none'] as const;
/** Whether the charge is cancelled: in full, in part or not (N-17). */
export type ComplaintOutcome = (typeof OUTCOMES_OF_COMPLAINT)[number];

export interface NewComplaint {
  sessionId: string;
  text: string;
  madeAt: Date;
  madeBy: { id: string; name: string };
  /** N-17; null where the catalogue promises none. */
  decideUntil: Date | null;
}

export interface Complaint extends NewComplaint {
  outcome: ComplaintOutcome | null;
  /** Given back, in the account's smallest billable part; null until it is decided. */
  credited: number | null;
  reason: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  /** When it was noticed that it was not decided in time. */
  overdueAt: Date | null;
}

export async function addComplaint(
  trx: Transaction,
  providerId: string,
  complaint: NewComplaint,
): Promise<void> {
  await trx
    .insertInto('app.complaint')
    .values({
      provider_id: providerId,
      session_id: complaint.sessionId,
      text: complaint.text,
      made_at: complaint.madeAt,
      made_by: complaint.madeBy.id,
      made_by_name: complaint.madeBy.name,
      decide_until: complaint.decideUntil,
    })
    .execute();
}

/** By session. */
export async function listComplaints(
  trx: Transaction,
  providerId: string,
  sessionIds: readonly string[],
): Promise<Map<string, Complaint>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('app.complaint')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('session_id', 'in', sessionIds)
    .execute();
  return new Map(rows.map((row) => [row.session_id, toComplaint(row)]));
}

/** A complaint that waits for its decision, with where it stands. */
export interface OpenComplaint extends Complaint {
  engagementId: string;
  position: number;
}

/** What is to be decided first, first. */
export async function listOpenComplaints(trx: Transaction, providerId: string): Promise<OpenComplaint[]> {
  const rows = await trx
    .selectFrom('app.complaint as c')
    .innerJoin('app.work_session as s', (join) =>
      join.onRef('s.provider_id', '=', 'c.provider_id').onRef('s.id', '=', 'c.session_id'),
    )
    .where('c.provider_id', '=', providerId)
    .where('c.outcome', 'is', null)
    .orderBy(sql`c.decide_until nulls last`)
    .orderBy('c.made_at')
    .selectAll('c')
    .select(['s.engagement_id', 's.position'])
    .execute();
  return rows.map((row) => ({
    ...toComplaint(row),
    engagementId: row.engagement_id,
    position: row.position,
  }));
}

export async function decideComplaint(
  trx: Transaction,
  providerId: string,
  sessionId: string,
  decision: { outcome: ComplaintOutcome; credited: number; reason: string; at: Date; by: string },
): Promise<void> {
  await trx
    .updateTable('app.complaint')
    .set({
      outcome: decision.outcome,
      credited: decision.credited,
      reason: decision.reason,
      decided_at: decision.at,
      decided_by_name: decision.by,
    })
    .where('provider_id', '=', providerId)
    .where('session_id', '=', sessionId)
    .execute();
}

export async function markComplaintOverdue(
  trx: Transaction,
  providerId: string,
  sessionId: string,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('app.complaint')
    .set({ overdue_at: at })
    .where('provider_id', '=', providerId)
    .where('session_id', '=', sessionId)
    .execute();
}

const toComplaint = (row: Selectable<Schema['app.complaint']>): Complaint => ({
  sessionId: row.session_id,
  text: row.text,
  madeAt: row.made_at,
  madeBy: { id: row.made_by, name: row.made_by_name },
  decideUntil: row.decide_until,
  // The table's check allows the outcomes of our type.
  outcome: row.outcome as ComplaintOutcome | null,
  credited: row.credited,
  reason: row.reason,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by_name,
  overdueAt: row.overdue_at,
});
