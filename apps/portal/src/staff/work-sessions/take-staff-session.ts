import { wallClockText } from './wall-clock-text.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { WorkSession } from '../../views/work-sessions/work-session-types.ts';
import { takeDraft, type Draft } from '../customers/draft.ts';
import type { Received } from '../sent-form.ts';

const SAID: Record<string, string> = {
  schedule: 'scheduled',
  start: 'started',
  stop: 'stopped',
  prevent: 'prevented',
  miss: 'missed',
};

export interface StaffSessionStep extends Draft {
  /** What the page that follows says. */
  said: string;
}

/** Sets an appointment, starts, stops, or says what got in the way, by the button that was pressed. */
export async function takeStaffSession(
  locals: PageLocals,
  received: Received,
  at: { number: string; position: number },
  session: WorkSession,
): Promise<StaffSessionStep> {
  const { workSessions } = locals.api;
  const written = (moment: string | null) => (moment ? wallClockText(moment, session.timeZone) : '');
  const stored = {
    startsAt: written(session.startsAt),
    endsAt: written(session.endsAt),
    host: session.host?.email ?? '',
    reason: '',
    at: '',
    start: '',
  };
  const draft = await takeDraft(locals, received, stored, {
    schedule: ({ text }) =>
      workSessions.schedule({
        ...at,
        startsAt: text('startsAt'),
        endsAt: text('endsAt'),
        host: text('host'),
      }),
    start: () => workSessions.start(at),
    stop: ({ text }) => workSessions.stop({ ...at, at: text('at') || null }),
    prevent: ({ text }) => workSessions.prevent({ ...at, reason: text('reason') }),
    miss: ({ text }) => workSessions.miss({ ...at, reason: text('reason') }),
  });
  return { ...draft, said: SAID[draft.intent] ?? '' };
}
