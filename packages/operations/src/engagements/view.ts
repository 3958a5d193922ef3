import { contractById } from '@zusage/contracts';
import {
  engagementStepsFrom,
  listEngagementEvents,
  listStatements,
  quoteDeadlines,
  sessionDeadlines,
  type EngagementStatus,
  type EngagementStepName,
  type SessionStatus,
  type WorkSession,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { findOrganisation, personNames } from '@zusage/identity';
import type { Locale } from '@zusage/i18n';
import { ticketNumber } from '@zusage/tickets';
import type { Reason } from '../answer.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import { readDesk, type EngagementDesk } from './desk.ts';
import { historyOf, type HistoryLine } from './history-view.ts';
import { nextStep, type NextStep, type NextStepName } from './next-step.ts';
import { previewReservation, type ReservationPreview } from './reservation.ts';
import { toStatementView, totalOf, toUnitView, type StatementView, type UnitView } from './statement-view.ts';

/** An engagement as a line of a list. */
export interface EngagementLine {
  number: string;
  status: EngagementStatus;
  subject: string;
  /** Name of the service. */
  service: string;
  customer: { customerNumber: string; name: string };
  requestedAt: Instant;
  requestedBy: string;
  assignee: { name: string; isYou: boolean } | null;
  next: NextStep;
}

export interface SessionSummary {
  position: number;
  title: string;
  /** In the account's smallest billable part; 0 is paid for by another session. */
  amount: number;
  status: SessionStatus;
  startsAt: Instant | null;
  endsAt: Instant | null;
  host: string | null;
  /** What it waits for. */
  next: NextStep;
}

export interface EngagementView extends EngagementLine {
  serviceKey: string;
  serviceDescription: string;
  rule: Reason;
  description: string;
  facts: { label: string; value: string }[];
  /** How staff took it for the customer; null where the customer asked here. */
  channel: 'phone' | 'email' | null;
  contract: string | null;
  ticket: string | null;
  unit: UnitView;
  /** What the account has for it now. */
  available: number;
  /** N-18; null where the catalogue promises none. */
  targets: {
    responseDueAt: Instant | null;
    respondedAt: Instant | null;
    statementDueAt: Instant | null;
    statedAt: Instant | null;
    rule: Reason;
  } | null;
  /** The version that counts: the one approved, else the latest one sent. */
  statement: StatementView | null;
  /** Versions before it, the latest first. */
  earlier: StatementView[];
  /** Before it is approved: where its units would come from. */
  reservation: ReservationPreview | null;
  sessions: SessionSummary[];
  history: HistoryLine[];
  /** What the reader's side can do now, by the state table. */
  steps: EngagementStepName[];
  /** No session stands in the way of ending it early. */
  mayEnd: boolean;
  /** Whom to turn to where this provider cannot help (N-28). */
  otherwise: { label: string; target: string } | null;
}

type Reader = 'customer' | 'provider';

/** @throws AppError not_found, for somebody else's as for none (S2); forbidden for partners */
export async function engagementDetail(scope: PersonScope, number: string): Promise<EngagementView> {
  const { person } = scope.actor;
  const side: Reader = isStaff(scope.actor) ? 'provider' : 'customer';
  if (side === 'customer' && !person.organisation) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { accounts } = await visibleRecords(trx, scope);
    const filter = { organisationIds: accounts, number, forUpdate: false };
    const desk = await readDesk(trx, { ...scope, side, person }, filter);
    if (!desk) throw new AppError('not_found');
    return engagementView(desk, scope.locale);
  });
}

