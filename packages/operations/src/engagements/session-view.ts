import { daysOff, localDate } from '@zusage/catalogue';
import {
  hasLapsed,
  listEngagementEvents,
  mayStopNow,
  sessionStepsFrom,
  type SessionStatus,
  type SessionStepName,
  type WorkSession,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { findOrganisation, listStaff } from '@zusage/identity';
import { holdShares, type ReasonShare } from '@zusage/units';
import type { Reason } from '../answer.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import { readDesk, sessionAt, type EngagementDesk } from './desk.ts';
import { historyOf, type HistoryLine } from './history-view.ts';
import { nextStep, type NextStep } from './next-step.ts';
import { cancellationOf, freeUntilOf, isWaiting, minutesMaxOf, plannedAs } from './session-desk.ts';
import { toUnitView, type UnitView } from './statement-view.ts';
import { knownRule } from './step.ts';

export interface UnitShare {
  reference: string;
  amount: number;
  expiresAt: Instant;
}

/** What the customer is told before cancelling or moving (N-16). */
export interface CancellationView {
  isFree: boolean;
  /** Null where no cancellation is charged. */
  freeUntil: Instant | null;
  workdays: number | null;
  /** Days between that moment and the start that are no working days, `YYYY-MM-DD`. */
  daysOff: string[];
  /** In the account's smallest billable part. */
  cost: number;
  shares: UnitShare[];
  rule: Reason;
}

export interface WorkSessionView {
  engagement: { number: string; subject: string; service: string; customer: string; customerNumber: string };
  position: number;
  title: string;
  status: SessionStatus;
  amount: number;
  unit: UnitView;
  /** Zone that forms are read in. */
  timeZone: string;
  askedAt: Instant | null;
  wish: string | null;
  scheduleDueAt: Instant | null;
  scheduleWorkdays: number | null;
  startsAt: Instant | null;
  endsAt: Instant | null;
  host: { name: string; email: string | null } | null;
  revision: number;
  startedAt: Instant | null;
  stoppedAt: Instant | null;
  /** Of a fixed plan: asked for and held by then (N-19). */
  askUntil: Instant | null;
  holdUntil: Instant | null;
  /** It waits for the report of the session before it. */
  waitsForReport: boolean;
  planRule: Reason | null;
  minutesMax: number | null;
  /** What is reserved for it now, by purchase. */
  reserved: UnitShare[];
  cancellation: CancellationView | null;
  /** What the reader's side can do now. */
  steps: SessionStepName[];
  /** It runs for more than a day: its end has to be stated. */
  endIsStated: boolean;
  /** There is a calendar file for it. */
  hasCalendar: boolean;
  next: NextStep;
  history: HistoryLine[];
  /** The provider's people, for staff who set an appointment. */
  hosts: { name: string; email: string }[];
}

/** @throws AppError not_found, for somebody else's as for none (S2); forbidden for partners */
export const workSessionDetail = (
  scope: PersonScope,
  request: { number: string; position: number },
): Promise<WorkSessionView> =>
  onSession(scope, request, (desk, session) => workSessionView(desk, session, scope));

/** Reads one session within the reader's reach. */
export async function onSession<Answer>(
  scope: PersonScope,
  { number, position }: { number: string; position: number },
  work: (desk: EngagementDesk, session: WorkSession) => Promise<Answer>,
): Promise<Answer> {
  const { person } = scope.actor;
  const side = isStaff(scope.actor) ? 'provider' : 'customer';
  if (side === 'customer' && !person.organisation) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { accounts } = await visibleRecords(trx, scope);
    const filter = { organisationIds: accounts, number, forUpdate: false };
    const desk = await readDesk(trx, { ...scope, side, person }, filter);
    if (!desk) throw new AppError('not_found');
    return work(desk, sessionAt(desk, position));
  });
}

