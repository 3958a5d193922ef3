import { changeReport, type WorkSession } from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { debit } from '@zusage/units';
import type { PersonScope } from '../scope.ts';
import { auditStep } from './audit-step.ts';
import { chargeText, inAllLanguages } from './charge-words.ts';
import { closeIfDone } from './close.ts';
import { onEngagement, type EngagementDesk } from './desk.ts';
import { readFeedback, type FeedbackWords } from './feedback-words.ts';
import {
  groundOf,
  heldFor,
  purposeOf,
  reportDesk,
  reportDeskOf,
  reportOf,
  type ReportDesk,
} from './report-desk.ts';
import { takeSessionStep } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { cancelTimer, startTimer } from './timer.ts';

export interface AcceptRequest {
  number: string;
  position: number;
  /** N-29; null says nothing. */
  rating: number | null;
  words: string | null;
  key?: string | undefined;
}

/**
 * The customer accepts a session: what it cost is debited (N-14). From the moment on at which it accepts itself, it has.
 *
 * @throws AppError forbidden, not_found, conflict (nothing to accept), invalid_input (`rating`)
 */
export async function acceptReport(scope: PersonScope, request: AcceptRequest): Promise<void> {
  if (!scope.actor.person.organisation) throw new AppError('forbidden');
  await onEngagement(scope, 'engagements.accept', request, async (desk) => {
    const at = await reportDesk(desk, request.position);
    const feedback = readFeedback(request);
    await takeAcceptance(desk, at, feedback);
    const { position } = at.session;
    await auditStep(desk, scope, 'engagement.accepted', { session: position, amount: reportOf(at).amount });
    return null;
  });
}

/** What the desk's side does: the customer by its word, the clock by the moment that has passed. */
export async function takeAcceptance(
  desk: EngagementDesk,
  at: ReportDesk,
  feedback: FeedbackWords | null = null,
): Promise<void> {
  const { trx, providerId, now, person } = desk;
  const { session } = at;
  const report = reportOf(at);
  const itself = desk.side === 'clock';
  const { awaitingAcceptance } = await heldFor(desk, session);
  await takeSessionStep(
    desk,
    session,
    itself ? 'accept_itself' : 'accept',
    {},
    {
      details: { amount: report.amount },
    },
  );
  const purpose = purposeOf(desk, session);
  await debitHeld(desk, session, awaitingAcceptance, itself ? 'N-17' : 'N-14', (words, locale) => {
    const place = { unit: desk.unit, locale, timeZone: desk.catalogue.timeZone };
    const charge = chargeText(groundOf(desk, { ...at, report }), report.chargedFrom, report.missing, place);
    return itself
      ? words.reasons.acceptedItself({ purpose, charge })
      : words.reasons.accepted({ purpose, charge, name: person?.name ?? '' });
  });
  await changeReport(trx, providerId, session.id, {
    acceptedAt: now,
    acceptedBy: itself ? null : person,
    ...(feedback ? { ...feedback, feedbackAt: now } : {}),
  });
  if (!itself) await cancelTimer(desk, 'accept', session);
  await tellOfEngagement(desk, 'accepted', { session, amount: report.amount });
  await closeIfDone(desk);
}

export async function debitHeld(
  { trx, providerId, engagement, person, now }: EngagementDesk,
  { holdId }: WorkSession,
  amount: number,
  rule: string,
  say: Parameters<typeof inAllLanguages>[0],
): Promise<void> {
  if (amount <= 0 || holdId === null) return;
  await debit(trx, providerId, {
    accountId: engagement.accountId,
    amount,
    holdId,
    from: 'awaiting_acceptance',
    occurredAt: now,
    reason: inAllLanguages(say),
    rule,
    personId: person?.id ?? null,
  });
}

/**
 * What the `accept` timer does (N-17): without a complaint the session is accepted at the moment that the report named, also
 * when the timer comes late. Twice, or after a complaint, it does nothing.
 */
export async function acceptItself(desk: EngagementDesk, session: WorkSession): Promise<void> {
  const at = await reportDeskOf(desk, session);
  const due = at.report?.acceptsItselfAt ?? null;
  if (session.status !== 'reported' || due === null) return;
  if (desk.now < due) return startTimer(desk, 'accept', session, due);
  await takeAcceptance({ ...desk, now: due }, at);
}
