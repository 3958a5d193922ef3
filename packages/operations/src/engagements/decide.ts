import { decideStatement, listStatements, type Statement } from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import { workdays } from '@zusage/catalogue';
import type { PersonScope } from '../scope.ts';
import { agreeOn, isOrdered } from './agree.ts';
import { auditStep } from './audit-step.ts';
import { onEngagement, type EngagementDesk, type EngagementRequest } from './desk.ts';
import { quoteMissing, withdrawQuotes } from './quotes.ts';
import { takeStep } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { cancelTimer, startTimer } from './timer.ts';

export interface Approval extends EngagementRequest {
  /** The version that was read: a newer one is approved only by whoever has read that. */
  version: number;
  /** Keys of the preconditions that are confirmed. */
  confirmed: string[];
}

/**
 * The customer approves a statement of work and confirms its preconditions (N-13, N-22, SEP-14). Whoever sees the
 * customer's unit accounts may: its administrators, and contacts who see the whole organisation (see DECISIONS.md).
 *
 * @returns what is missing of the units, in the smallest billable part; quoted at once (N-15). 0: everything is reserved
 * @throws AppError not_found, forbidden (staff), conflict (not proposed, or another version by now), invalid_input
 *   (`confirmed`: required; `version`: too_early, where what was offered has run out)
 */
export async function approveStatement(scope: PersonScope, request: Approval): Promise<{ missing: number }> {
  requireCustomer(scope);
  return onEngagement(scope, 'engagements.approve', request, async (desk) => {
    const statement = await proposedVersion(desk, request.version);
    const confirmed = new Set(request.confirmed);
    if (!statement.preconditions.every((key) => confirmed.has(key)))
      throw invalidField('confirmed', 'required');
    if (statement.orderedUntil !== null && isOrdered(desk) && statement.orderedUntil < desk.today)
      throw invalidField('version', 'too_early', { min: desk.today });
    await decide(desk, statement, 'approved', null);
    const missing = await agreeOn(desk, statement, 'approve');
    await auditStep(desk, scope, 'engagement.approved', { version: statement.version, missing });
    if (missing > 0) {
      await takeStep(desk, 'approve_short', {}, { details: { version: statement.version, amount: missing } });
      await quoteMissing(desk, missing);
    }
    await tellOfEngagement(desk, 'approved', {});
    return { missing };
  });
}

/**
 * The customer returns a statement of work with remarks; the next version is due as the first was (N-13, N-18).
 * @throws AppError not_found, forbidden, conflict, invalid_input (`remarks`: required)
 */
export async function returnStatement(
  scope: PersonScope,
  request: EngagementRequest & { version: number; remarks: string },
): Promise<void> {
  requireCustomer(scope);
  await onEngagement(scope, 'engagements.return', request, async (desk) => {
    const remarks = request.remarks.trim();
    if (remarks === '') throw invalidField('remarks', 'required');
    const statement = await proposedVersion(desk, request.version);
    await decide(desk, statement, 'returned', remarks);
    const statementDueAt = statementDue(desk);
    await takeStep(
      desk,
      'return',
      { statedAt: null, statementDueAt },
      { note: remarks, details: { version: statement.version } },
    );
    if (statementDueAt) await startTimer(desk, 'statement_due', null, statementDueAt);
    await auditStep(desk, scope, 'engagement.returned', { version: statement.version, reason: remarks });
    await tellOfEngagement(desk, 'returned', { note: remarks });
    return null;
  });
}

/**
 * The customer takes the request back while nothing is reserved (N-13, N-15, N-28).
 * @throws AppError not_found, forbidden, conflict
 */
export async function withdrawEngagement(
  scope: PersonScope,
  request: EngagementRequest & { reason: string | null },
): Promise<void> {
  requireCustomer(scope);
  await onEngagement(scope, 'engagements.withdraw', request, async (desk) => {
    const note = request.reason?.trim() || null;
    await takeStep(desk, 'withdraw', {}, { note });
    await withdrawQuotes(desk);
    await cancelTargets(desk);
    await auditStep(desk, scope, 'engagement.withdrawn', note === null ? {} : { reason: note });
    await tellOfEngagement(desk, 'withdrawn', note === null ? {} : { note });
    return null;
  });
}

/** The customer's word is its own: staff do not speak for it. */
function requireCustomer({ actor }: PersonScope): void {
  if (!actor.person.organisation) throw new AppError('forbidden');
}

async function proposedVersion(desk: EngagementDesk, version: number): Promise<Statement> {
  const { trx, providerId, engagement } = desk;
  const statement = (await listStatements(trx, providerId, [engagement.id])).at(-1);
  if (engagement.status !== 'proposed' || statement?.version !== version) throw new AppError('conflict');
  return statement;
}

async function decide(
  { trx, providerId, now, person }: EngagementDesk,
  { id }: Statement,
  decision: 'approved' | 'returned',
  remarks: string | null,
): Promise<void> {
  if (!person) throw new Error('a statement of work is decided by somebody');
  await decideStatement(trx, providerId, id, { decision, remarks, at: now, by: person });
}

/** N-18: so many working days from now; null where the catalogue promises none. */
export function statementDue({
  catalogue,
  service,
  now,
}: Pick<EngagementDesk, 'catalogue' | 'service' | 'now'>): Date | null {
  const days = service.targets?.statementWorkdays;
  return days === undefined ? null : workdays(catalogue, now, days);
}

/** The targets of N-18 do not run any more. */
export async function cancelTargets(desk: EngagementDesk): Promise<void> {
  await cancelTimer(desk, 'response_due', null);
  await cancelTimer(desk, 'statement_due', null);
}
