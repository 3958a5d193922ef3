import type { Catalogue } from '@zusage/catalogue';
import {
  changeEngagement,
  changeSession,
  ENDED_ENGAGEMENTS,
  ENDED_SESSIONS,
  engagementStep,
  recordEngagementEvent,
  sessionStep,
  type Engagement,
  type EngagementStepName,
  type SessionStepName,
  type WorkSession,
} from '@zusage/engagements';
import { AppError } from '@zusage/errors';
import type { EngagementDesk } from './desk.ts';

/** What is written down with a step. */
export interface StepNote {
  note?: string | null;
  details?: Record<string, string | number>;
}

/** The policy id that a reader of this provider knows: the row's, where the catalogue has a sentence for it, else the service's. */
export const knownRule = (
  { catalogue, service }: Pick<EngagementDesk, 'catalogue' | 'service'>,
  rule: string,
): string => (hasSentence(catalogue, rule) ? rule : service.rule);

const hasSentence = ({ promises }: Catalogue, rule: string): boolean =>
  promises.some((promise) => promise.rule === rule);

/**
 * Takes a step of the engagement by the state table and writes it down. The desk shows the new state afterwards.
 * @throws AppError conflict where the table has no such step
 */
export async function takeStep(
  desk: EngagementDesk,
  on: EngagementStepName,
  change: Partial<Pick<Engagement, 'respondedAt' | 'statedAt' | 'statementDueAt' | 'assigneeId'>> = {},
  note: StepNote = {},
): Promise<void> {
  const { trx, providerId, engagement, side, now } = desk;
  const step = engagementStep(engagement.status, on, side);
  if (!step) throw new AppError('conflict');
  const ended = ENDED_ENGAGEMENTS.includes(step.to) ? { endedAt: now } : {};
  const changed = { ...change, ...ended, status: step.to };
  await changeEngagement(trx, providerId, engagement.id, changed);
  Object.assign(engagement, changed);
  await writeDown(desk, null, on, step.rule, note);
}

/** The same for one of its sessions. @throws AppError conflict */
export async function takeSessionStep(
  desk: EngagementDesk,
  session: WorkSession,
  on: SessionStepName,
  change: Parameters<typeof changeSession>[3] = {},
  note: StepNote = {},
): Promise<void> {
  const { trx, providerId, side, now } = desk;
  const step = sessionStep(session.status, on, side);
  if (!step) throw new AppError('conflict');
  const ended = ENDED_SESSIONS.includes(step.to) ? { endedAt: now } : {};
  const changed = { ...change, ...ended, status: step.to };
  await changeSession(trx, providerId, session.id, changed);
  Object.assign(session, changed);
  await writeDown(desk, session.id, on, step.rule, note);
}

/** Also for what happens without a step of the table: a timer that was missed, a quote, a top-up. */
export async function writeDown(
  desk: EngagementDesk,
  sessionId: string | null,
  kind: string,
  rule: string,
  { note = null, details = {} }: StepNote = {},
): Promise<void> {
  const { trx, providerId, engagement, side, person, now } = desk;
  await recordEngagementEvent(trx, providerId, engagement.id, {
    sessionId,
    kind,
    at: now,
    side: side === 'clock' ? 'system' : side,
    actor: person?.name ?? 'system',
    note,
    details,
    rule: knownRule(desk, rule),
  });
}
