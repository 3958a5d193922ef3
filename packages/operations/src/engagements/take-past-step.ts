import { workdays } from '@zusage/catalogue';
import {
  addComplaint,
  addReport,
  addStatement,
  changeEngagement,
  changeReport,
  decideStatement,
  ENDED_SESSIONS,
  listStatements,
  type Statement,
  type WorkSession,
} from '@zusage/engagements';
import { setNeededAt } from '@zusage/units';
import { debitHeld } from './accept-report.ts';
import { agreeOn } from './agree.ts';
import { forfeitAll } from './session-units.ts';
import { chargeText } from './charge-words.ts';
import { statementDue } from './decide.ts';
import { sessionAt, type EngagementDesk } from './desk.ts';
import { openNextOfPlan } from './fixed-plan-steps.ts';
import type { PastStatement, PastStep } from './past-steps.ts';
import { writeQuote } from './quote-missing.ts';
import { groundOf, heldFor, purposeOf, reportDesk, reportOf } from './report-desk.ts';
import { chargeOf } from './report-parts.ts';
import { acceptanceDates } from './send-report.ts';
import { totalOf } from './statement-view.ts';
import { takeSessionStep, takeStep, writeDown } from './step.ts';
import { takeCharge } from './take-charge.ts';

type Taken<Do extends PastStep['do']> = Extract<PastStep, { do: Do }>;

/**
 * A step with what belongs to it, as on the day it was taken: the same state table, the same ledger, the same dates. Nobody
 * is told. @throws AppError conflict where the table has no such step; UnitError
 */
export async function takePastStep(desk: EngagementDesk, step: PastStep): Promise<void> {
  switch (step.do) {
    case 'respond':
      return respond(desk);
    case 'propose':
      return propose(desk, step.statement);
    case 'return':
      return giveBack(desk, step.remarks);
    case 'approve':
      return approve(desk);
    case 'decline':
      return takeStep(desk, 'decline', { respondedAt: desk.now }, { note: step.reason });
    case 'withdraw':
      return takeStep(desk, 'withdraw', {}, { note: step.reason });
    case 'ask':
      return ask(desk, step);
    case 'schedule':
      return schedule(desk, step);
    case 'hold':
      return hold(desk, step);
    case 'report':
      return report(desk, step);
    case 'accept':
      return accept(desk, step);
    case 'complain':
      return complainOf(desk, step);
    case 'miss':
      return miss(desk, sessionAt(desk, step.session));
  }
}

async function respond(desk: EngagementDesk): Promise<void> {
  const { trx, providerId, engagement, service, now } = desk;
  await changeEngagement(trx, providerId, engagement.id, { respondedAt: now });
  await writeDown(desk, null, 'responded', service.targets?.rule ?? service.rule);
}

async function propose(desk: EngagementDesk, past: PastStatement): Promise<void> {
  const { trx, providerId, engagement, service, now, person } = desk;
  if (!person) throw new Error('a statement of work is sent by somebody');
  const content = {
    place: null,
    factorPercent: 100,
    preparationCounts: true,
    rollbackPlan: null,
    contactName: null,
    contactPhone: null,
    preconditions: service.preconditions.map(({ key }) => key),
    accessLevel: null,
    participants: null,
    acceptanceCriteria: null,
    orderedUntil: null,
    ...past,
  };
  const { version } = await addStatement(trx, providerId, engagement.id, content, { at: now, by: person });
  const details = { version, amount: totalOf(content.sessions) };
  const respondedAt = engagement.respondedAt ?? now;
  await takeStep(desk, 'propose', { respondedAt, statedAt: now, assigneeId: person.id }, { details });
}

async function lastStatement({ trx, providerId, engagement }: EngagementDesk): Promise<Statement> {
  const statement = (await listStatements(trx, providerId, [engagement.id])).at(-1);
  if (!statement) throw new Error('nothing was proposed');
  return statement;
}

async function giveBack(desk: EngagementDesk, remarks: string): Promise<void> {
  const { trx, providerId, now, person } = desk;
  if (!person) throw new Error('a statement of work is returned by somebody');
  const { id, version } = await lastStatement(desk);
  await decideStatement(trx, providerId, id, { decision: 'returned', remarks, at: now, by: person });
  const change = { statedAt: null, statementDueAt: statementDue(desk) };
  await takeStep(desk, 'return', change, { note: remarks, details: { version } });
}

/** With too few units the difference is quoted (N-15). */
async function approve(desk: EngagementDesk): Promise<void> {
  const { trx, providerId, now, person } = desk;
  if (!person) throw new Error('a statement of work is approved by somebody');
  const statement = await lastStatement(desk);
  const word = { decision: 'approved', remarks: null, at: now, by: person } as const;
  await decideStatement(trx, providerId, statement.id, word);
  const missing = await agreeOn(desk, statement, 'approve');
  if (missing === 0) return;
  await takeStep(desk, 'approve_short', {}, { details: { version: statement.version, amount: missing } });
  await writeQuote(desk, missing, null);
}

