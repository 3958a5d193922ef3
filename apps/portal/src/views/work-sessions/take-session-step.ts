import type { PageLocals } from '../../page-locals.ts';
import { takeDraft, type Draft } from '../../staff/customers/draft.ts';
import type { Received } from '../../staff/sent-form.ts';
import { readShown } from './session-words.ts';
import type { WorkSession } from './work-session-types.ts';

export interface SessionStep extends Draft {
  /** What the page that follows says. */
  said: string;
}

interface At {
  number: string;
  position: number;
}

const NOTHING = { revision: 0, isFree: true, cost: 0 };

/** Asks for an appointment or another one, or cancels, by the button that was pressed. */
export async function takeSessionStep(
  locals: PageLocals,
  received: Received,
  at: At,
  session: WorkSession,
): Promise<SessionStep> {
  const { api } = locals;
  let said = '';
  const shown = readShown(received.form.word('shown')) ?? NOTHING;
  const stored = { wish: session.status === 'requested' ? (session.wish ?? '') : '' };
  const draft = await takeDraft(locals, received, stored, {
    ask: async ({ text }) => {
      await api.workSessions.ask({ ...at, wish: text('wish') });
      said = session.status === 'requested' ? 'changed' : 'asked';
    },
    move: async ({ text }) => {
      await api.workSessions.move({ ...at, wish: text('wish'), shown });
      said = 'moved';
    },
    cancel: async () => {
      await api.workSessions.cancel({ ...at, shown });
      said = shown.isFree ? 'cancelled' : 'forfeited';
    },
  });
  const { cancel: words } = locals.messages.workSessions;
  // Nothing was booked: the page says again what holds now, and asks again.
  if (draft.status === 409 && draft.intent !== 'ask') return { ...draft, said, notice: words.changed };
  return { ...draft, said };
}
