import { addStatement, dropDraft, keepDraft, readDraft } from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import { findPerson } from '@zusage/identity';
import { toInstant, type Instant } from '../instant.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { auditStep } from './audit-step.ts';
import { cancelTargets } from './decide.ts';
import { onEngagement, readDesk, type EngagementDesk, type EngagementRequest } from './desk.ts';
import { previewReservation, type ReservationPreview } from './reservation.ts';
import {
  hasFactor,
  participantsMax,
  readStatement,
  SESSIONS_MAX,
  type WrittenStatement,
} from './statement-content.ts';
import { totalOf } from './statement-view.ts';
import { takeStep } from './step.ts';
import { tellOfEngagement } from './tell.ts';
import { engagementView, type EngagementView } from './view.ts';

/** A draft as it was typed: what is wrong with it is said when it is sent. */
export interface DraftContent {
  /** Fields by name. */
  texts: Record<string, string>;
  preparationCounts: boolean;
  sessions: { title: string; amount: string }[];
}

export interface StatementEditor {
  engagement: EngagementView;
  draft: (DraftContent & { savedAt: Instant; savedBy: string }) | null;
  /** What the service and its unit leave to choose. */
  choices: {
    pricing: ('fixed' | 'by_effort')[];
    place: boolean;
    factor: boolean;
    /** Effort counts in minutes. */
    preparation: boolean;
    rollbackPlan: boolean;
    technicalContact: boolean;
    accessLevel: boolean;
    participantsMax: number | null;
    /** What is ordered with it gets a last day. */
    order: boolean;
    /** The catalogue's own plan; empty where staff plan freely. */
    plan: { title: string; amount: number }[];
    preconditions: string[];
    sessionsMax: number;
  };
}

/** What staff write the next version with. @throws AppError forbidden, not_found, conflict where none is due */
export async function statementEditor(scope: PersonScope, number: string): Promise<StatementEditor> {
  return reading(scope, number, async (desk) => {
    const { trx, providerId, engagement, service, unit } = desk;
    const kept = await readDraft(trx, providerId, engagement.id);
    const { locale } = scope;
    return {
      engagement: await engagementView(desk, locale),
      draft: kept && {
        ...(kept.content as DraftContent),
        savedAt: toInstant(kept.savedAt),
        savedBy: kept.savedBy,
      },
      choices: {
        pricing: service.pricing,
        place: service.place === 'either',
        factor: hasFactor(unit),
        preparation: unit.unit === 'minute',
        rollbackPlan: service.statement.rollbackPlan,
        technicalContact: service.statement.technicalContact,
        accessLevel: service.statement.accessLevel,
        participantsMax: participantsMax(service, unit),
        order: !unit.prepaid,
        plan: service.sessions.map(({ title, amount }) => ({ title: title[locale], amount })),
        preconditions: service.preconditions.map(({ label }) => label[locale]),
        sessionsMax: SESSIONS_MAX,
      },
    };
  });
}

/** From which purchases amounts would be reserved now. @throws AppError forbidden, not_found, conflict */
export const previewStatement = (
  scope: PersonScope,
  request: { number: string; amount: number },
): Promise<ReservationPreview> =>
  reading(scope, request.number, ({ trx, providerId, engagement }) =>
    previewReservation(trx, providerId, engagement.accountId, request.amount),
  );

async function reading<Answer>(
  scope: PersonScope,
  number: string,
  work: (desk: EngagementDesk) => Promise<Answer>,
): Promise<Answer> {
  requireStaff(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const asking = { ...scope, side: 'provider', person: scope.actor.person } as const;
    const desk = await readDesk(trx, asking, { organisationIds: null, number, forUpdate: false });
    if (!desk) throw new AppError('not_found');
    requireWritable(desk);
    return work(desk);
  });
}

/** Keeps what is written so far; the customer does not see it. @throws AppError forbidden, not_found, conflict */
export async function saveStatementDraft(
  scope: PersonScope,
  request: EngagementRequest & { draft: DraftContent },
): Promise<void> {
  requireStaff(scope);
  await onEngagement(scope, 'engagements.draft', request, async (desk) => {
    requireWritable(desk);
    const { trx, providerId, engagement, now, person } = desk;
    const kept = { content: request.draft, savedAt: now, savedBy: person?.name ?? '' };
    await keepDraft(trx, providerId, engagement.id, kept);
    return null;
  });
}

/**
 * Sends a statement of work: from then on it is never changed (N-13, N-18, N-22). It is the first response where there
 * was none.
 *
 * @throws AppError forbidden, not_found, conflict, invalid_input with every fault at its field
 */
export async function sendStatement(
  scope: PersonScope,
  request: EngagementRequest & { statement: WrittenStatement },
): Promise<{ version: number }> {
  requireStaff(scope);
  return onEngagement(scope, 'engagements.send', request, async (desk) => {
    requireWritable(desk);
    const { trx, providerId, engagement, today, now, person } = desk;
    if (!person) throw new Error('a statement of work is sent by somebody');
    const requester = await findPerson(trx, providerId, engagement.requestedBy.id);
    const content = readStatement(request.statement, desk, {
      today,
      locale: requester?.language ?? scope.locale,
    });
    const sent = { at: now, by: person };
    const { version } = await addStatement(trx, providerId, engagement.id, content, sent);
    const respondedAt = engagement.respondedAt ?? now;
    const details = { version, amount: totalOf(content.sessions) };
    await takeStep(desk, 'propose', { respondedAt, statedAt: now }, { details });
    await dropDraft(trx, providerId, engagement.id);
    await cancelTargets(desk);
    await auditStep(desk, scope, 'engagement.stated', details);
    await tellOfEngagement(desk, 'proposed', { amount: details.amount });
    return { version };
  });
}

export function requireStaff({ actor }: PersonScope): void {
  if (!isStaff(actor)) throw new AppError('forbidden');
}

function requireWritable({ engagement: { status } }: EngagementDesk): void {
  if (status !== 'requested' && status !== 'returned') throw new AppError('conflict');
}
