import { workdays } from '@zusage/catalogue';
import {
  addComplaint,
  changeReport,
  decideComplaint as writeDecision,
  listQuotes,
  markComplaintOverdue,
  mayComplain,
  OUTCOMES_OF_COMPLAINT,
  type ChargedShare,
  type ComplaintOutcome,
  type CompletionReport,
  type WorkSession,
} from '@zusage/engagements';
import { AppError, invalidField } from '@zusage/errors';
import { formatDate } from '@zusage/i18n';
import { credit } from '@zusage/units';
import { isStaff, type PersonScope } from '../scope.ts';
import { debitHeld } from './accept-report.ts';
import { auditStep } from './audit-step.ts';
import { chargeText, inAllLanguages } from './charge-words.ts';
import { closeIfDone } from './close.ts';
import { onEngagement, type EngagementDesk } from './desk.ts';
import { endQuote, quoteMissing, soldAmount } from './quote-missing.ts';
import { groundOf, heldFor, purposeOf, reportDesk, reportDeskOf, reportOf } from './report-desk.ts';
import { takeSessionStep, writeDown } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { cancelTimer, startTimer } from './timer.ts';

export interface ComplaintRequest {
  number: string;
  position: number;
  text: string;
  key?: string | undefined;
}

export const COMPLAINT_MAX = 4_000;

/**
 * The customer complains about a session before it is accepted: acceptance stops, and the complaint is decided within the
 * promised working days of its arrival (N-17).
 *
 * @throws AppError forbidden, not_found, conflict (nothing to complain about, or too late), invalid_input (`text`)
 */
export async function complain(scope: PersonScope, request: ComplaintRequest): Promise<void> {
  const { person } = scope.actor;
  if (!person.organisation) throw new AppError('forbidden');
  await onEngagement(scope, 'engagements.complain', request, async (desk) => {
    const at = await reportDesk(desk, request.position);
    const { trx, providerId, catalogue, unit, now } = desk;
    if (!mayComplain(reportOf(at), now)) throw new AppError('conflict');
    const text = textOf('text', request.text);
    const { complaintWorkdays } = unit;
    const decideUntil = complaintWorkdays === undefined ? null : workdays(catalogue, now, complaintWorkdays);
    const { session } = at;
    await takeSessionStep(desk, session, 'complain', {}, { note: text });
    const madeBy = { id: person.id, name: person.name };
    await addComplaint(trx, providerId, { sessionId: session.id, text, madeAt: now, madeBy, decideUntil });
    await cancelTimer(desk, 'accept', session);
    if (decideUntil) await startTimer(desk, 'decide_due', session, decideUntil);
    await auditStep(desk, scope, 'engagement.complained', { session: session.position });
    await tellOfEngagement(desk, 'complained', {
      session,
      note: text,
      ...(decideUntil ? { day: decideUntil } : {}),
    });
    return null;
  });
}

export interface DecisionRequest {
  number: string;
  position: number;
  outcome: ComplaintOutcome;
  /** What goes back, only with `partial`, in the account's smallest billable part. */
  amount: number | null;
  reason: string;
  key?: string | undefined;
}

/**
 * Staff decide a complaint: what is cancelled goes back to what is available, the rest is debited (N-17).
 *
 * @throws AppError forbidden, not_found, conflict (no complaint waits), invalid_input (`outcome`, `amount`, `reason`)
 */
export async function decideComplaint(scope: PersonScope, request: DecisionRequest): Promise<void> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  await onEngagement(scope, 'engagements.decide', request, async (desk) => {
    const at = await reportDesk(desk, request.position);
    const report = reportOf(at);
    const { session } = at;
    const credited = creditedOf(request, report.amount);
    const reason = textOf('reason', request.reason);
    const { trx, providerId, now, person } = desk;
    await takeSessionStep(
      desk,
      session,
      'decide',
      {},
      {
        note: reason,
        details: { outcome: request.outcome, amount: credited },
      },
    );
    const missing = await forgo(desk, session, report, credited);
    await giveBack(desk, session, credited - (report.missing - missing), reason);
    const { awaitingAcceptance } = await heldFor(desk, session);
    await debitHeld(desk, session, awaitingAcceptance, 'N-17', (words, locale) => {
      const place = { unit: desk.unit, locale, timeZone: desk.catalogue.timeZone };
      const charge = chargeText(groundOf(desk, { ...at, report }), report.chargedFrom, missing, place);
      return words.reasons.decided({ purpose: purposeOf(desk, session), charge });
    });
    const by = person?.name ?? '';
    const { outcome } = request;
    await writeDecision(trx, providerId, session.id, { outcome, credited, reason, at: now, by });
    await cancelTimer(desk, 'decide_due', session);
    const details = { session: session.position, outcome, credited, reason };
    await auditStep(desk, scope, 'engagement.decided', details);
    await tellOfEngagement(desk, 'decided', { session, amount: credited, note: reason });
    await closeIfDone(desk);
    return null;
  });
}