async function ask(desk: EngagementDesk, { session: position, wish }: Taken<'ask'>): Promise<void> {
  const { catalogue, service, now } = desk;
  const days = service.targets?.scheduleWorkdays;
  const scheduleDueAt = days === undefined ? null : workdays(catalogue, now, days);
  await takeSessionStep(
    desk,
    sessionAt(desk, position),
    'ask',
    { askedAt: now, wish, scheduleDueAt },
    { note: wish },
  );
}

async function schedule(
  desk: EngagementDesk,
  { session: position, startsAt, endsAt }: Taken<'schedule'>,
): Promise<void> {
  const { trx, providerId, now, person } = desk;
  const session = sessionAt(desk, position);
  const appointment = { scheduledAt: now, startsAt, endsAt, revision: session.revision + 1, host: person };
  await takeSessionStep(desk, session, 'schedule', appointment, {
    note: person?.name ?? null,
    details: { start: startsAt.toISOString(), end: endsAt.toISOString() },
  });
  if (session.holdId !== null) await setNeededAt(trx, providerId, session.holdId, startsAt);
}

async function hold(
  desk: EngagementDesk,
  { session: position, startedAt, stoppedAt }: Taken<'hold'>,
): Promise<void> {
  const session = sessionAt(desk, position);
  await takeSessionStep({ ...desk, now: startedAt }, session, 'start', { startedAt });
  await takeSessionStep(
    { ...desk, now: stoppedAt },
    session,
    'stop',
    { stoppedAt },
    {
      details: { end: stoppedAt.toISOString() },
    },
  );
}

async function report(desk: EngagementDesk, step: Taken<'report'>): Promise<void> {
  const { trx, providerId, now, person } = desk;
  if (!person) throw new Error('a report is sent by somebody');
  const { session, statement } = await reportDesk(desk, step.session);
  const ground = chargeOf(desk, statement, session, step.parts);
  const dates = acceptanceDates(desk, statement);
  await takeSessionStep(desk, session, 'report', {}, { details: { amount: ground.amount } });
  const { amount, missing, shares } = await takeCharge(desk, session, ground);
  if (missing > 0) throw new Error('a past session cost more than there was');
  const { summary, sections, recorded, participants } = step;
  await addReport(trx, providerId, {
    sessionId: session.id,
    stretches: ground.stretches,
    amount,
    missing,
    chargedFrom: shares,
    summary,
    sections,
    recorded,
    participants,
    sentAt: now,
    sentBy: { id: person.id, name: person.name },
    ...dates,
  });
  await openNextOfPlan(desk, session);
}

/** By the customer's word, or by the passing of time (N-14, N-17). */
async function accept(desk: EngagementDesk, step: Taken<'accept'>): Promise<void> {
  const { trx, providerId, now, person } = desk;
  const at = await reportDesk(desk, step.session);
  const { session } = at;
  const sent = reportOf(at);
  const { awaitingAcceptance } = await heldFor(desk, session);
  const note = { details: { amount: sent.amount } };
  await takeSessionStep(desk, session, person ? 'accept' : 'accept_itself', {}, note);
  const purpose = purposeOf(desk, session);
  await debitHeld(desk, session, awaitingAcceptance, person ? 'N-14' : 'N-17', (words, locale) => {
    const place = { unit: desk.unit, locale, timeZone: desk.catalogue.timeZone };
    const charge = chargeText(groundOf(desk, { ...at, report: sent }), sent.chargedFrom, sent.missing, place);
    return person
      ? words.reasons.accepted({ purpose, charge, name: person.name })
      : words.reasons.acceptedItself({ purpose, charge });
  });
  const { rating, words: feedback } = step;
  const given = rating === null && feedback === null ? {} : { rating, feedback, feedbackAt: now };
  await changeReport(trx, providerId, session.id, { acceptedAt: now, acceptedBy: person, ...given });
  await closeAfterLast(desk);
}

async function closeAfterLast(desk: EngagementDesk): Promise<void> {
  if (!desk.sessions.every(({ status }) => ENDED_SESSIONS.includes(status))) return;
  await takeStep({ ...desk, side: 'clock', person: null }, 'close');
}

async function complainOf(
  desk: EngagementDesk,
  { session: position, text }: Taken<'complain'>,
): Promise<void> {
  const { trx, providerId, catalogue, unit, now, person } = desk;
  if (!person) throw new Error('a complaint is made by somebody');
  const session = sessionAt(desk, position);
  const { complaintWorkdays } = unit;
  const decideUntil = complaintWorkdays === undefined ? null : workdays(catalogue, now, complaintWorkdays);
  await takeSessionStep(desk, session, 'complain', {}, { note: text });
  const madeBy = { id: person.id, name: person.name };
  await addComplaint(trx, providerId, { sessionId: session.id, text, madeAt: now, madeBy, decideUntil });
}

/** N-16: not attended, the units are forfeited at once. */
async function miss(desk: EngagementDesk, session: WorkSession): Promise<void> {
  const amount = await forfeitAll(desk, session, 'missed');
  await takeSessionStep(desk, session, 'miss', {}, { details: { amount, ...startOf(session.startsAt) } });
  await closeAfterLast(desk);
}

const startOf = (startsAt: Date | null): { start?: string } =>
  startsAt ? { start: startsAt.toISOString() } : {};
