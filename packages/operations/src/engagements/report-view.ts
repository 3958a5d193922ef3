import { daysOff } from '@zusage/catalogue';
import {
  atMinute,
  mayComplain,
  type ComplaintOutcome,
  type SessionStatus,
  type WorkKind,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { findOrganisation } from '@zusage/identity';
import type { Locale } from '@zusage/i18n';
import { localMomentText } from '@zusage/service-time';
import { balances } from '@zusage/units';
import type { Reason } from '../answer.ts';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import { chargeText } from './charge-words.ts';
import { readDesk, type EngagementDesk } from './desk.ts';
import { groundOf, heldFor, reportDesk, type ReportDesk } from './report-desk.ts';
import { toUnitView, type UnitView } from './statement-view.ts';
import { knownRule } from './step.ts';

/** Until when a report can be complained about, and when it accepts itself. */
export interface AcceptanceView {
  acceptsItselfAt: Instant | null;
  workdays: number | null;
  /** Days `YYYY-MM-DD` that the count leaves out. */
  daysOff: string[];
  /** The statement of work's own, which come first. */
  criteria: string | null;
  mayComplain: boolean;
  acceptedAt: Instant | null;
  /** Null when it was accepted by the passing of time. */
  acceptedBy: string | null;
  /** So many working days a complaint takes at most; null where none is promised. */
  complaintWorkdays: number | null;
}

export interface ComplaintView {
  text: string;
  madeAt: Instant;
  madeBy: string;
  decideUntil: Instant | null;
  isLate: boolean;
  outcome: ComplaintOutcome | null;
  credited: number | null;
  reason: string | null;
  decidedAt: Instant | null;
  decidedBy: string | null;
}

export interface CompletionReportView {
  summary: string;
  sections: { label: string; text: string }[];
  parts: { kind: WorkKind; startsAt: Instant; endsAt: Instant; minutes: number; factorPercent: number }[];
  /** What it costs and why, in one line. */
  charge: string;
  amount: number;
  missing: number;
  chargedFrom: { reference: string; amount: number; expiresAt: Instant; isExpired: boolean }[];
  recorded: boolean;
  participants: number | null;
  sentAt: Instant;
  sentBy: string;
  acceptance: AcceptanceView;
  feedback: { rating: number; words: string | null; at: Instant } | null;
}

/** What a report is written with, for staff. */
export interface ReportFormView {
  sections: { key: string; label: string; required: boolean }[];
  pricing: 'fixed' | 'by_effort';
  factorPercent: number;
  preparationCounts: boolean;
  criteria: string | null;
  participantsMax: number | null;
  /** Proposed times of the session, `YYYY-MM-DDTHH:mm` on the provider's clock: as started and stopped, else as scheduled. */
  proposed: { from: string; to: string } | null;
}

export interface SessionReportView {
  number: string;
  subject: string;
  service: string;
  customer: { customerNumber: string; name: string };
  position: number;
  title: string;
  status: SessionStatus;
  host: string | null;
  unit: UnitView;
  /** Provider's zone: its clock counts. */
  timeZone: string;
  /** Reserved for the session now. */
  reserved: number;
  balance: { available: number; reserved: number; awaitingAcceptance: number };
  report: CompletionReportView | null;
  complaint: ComplaintView | null;
  /** Only for staff, while a report can be written. */
  form: ReportFormView | null;
  /** What the reader's side can do now. */
  may: { accept: boolean; complain: boolean; giveFeedback: boolean; decide: boolean };
  rules: Reason[];
}

const REPORTABLE: readonly SessionStatus[] = ['scheduled', 'held'];

/**
 * The report of a session: what was done, what it costs and why, until when it waits (N-14, N-17).
 * @throws AppError not_found, for somebody else's as for none (S2); forbidden for partners
 */
export async function sessionReport(
  scope: PersonScope,
  request: { number: string; position: number },
): Promise<SessionReportView> {
  const { person } = scope.actor;
  const side = isStaff(scope.actor) ? 'provider' : 'customer';
  if (side === 'customer' && !person.organisation) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { accounts } = await visibleRecords(trx, scope);
    const filter = { organisationIds: accounts, number: request.number, forUpdate: false };
    const desk = await readDesk(trx, { ...scope, side, person }, filter);
    if (!desk) throw new AppError('not_found');
    return toView(desk, await reportDesk(desk, request.position), scope.locale);
  });
}