function creditedOf({ outcome, amount }: DecisionRequest, charged: number): number {
  if (!OUTCOMES_OF_COMPLAINT.includes(outcome)) throw invalidField('outcome', 'unknown_value');
  if (outcome !== 'partial') {
    if (amount !== null) throw invalidField('amount', 'unknown_key');
    return outcome === 'full' ? charged : 0;
  }
  if (amount === null) throw invalidField('amount', 'required');
  if (!Number.isSafeInteger(amount) || amount < 1) throw invalidField('amount', 'not_whole');
  if (amount >= charged) throw invalidField('amount', 'too_much');
  return amount;
}

function textOf(field: string, given: string): string {
  const text = given.trim();
  if (text === '') throw invalidField(field, 'required');
  if (text.length > COMPLAINT_MAX) throw invalidField(field, 'too_long', { max: COMPLAINT_MAX });
  return text;
}

/** What is cancelled is first what was never paid: nobody orders units for it. @returns what is still missing */
async function forgo(
  desk: EngagementDesk,
  session: WorkSession,
  { missing }: CompletionReport,
  credited: number,
): Promise<number> {
  const { trx, providerId, engagement } = desk;
  const rest = Math.max(0, missing - credited);
  if (rest === missing) return missing;
  await changeReport(trx, providerId, session.id, { missing: rest });
  const quotes = await listQuotes(trx, providerId, { engagementIds: [engagement.id], open: true });
  const quote = quotes.find(({ sessionId }) => sessionId === session.id);
  if (quote && soldAmount(rest, desk.unit) !== quote.amount) {
    await endQuote(desk, quote, 'withdrawn');
    if (rest > 0) await quoteMissing(desk, rest, session);
  }
  return rest;
}

async function giveBack(
  desk: EngagementDesk,
  session: WorkSession,
  amount: number,
  reason: string,
): Promise<void> {
  if (amount <= 0 || session.holdId === null) return;
  const purpose = purposeOf(desk, session);
  await credit(desk.trx, desk.providerId, {
    accountId: desk.engagement.accountId,
    amount,
    holdId: session.holdId,
    from: 'awaiting_acceptance',
    reason: (shares: readonly ChargedShare[]) => {
      const expired = shares.find(({ expiresAt }) => expiresAt <= desk.now);
      return inAllLanguages((words, locale) => {
        if (!expired) return words.reasons.credited({ purpose, reason });
        const day = formatDate(expired.expiresAt, {
          locale,
          timeZone: desk.catalogue.timeZone,
          style: 'long',
        });
        return words.reasons.creditExpired({ purpose, reason, day, lot: expired.reference });
      });
    },
    rule: 'N-17',
    personId: desk.person?.id ?? null,
  });
}

/** What the `decide_due` timer does: a complaint that was not decided in time is marked, and the provider's people told, once. */
export async function decisionMissed(desk: EngagementDesk, session: WorkSession): Promise<void> {
  const { complaint } = await reportDeskOf(desk, session);
  if (!complaint || session.status !== 'complained' || complaint.overdueAt !== null) return;
  const { decideUntil } = complaint;
  if (decideUntil === null) return;
  if (desk.now < decideUntil) return startTimer(desk, 'decide_due', session, decideUntil);
  await markComplaintOverdue(desk.trx, desk.providerId, session.id, decideUntil);
  await writeDown({ ...desk, now: decideUntil }, session.id, 'decide_missed', 'N-17');
  await tellOfEngagement(desk, 'overdue', { session, day: decideUntil });
}
