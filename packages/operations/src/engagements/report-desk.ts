import {
  listComplaints,
  listReports,
  listStatements,
  type Complaint,
  type CompletionReport,
  type Statement,
  type WorkSession,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { heldBy } from '@zusage/units';
import type { ChargeGround } from './charge-words.ts';
import { sessionAt, type EngagementDesk } from './desk.ts';

/** A session with what was agreed, reported and complained about. */
export interface ReportDesk {
  session: WorkSession;
  statement: Statement;
  report: CompletionReport | null;
  complaint: Complaint | null;
}

/** @throws AppError not_found for a position that the engagement does not have */
export const reportDesk = (desk: EngagementDesk, position: number): Promise<ReportDesk> =>
  reportDeskOf(desk, sessionAt(desk, position));

export async function reportDeskOf(desk: EngagementDesk, session: WorkSession): Promise<ReportDesk> {
  const { trx, providerId, engagement } = desk;
  const statements = await listStatements(trx, providerId, [engagement.id]);
  const statement = statements.find(({ id }) => id === session.statementId);
  if (!statement) throw new Error('a session belongs to a statement of work');
  return {
    session,
    statement,
    report: (await listReports(trx, providerId, [session.id])).get(session.id) ?? null,
    complaint: (await listComplaints(trx, providerId, [session.id])).get(session.id) ?? null,
  };
}

/** @throws AppError conflict before there is one */
export function reportOf({ report }: ReportDesk): CompletionReport {
  if (!report) throw new AppError('conflict');
  return report;
}

/** What a statement and a movement call the session: "A-1004/2". */
export const purposeOf = ({ engagement }: EngagementDesk, { position }: WorkSession): string =>
  `${engagement.number}/${position}`;

/** Why the report's amount is what it is. */
export function groundOf(
  { unit }: EngagementDesk,
  { statement, report }: Pick<ReportDesk, 'statement'> & { report: CompletionReport },
): ChargeGround {
  const { stretches, amount } = report;
  const kind = unit.unit === 'piece' ? 'planned' : statement.pricing === 'fixed' ? 'fixed' : 'effort';
  return { kind, stretches, amount };
}

/** What the session's hold has; nothing where it costs nothing. */
export async function heldFor(
  { trx, providerId }: EngagementDesk,
  { holdId }: WorkSession,
): Promise<{ reserved: number; awaitingAcceptance: number }> {
  const nothing = { reserved: 0, awaitingAcceptance: 0 };
  if (holdId === null) return nothing;
  return (await heldBy(trx, providerId, [holdId])).get(holdId) ?? nothing;
}