async function toView(desk: EngagementDesk, at: ReportDesk, locale: Locale): Promise<SessionReportView> {
  const { trx, providerId, engagement, catalogue, service, unit, now, side } = desk;
  const { session, report, complaint } = at;
  const customer = await findOrganisation(trx, providerId, engagement.organisationId);
  const balance = (await balances(trx, providerId, [engagement.accountId])).get(engagement.accountId);
  const isReported = session.status === 'reported';
  const byCustomer = side === 'customer';
  const canReport = engagement.status === 'agreed' && REPORTABLE.includes(session.status);
  return {
    number: engagement.number,
    subject: engagement.subject,
    service: service.name[locale],
    customer: { customerNumber: customer?.customerNumber ?? '', name: customer?.name ?? '' },
    position: session.position,
    title: session.title,
    status: session.status,
    host: session.host?.name ?? null,
    unit: toUnitView(unit, locale),
    timeZone: catalogue.timeZone,
    reserved: (await heldFor(desk, session)).reserved,
    balance: balance ?? { available: 0, reserved: 0, awaitingAcceptance: 0 },
    report: report && toReportView(desk, { ...at, report }, locale),
    complaint: complaint && {
      text: complaint.text,
      madeAt: toInstant(complaint.madeAt),
      madeBy: complaint.madeBy.name,
      decideUntil: toInstantOrNull(complaint.decideUntil),
      isLate: complaint.outcome === null && complaint.decideUntil !== null && complaint.decideUntil <= now,
      outcome: complaint.outcome,
      credited: complaint.credited,
      reason: complaint.reason,
      decidedAt: toInstantOrNull(complaint.decidedAt),
      decidedBy: complaint.decidedBy,
    },
    form: side === 'provider' && canReport ? toFormView(desk, at, locale) : null,
    may: {
      accept: byCustomer && isReported,
      complain: byCustomer && isReported && report !== null && mayComplain(report, now),
      giveFeedback:
        byCustomer &&
        report !== null &&
        report.feedbackAt === null &&
        (session.status === 'accepted' || session.status === 'settled'),
      decide: side === 'provider' && session.status === 'complained',
    },
    rules: ruleSentences(
      catalogue,
      locale,
      ['N-14', 'N-17', unit.rule].map((rule) => knownRule(desk, rule)),
    ),
  };
}

function toReportView(
  desk: EngagementDesk,
  at: ReportDesk & { report: NonNullable<ReportDesk['report']> },
  locale: Locale,
): CompletionReportView {
  const { catalogue, service, unit, now } = desk;
  const { report, statement } = at;
  const place = { unit, locale, timeZone: catalogue.timeZone };
  const { acceptsItselfAt, rating, feedbackAt } = report;
  return {
    summary: report.summary,
    sections: service.report.flatMap(({ key, label }) => {
      const text = report.sections[key];
      return text ? [{ label: label[locale], text }] : [];
    }),
    parts: report.stretches.map(({ kind, startsAt, endsAt, minutes, factorPercent }) => ({
      kind,
      startsAt: toInstant(startsAt),
      endsAt: toInstant(endsAt),
      minutes,
      factorPercent,
    })),
    charge: chargeText(groundOf(desk, { statement, report }), report.chargedFrom, report.missing, place),
    amount: report.amount,
    missing: report.missing,
    chargedFrom: report.chargedFrom.map(({ reference, amount, expiresAt }) => ({
      reference,
      amount,
      expiresAt: toInstant(expiresAt),
      isExpired: expiresAt <= now,
    })),
    recorded: report.recorded,
    participants: report.participants,
    sentAt: toInstant(report.sentAt),
    sentBy: report.sentBy.name,
    acceptance: {
      acceptsItselfAt: toInstantOrNull(acceptsItselfAt),
      workdays: acceptsItselfAt === null ? null : (unit.acceptanceWorkdays ?? null),
      daysOff: acceptsItselfAt === null ? [] : daysOff(catalogue, report.sentAt, acceptsItselfAt),
      criteria: statement.acceptanceCriteria,
      mayComplain: at.session.status === 'reported' && mayComplain(report, now),
      acceptedAt: toInstantOrNull(report.acceptedAt),
      acceptedBy: report.acceptedBy?.name ?? null,
      complaintWorkdays: unit.complaintWorkdays ?? null,
    },
    feedback:
      rating === null || feedbackAt === null
        ? null
        : { rating, words: report.feedback, at: toInstant(feedbackAt) },
  };
}

function toFormView(
  { catalogue, service, unit }: EngagementDesk,
  { session, statement }: ReportDesk,
  locale: Locale,
): ReportFormView {
  const from = session.startedAt ?? session.startsAt;
  const to = session.stoppedAt ?? session.endsAt;
  const wall = (moment: Date) => localMomentText(catalogue.timeZone, atMinute(moment));
  return {
    sections: service.report.map(({ key, label, required }) => ({ key, label: label[locale], required })),
    pricing: statement.pricing,
    factorPercent: statement.factorPercent,
    preparationCounts: statement.preparationCounts,
    criteria: statement.acceptanceCriteria,
    participantsMax: statement.participants ?? service.participantsMax ?? unit.participantsMax ?? null,
    proposed: from && to ? { from: wall(from), to: wall(to) } : null,
  };
}
