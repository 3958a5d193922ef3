import { newId, sql, type Selectable, type Schema, type Transaction } from '@zusage/db';
import { ENDED_ENGAGEMENTS, type EngagementStatus } from './state.ts';

export interface NewEngagement {
  organisationId: string;
  serviceKey: string;
  catalogueVersion: number;
  accountId: string;
  contractId: string | null;
  ticketId: string | null;
  /** How it reached staff who wrote it down (N-28); null where the customer asked here. */
  channel: 'phone' | 'email' | null;
  subject: string;
  description: string;
  /** Answers to what the service asks for, by key. */
  facts: Record<string, string>;
  requestedAt: Date;
  requestedBy: { id: string; name: string };
  /** N-18; null where the catalogue promises none. */
  responseDueAt: Date | null;
  statementDueAt: Date | null;
}

export interface Engagement extends NewEngagement {
  id: string;
  /** What people quote. */
  number: string;
  status: EngagementStatus;
  respondedAt: Date | null;
  statedAt: Date | null;
  assigneeId: string | null;
  endedAt: Date | null;
}

const FIRST_NUMBER = 1001;

/** @returns the number, `<prefix>-A1001`; numbers count up per provider, and whoever asks at the same time waits */
export async function addEngagement(
  trx: Transaction,
  providerId: string,
  prefix: string,
  engagement: NewEngagement,
): Promise<{ id: string; number: string }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`engagement ${providerId}`}, 0))`.execute(trx);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from app.engagement where provider_id = ${providerId}`.execute(trx);
  const id = newId();
  const number = `${prefix}-A${FIRST_NUMBER + (rows[0]?.count ?? 0)}`;
  await trx
    .insertInto('app.engagement')
    .values({
      provider_id: providerId,
      id,
      number,
      organisation_id: engagement.organisationId,
      service_key: engagement.serviceKey,
      catalogue_version: engagement.catalogueVersion,
      account_id: engagement.accountId,
      contract_id: engagement.contractId,
      ticket_id: engagement.ticketId,
      channel: engagement.channel,
      status: 'requested',
      subject: engagement.subject,
      description: engagement.description,
      facts: JSON.stringify(engagement.facts),
      requested_at: engagement.requestedAt,
      requested_by: engagement.requestedBy.id,
      requested_by_name: engagement.requestedBy.name,
      response_due_at: engagement.responseDueAt,
      statement_due_at: engagement.statementDueAt,
    })
    .execute();
  return { id, number };
}

export interface EngagementFilter {
  /** Null: of all customers. */
  organisationIds: string[] | null;
  id?: string;
  number?: string;
  accountId?: string;
  /** Only those that have not ended. */
  open?: boolean;
  /** Locks the rows until the transaction ends: steps of one engagement follow one another. */
  forUpdate?: boolean;
}

const ENGAGEMENTS_MAX = 500;

/** The latest first. */
export async function listEngagements(
  trx: Transaction,
  providerId: string,
  filter: EngagementFilter,
): Promise<Engagement[]> {
  if (filter.organisationIds?.length === 0) return [];
  let query = trx.selectFrom('app.engagement').selectAll().where('provider_id', '=', providerId);
  if (filter.organisationIds) query = query.where('organisation_id', 'in', filter.organisationIds);
  if (filter.id !== undefined) query = query.where('id', '=', filter.id);
  if (filter.number !== undefined) query = query.where('number', '=', filter.number);
  if (filter.accountId !== undefined) query = query.where('account_id', '=', filter.accountId);
  if (filter.open) query = query.where('status', 'not in', [...ENDED_ENGAGEMENTS]);
  query = query.orderBy('requested_at', 'desc').orderBy('id', 'desc').limit(ENGAGEMENTS_MAX);
  const rows = await (filter.forUpdate ? query.forNoKeyUpdate() : query).execute();
  return rows.map(toEngagement);
}

type EngagementChange = Partial<
  Pick<Engagement, 'status' | 'respondedAt' | 'statedAt' | 'statementDueAt' | 'assigneeId' | 'endedAt'>
>;

const COLUMN = {
  status: 'status',
  respondedAt: 'responded_at',
  statedAt: 'stated_at',
  statementDueAt: 'statement_due_at',
  assigneeId: 'assignee_id',
  endedAt: 'ended_at',
} as const satisfies Record<keyof EngagementChange, keyof Schema['app.engagement']>;

export async function changeEngagement(
  trx: Transaction,
  providerId: string,
  id: string,
  change: EngagementChange,
): Promise<void> {
  const set = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [COLUMN[name as keyof EngagementChange], value]),
  );
  await trx
    .updateTable('app.engagement')
    .set(set)
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .execute();
}

const toEngagement = (row: Selectable<Schema['app.engagement']>): Engagement => ({
  id: row.id,
  number: row.number,
  organisationId: row.organisation_id,
  serviceKey: row.service_key,
  catalogueVersion: row.catalogue_version,
  accountId: row.account_id,
  contractId: row.contract_id,
  ticketId: row.ticket_id,
  channel: row.channel as Engagement['channel'],
  // The table's check allows the statuses of our type.
  status: row.status as EngagementStatus,
  subject: row.subject,
  description: row.description,
  facts: row.facts as Record<string, string>,
  requestedAt: row.requested_at,
  requestedBy: { id: row.requested_by, name: row.requested_by_name },
  responseDueAt: row.response_due_at,
  respondedAt: row.responded_at,
  statementDueAt: row.statement_due_at,
  statedAt: row.stated_at,
  assigneeId: row.assignee_id,
  endedAt: row.ended_at,
});
