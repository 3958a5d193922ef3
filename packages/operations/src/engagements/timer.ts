import type { WorkSession } from '@zusage/engagements';
import { cancel, defineJob, enqueue } from '@zusage/jobs';
import type { EngagementDesk } from './desk.ts';

/** Moments that an engagement or one of its sessions waits for. */
export const TIMER_KINDS = [
  'response_due',
  'statement_due',
  'schedule_due',
  'session_lapse',
  'accept',
  'decide_due',
  'quote_remind',
  'quote_lapse',
] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

export interface EngagementTimer {
  engagementId: string;
  /** Null where the whole engagement waits. */
  sessionId: string | null;
  kind: TimerKind;
}

/** A moment has passed; what then happens stands in `run-timer.ts`. */
export const engagementTimerJob = defineJob<EngagementTimer>('engagement_timer', {
  parse: (payload) => {
    const { engagementId, sessionId, kind } = payload as Record<string, unknown>;
    if (typeof engagementId !== 'string' || (sessionId !== null && typeof sessionId !== 'string'))
      throw new Error('engagement_timer needs an engagement, and a session or null');
    const known = TIMER_KINDS.find((one) => one === kind);
    if (!known) throw new Error(`engagement_timer does not know ${JSON.stringify(kind)}`);
    return { engagementId, sessionId, kind: known };
  },
});

type About = Pick<EngagementDesk, 'trx' | 'engagement'>;

const keyOf = ({ engagement }: About, kind: TimerKind, session: Pick<WorkSession, 'id'> | null): string =>
  `engagement:${kind}:${session?.id ?? engagement.id}`;

/** Set again, it moves. */
export const startTimer = (
  desk: About,
  kind: TimerKind,
  session: Pick<WorkSession, 'id'> | null,
  at: Date,
): Promise<void> =>
  enqueue(
    desk.trx,
    engagementTimerJob,
    { engagementId: desk.engagement.id, sessionId: session?.id ?? null, kind },
    { runAt: at, key: keyOf(desk, kind, session) },
  );

export const cancelTimer = (
  desk: About,
  kind: TimerKind,
  session: Pick<WorkSession, 'id'> | null,
): Promise<void> => cancel(desk.trx, keyOf(desk, kind, session));
