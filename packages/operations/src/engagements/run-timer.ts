import type { Database } from '@zusage/db';
import type { WorkSession } from '@zusage/engagements';
import { acceptItself } from './accept-report.ts';
import { decisionMissed } from './complain.ts';
import { onEngagementByClock, type EngagementDesk } from './desk.ts';
import { lapseQuote, remindOfQuote } from './quotes.ts';
import { lapseSession, scheduleDuePassed } from './session-timers.ts';
import { responseDuePassed, statementDuePassed } from './target-timers.ts';
import type { EngagementTimer, TimerKind } from './timer.ts';

type Handler = (desk: EngagementDesk, session: WorkSession | null) => Promise<void>;

const ofSession =
  (work: (desk: EngagementDesk, session: WorkSession) => Promise<void>): Handler =>
  async (desk, session) => {
    if (session) await work(desk, session);
  };

/** What each moment means. Every one looks at the state again and does nothing twice: a job may run more than once. */
const HANDLERS: Record<TimerKind, Handler> = {
  response_due: responseDuePassed,
  statement_due: statementDuePassed,
  schedule_due: ofSession(scheduleDuePassed),
  session_lapse: ofSession(lapseSession),
  accept: ofSession(acceptItself),
  decide_due: ofSession(decisionMissed),
  quote_remind: remindOfQuote,
  quote_lapse: lapseQuote,
};

/** Does what a moment that has passed asks for, by the database's clock. */
export const runTimer = (
  place: { database: Database; providerId: string; publicUrl: string },
  { engagementId, sessionId, kind }: EngagementTimer,
): Promise<void> =>
  onEngagementByClock(place, engagementId, async (desk) => {
    const session = desk.sessions.find(({ id }) => id === sessionId) ?? null;
    if (sessionId !== null && session === null) return;
    await HANDLERS[kind](desk, session);
  });
