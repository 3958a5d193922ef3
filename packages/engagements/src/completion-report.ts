import { sql, type Schema, type Selectable, type Transaction } from '@zusage/db';
import type { ChargedStretch } from './charge-split.ts';

/** A purchase that a charge was taken from. */
export interface ChargedShare {
  reference: string;
  /** In the account's smallest billable part. */
  amount: number;
  expiresAt: Date;
}

export interface NewCompletionReport {
  sessionId: string;
  stretches: ChargedStretch[];
  /** Charged in all, in the account's smallest billable part. */
  amount: number;
  /** Of that, what could not be had and is quoted (N-15). */
  missing: number;
  chargedFrom: ChargedShare[];
  summary: string;
  /** By key of the service's sections. */
  sections: Record<string, string>;
  recorded: boolean;
  participants: number | null;
  sentAt: Date;
  sentBy: { id: string; name: string };
  /** N-17; null where nothing but the customer accepts. */
  acceptsItselfAt: Date | null;
  /** A complaint counts before this moment; null: until it is accepted. */
  complainUntil: Date | null;
}

export interface CompletionReport extends NewCompletionReport {
  acceptedAt: Date | null;
  /** Null when time passed, or while nobody has. */
  acceptedBy: { id: string; name: string } | null;
  /** 1 to 5. */
  rating: number | null;
  feedback: string | null;
  feedbackAt: Date | null;
}

export async function addReport(
  trx: Transaction,
  providerId: string,
  report: NewCompletionReport,
): Promise<void> {
  await trx
    .insertInto('app.completion_report')
    .values({
      provider_id: providerId,
      session_id: report.sessionId,
      parts: JSON.stringify(report.stretches),
      amount: report.amount,
      missing: report.missing,
      charged_from: JSON.stringify(report.chargedFrom),
      summary: report.summary,
      sections: JSON.stringify(report.sections),
      recorded: report.recorded,
      participants: report.participants,
      sent_at: report.sentAt,
      sent_by: report.sentBy.id,
      sent_by_name: report.sentBy.name,
      accepts_itself_at: report.acceptsItselfAt,
      complain_until: report.complainUntil,
    })
    .execute();
}

/** By session. */
export async function listReports(
  trx: Transaction,
  providerId: string,
  sessionIds: readonly string[],
): Promise<Map<string, CompletionReport>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom('app.completion_report')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('session_id', 'in', sessionIds)
    .execute();
  return new Map(rows.map((row) => [row.session_id, toReport(row)]));
}

type ReportChange = Partial<
  Pick<
    CompletionReport,
    'missing' | 'chargedFrom' | 'acceptedAt' | 'acceptedBy' | 'rating' | 'feedback' | 'feedbackAt'
  >
>;

/** What happens to a report once it is sent; what it says stays as it was. */
export async function changeReport(
  trx: Transaction,
  providerId: string,
  sessionId: string,
  { acceptedBy, chargedFrom, acceptedAt, feedbackAt, ...same }: ReportChange,
): Promise<void> {
  await trx
    .updateTable('app.completion_report')
    .set({
      ...same,
      ...(acceptedAt === undefined ? {} : { accepted_at: acceptedAt }),
      ...(feedbackAt === undefined ? {} : { feedback_at: feedbackAt }),
      ...(chargedFrom === undefined ? {} : { charged_from: JSON.stringify(chargedFrom) }),
      ...(acceptedBy === undefined
        ? {}
        : { accepted_by: acceptedBy?.id ?? null, accepted_by_name: acceptedBy?.name ?? null }),
    })
    .where('provider_id', '=', providerId)
    .where('session_id', '=', sessionId)
    .execute();
}

/** One answer to how it went (N-29). */
export interface Feedback {
  serviceKey: string;
  /** Of the engagement. */
  number: string;
  organisationId: string;
  position: number;
  rating: number;
  words: string | null;
  at: Date;
}

/** Since a moment, the latest first. */
export async function listFeedback(trx: Transaction, providerId: string, since: Date): Promise<Feedback[]> {
  const rows = await trx
    .selectFrom('app.completion_report as r')
    .innerJoin('app.work_session as s', (join) =>
      join.onRef('s.provider_id', '=', 'r.provider_id').onRef('s.id', '=', 'r.session_id'),
    )
    .innerJoin('app.engagement as e', (join) =>
      join.onRef('e.provider_id', '=', 's.provider_id').onRef('e.id', '=', 's.engagement_id'),
    )
    .where('r.provider_id', '=', providerId)
    .where('r.feedback_at', '>=', since)
    .orderBy('r.feedback_at', 'desc')
    .orderBy('r.session_id')
    .select([
      'e.service_key',
      'e.number',
      'e.organisation_id',
      's.position',
      sql<number>`r.rating`.as('rating'),
      'r.feedback',
      sql<Date>`r.feedback_at`.as('at'),
    ])
    .execute();
  return rows.map((row) => ({
    serviceKey: row.service_key,
    number: row.number,
    organisationId: row.organisation_id,
    position: row.position,
    rating: row.rating,
    words: row.feedback,
    at: row.at,
  }));
}

type Stored<Of> = { [Key in keyof Of]: Of[Key] extends Date ? string : Of[Key] };

const toReport = (row: Selectable<Schema['app.completion_report']>): CompletionReport => ({
  sessionId: row.session_id,
  // Written by `addReport` alone.
  stretches: (row.parts as Stored<ChargedStretch>[]).map((part) => ({
    ...part,
    startsAt: new Date(part.startsAt),
    endsAt: new Date(part.endsAt),
  })),
  amount: row.amount,
  missing: row.missing,
  chargedFrom: (row.charged_from as Stored<ChargedShare>[]).map((share) => ({
    ...share,
    expiresAt: new Date(share.expiresAt),
  })),
  summary: row.summary,
  sections: row.sections as Record<string, string>,
  recorded: row.recorded,
  participants: row.participants,
  sentAt: row.sent_at,
  sentBy: { id: row.sent_by, name: row.sent_by_name },
  acceptsItselfAt: row.accepts_itself_at,
  complainUntil: row.complain_until,
  acceptedAt: row.accepted_at,
  acceptedBy: row.accepted_by === null ? null : { id: row.accepted_by, name: row.accepted_by_name ?? '' },
  rating: row.rating,
  feedback: row.feedback,
  feedbackAt: row.feedback_at,
});