/** What both detail pages show, for a reader of the desk's side. */
export async function engagementView(desk: EngagementDesk, locale: Locale): Promise<EngagementView> {
  const { trx, providerId, engagement, sessions, catalogue, service, unit } = desk;
  const statements = await listStatements(trx, providerId, [engagement.id]);
  const current = statements.at(-1) ?? null;
  const isOffered =
    current !== null && (engagement.status === 'proposed' || engagement.status === 'awaiting_units');
  const preview = await previewReservation(
    trx,
    providerId,
    engagement.accountId,
    current === null ? 0 : totalOf(current.sessions),
  );
  const ruleOf = (rule: string): Reason => ruleSentences(catalogue, locale, [rule])[0] ?? { rule, text: '' };
  const contract = engagement.contractId && (await contractById(trx, providerId, engagement.contractId));
  const { ticketId } = engagement;
  const reader: Reader = desk.side === 'provider' ? 'provider' : 'customer';
  return {
    ...(await lineOf(desk, locale)),
    serviceKey: service.key,
    serviceDescription: service.description[locale],
    rule: ruleOf(service.rule),
    description: engagement.description,
    facts: service.facts.flatMap(({ key, label }) => {
      const value = engagement.facts[key];
      return value ? [{ label: label[locale], value }] : [];
    }),
    channel: engagement.channel,
    contract: contract ? contract.number : null,
    ticket: ticketId === null ? null : await ticketNumber(trx, providerId, ticketId),
    unit: toUnitView(unit, locale),
    available: preview.available,
    targets: service.targets
      ? {
          responseDueAt: toInstantOrNull(engagement.responseDueAt),
          respondedAt: toInstantOrNull(engagement.respondedAt),
          statementDueAt: toInstantOrNull(engagement.statementDueAt),
          statedAt: toInstantOrNull(engagement.statedAt),
          rule: ruleOf(service.targets.rule),
        }
      : null,
    statement: current && toStatementView(current, service, locale),
    earlier: statements
      .slice(0, -1)
      .map((one) => toStatementView(one, service, locale))
      .toReversed(),
    reservation: isOffered ? preview : null,
    sessions: await sessionSummaries(desk, reader),
    history: historyOf(await listEngagementEvents(trx, providerId, engagement.id), sessions, {
      catalogue,
      locale,
    }),
    steps: engagementStepsFrom(engagement.status, reader),
    mayEnd: sessions.every(isOutOfTheWay),
    otherwise: service.otherwise
      ? { label: service.otherwise.label[locale], target: service.otherwise.target }
      : null,
  };
}

/** Nothing was scheduled or is under way: what remains can be dropped. */
export const isOutOfTheWay = ({ status }: Pick<WorkSession, 'status'>): boolean =>
  !(['scheduled', 'running', 'held', 'reported', 'complained'] as const).some((one) => one === status);

async function lineOf(desk: EngagementDesk, locale: Locale): Promise<EngagementLine> {
  const { trx, providerId, engagement, service, person } = desk;
  const customer = await findOrganisation(trx, providerId, engagement.organisationId);
  const names = await personNames(trx, providerId, [engagement.assigneeId]);
  const name = names(engagement.assigneeId);
  return {
    number: engagement.number,
    status: engagement.status,
    subject: engagement.subject,
    service: service.name[locale],
    customer: { customerNumber: customer?.customerNumber ?? '', name: customer?.name ?? '' },
    requestedAt: toInstant(engagement.requestedAt),
    requestedBy: engagement.requestedBy.name,
    assignee: name === null ? null : { name, isYou: engagement.assigneeId === person?.id },
    next: await nextOf(desk),
  };
}

/** What happens next, as the desk's side reads it. */
export async function nextOf(desk: EngagementDesk): Promise<NextStep> {
  const { trx, providerId, engagement, sessions, now } = desk;
  const deadlines = await sessionDeadlines(
    trx,
    providerId,
    sessions.map(({ id }) => id),
  );
  const quotes = await quoteDeadlines(trx, providerId, [engagement.id]);
  const sources = { engagement, sessions, deadlines, quote: quotes.get(engagement.id) ?? null };
  return nextStep(sources, desk.side === 'provider' ? 'provider' : 'customer', now);
}

async function sessionSummaries(desk: EngagementDesk, reader: Reader): Promise<SessionSummary[]> {
  const { trx, providerId, engagement, sessions, now } = desk;
  const deadlines = await sessionDeadlines(
    trx,
    providerId,
    sessions.map(({ id }) => id),
  );
  return sessions.map((session) => ({
    position: session.position,
    title: session.title,
    amount: session.amount,
    status: session.status,
    startsAt: toInstantOrNull(session.startsAt),
    endsAt: toInstantOrNull(session.endsAt),
    host: session.host?.name ?? null,
    next: nextStep({ engagement, sessions: [session], deadlines, quote: null }, reader, now),
  }));
}

export type { HistoryLine, NextStep, NextStepName };
