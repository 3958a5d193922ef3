import { newId, type Schema, type Selectable, type Transaction } from '@zusage/db';

/** A session as a statement of work plans it. */
export interface StatementSession {
  title: string;
  /** In the account's smallest billable part; 0 is paid for by another session. */
  amount: number;
  /** Of the catalogue's fixed plan; null where staff plan freely. */
  planKey: string | null;
}

export interface StatementContent {
  scope: string;
  /** Where the service leaves it open; else null. */
  place: 'remote' | 'on_site' | null;
  pricing: 'fixed' | 'by_effort';
  /** Outside the unit's window one hour costs this much of one: 150 is one and a half. */
  factorPercent: number;
  /** Preparation and documentation count towards the effort (N-14). */
  preparationCounts: boolean;
  rollbackPlan: string | null;
  contactName: string | null;
  contactPhone: string | null;
  /** Keys of the catalogue's preconditions that the customer confirms with the approval. */
  preconditions: string[];
  accessLevel: 'view' | 'control' | null;
  participants: number | null;
  acceptanceCriteria: string | null;
  /** Last day `YYYY-MM-DD` of what is ordered with it; null for prepaid units. */
  orderedUntil: string | null;
  sessions: StatementSession[];
}

export interface Statement extends StatementContent {
  id: string;
  engagementId: string;
  version: number;
  sentAt: Date;
  sentBy: { id: string; name: string };
  decision: 'approved' | 'returned' | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  remarks: string | null;
}

/** Sends the next version; once sent it is never changed. @returns its version, counted from 1 */
export async function addStatement(
  trx: Transaction,
  providerId: string,
  engagementId: string,
  content: StatementContent,
  sent: { at: Date; by: { id: string; name: string } },
): Promise<{ id: string; version: number }> {
  const version = (await listStatements(trx, providerId, [engagementId])).length + 1;
  const id = newId();
  await trx
    .insertInto('app.statement_of_work')
    .values({
      provider_id: providerId,
      id,
      engagement_id: engagementId,
      version,
      scope: content.scope,
      place: content.place,
      pricing: content.pricing,
      factor_percent: content.factorPercent,
      preparation_counts: content.preparationCounts,
      rollback_plan: content.rollbackPlan,
      contact_name: content.contactName,
      contact_phone: content.contactPhone,
      preconditions: JSON.stringify(content.preconditions),
      access_level: content.accessLevel,
      participants: content.participants,
      acceptance_criteria: content.acceptanceCriteria,
      ordered_until: content.orderedUntil,
      sessions: JSON.stringify(content.sessions),
      sent_at: sent.at,
      sent_by: sent.by.id,
      sent_by_name: sent.by.name,
    })
    .execute();
  return { id, version };
}

/** All versions, the first one first. The engagement's lock keeps them still. */
export async function listStatements(
  trx: Transaction,
  providerId: string,
  engagementIds: readonly string[],
): Promise<Statement[]> {
  if (engagementIds.length === 0) return [];
  const rows = await trx
    .selectFrom('app.statement_of_work')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('engagement_id', 'in', engagementIds)
    .orderBy('engagement_id')
    .orderBy('version')
    .execute();
  return rows.map(toStatement);
}

/** The version that the customer approved; null before. */
export async function approvedStatement(
  trx: Transaction,
  providerId: string,
  engagementId: string,
): Promise<Statement | null> {
  const all = await listStatements(trx, providerId, [engagementId]);
  return all.findLast(({ decision }) => decision === 'approved') ?? null;
}

/** Writes down the customer's word; it is given once. */
export async function decideStatement(
  trx: Transaction,
  providerId: string,
  id: string,
  word: {
    decision: 'approved' | 'returned';
    remarks: string | null;
    at: Date;
    by: { id: string; name: string };
  },
): Promise<void> {
  await trx
    .updateTable('app.statement_of_work')
    .set({
      decision: word.decision,
      remarks: word.remarks,
      decided_at: word.at,
      decided_by: word.by.id,
      decided_by_name: word.by.name,
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

const toStatement = (row: Selectable<Schema['app.statement_of_work']>): Statement => ({
  id: row.id,
  engagementId: row.engagement_id,
  version: row.version,
  scope: row.scope,
  // The table's checks allow the values of our types.
  place: row.place as Statement['place'],
  pricing: row.pricing as Statement['pricing'],
  factorPercent: row.factor_percent,
  preparationCounts: row.preparation_counts,
  rollbackPlan: row.rollback_plan,
  contactName: row.contact_name,
  contactPhone: row.contact_phone,
  preconditions: row.preconditions as string[],
  accessLevel: row.access_level as Statement['accessLevel'],
  participants: row.participants,
  acceptanceCriteria: row.acceptance_criteria,
  orderedUntil: row.ordered_until,
  sessions: row.sessions as StatementSession[],
  sentAt: row.sent_at,
  sentBy: { id: row.sent_by, name: row.sent_by_name },
  decision: row.decision as Statement['decision'],
  decidedAt: row.decided_at,
  decidedByName: row.decided_by_name,
  remarks: row.remarks,
});