async function workSessionView(
  desk: EngagementDesk,
  session: WorkSession,
  { locale }: PersonScope,
): Promise<WorkSessionView> {
  const { trx, providerId, engagement, catalogue, service, unit, now, side } = desk;
  const customer = await findOrganisation(trx, providerId, engagement.organisationId);
  const events = await listEngagementEvents(trx, providerId, engagement.id);
  const staff = side === 'provider' ? await listStaff(trx, providerId) : [];
  const shares = session.holdId === null ? [] : await holdShares(trx, providerId, session.holdId);
  const plan = plannedAs(desk, session)?.afterReport;
  const { host, startedAt } = session;
  const email = staff.find(({ id }) => id === host?.id)?.email ?? null;
  const reader = side === 'provider' ? 'provider' : 'customer';
  const ruleOf = (rule: string): Reason => ruleSentences(catalogue, locale, [rule])[0] ?? { rule, text: '' };
  const own = events.filter(({ sessionId }) => sessionId === session.id);
  return {
    engagement: {
      number: engagement.number,
      subject: engagement.subject,
      service: service.name[locale],
      customer: customer?.name ?? '',
      customerNumber: customer?.customerNumber ?? '',
    },
    position: session.position,
    title: session.title,
    status: hasLapsed(session, now) ? 'lapsed' : session.status,
    amount: session.amount,
    unit: toUnitView(unit, locale),
    timeZone: catalogue.timeZone,
    askedAt: toInstantOrNull(session.askedAt),
    wish: session.wish,
    scheduleDueAt: toInstantOrNull(session.scheduleDueAt),
    scheduleWorkdays: service.targets?.scheduleWorkdays ?? null,
    startsAt: toInstantOrNull(session.startsAt),
    endsAt: toInstantOrNull(session.endsAt),
    host: host && { name: host.name, email },
    revision: session.revision,
    startedAt: toInstantOrNull(startedAt),
    stoppedAt: toInstantOrNull(session.stoppedAt),
    askUntil: toInstantOrNull(session.askUntil),
    holdUntil: toInstantOrNull(session.holdUntil),
    waitsForReport: isWaiting(desk, session),
    planRule: plan ? ruleOf(plan.rule) : null,
    minutesMax: minutesMaxOf(desk),
    reserved: shares.map(toShare),
    cancellation: await cancellationView(desk, session, ruleOf),
    steps: stepsNow(desk, session),
    endIsStated: session.status === 'running' && startedAt !== null && !mayStopNow(startedAt, now),
    hasCalendar: own.some(({ kind }) => kind === 'schedule'),
    next: nextStep({ engagement, sessions: [session], deadlines: new Map(), quote: null }, reader, now),
    history: historyOf(own, desk.sessions, { catalogue, locale }),
    hosts: staff.map((person) => ({ name: person.name, email: person.email })),
  };
}

const toShare = ({ reference, amount, expiresAt }: ReasonShare): UnitShare => ({
  reference,
  amount,
  expiresAt: toInstant(expiresAt),
});

async function cancellationView(
  desk: EngagementDesk,
  session: WorkSession,
  ruleOf: (rule: string) => Reason,
): Promise<CancellationView | null> {
  const found = await cancellationOf(desk, session);
  const { startsAt } = session;
  if (!found || startsAt === null) return null;
  const { catalogue, unit } = desk;
  const until = freeUntilOf(desk, startsAt);
  return {
    isFree: found.isFree,
    freeUntil: toInstantOrNull(found.freeUntil),
    workdays: unit.cancellationWorkdays ?? null,
    daysOff: until === null ? [] : daysOff(catalogue, until, startsAt),
    cost: found.cost,
    shares: found.shares.map(toShare),
    rule: ruleOf(knownRule(desk, 'N-16')),
  };
}

/** By the state table, and by the clock: what could only fail is not offered. */
function stepsNow(desk: EngagementDesk, session: WorkSession): SessionStepName[] {
  const { engagement, side, now, today, catalogue } = desk;
  if (engagement.status !== 'agreed' || isWaiting(desk, session) || hasLapsed(session, now)) return [];
  const { startsAt, status } = session;
  const hasBegun = startsAt !== null && now >= startsAt;
  const until = status === 'scheduled' && startsAt !== null ? freeUntilOf(desk, startsAt) : null;
  const isTooLate = hasBegun || (until !== null && now > until);
  const day = startsAt === null ? null : localDate(catalogue, startsAt);
  return sessionStepsFrom(status, side).filter((step) => {
    if (step === 'cancel') return !isTooLate;
    if (step === 'cancel_late') return isTooLate && !hasBegun;
    if (step === 'move') return !isTooLate;
    if (step === 'miss') return hasBegun;
    if (step === 'start') return day !== null && day <= today;
    return true;
  });
}
