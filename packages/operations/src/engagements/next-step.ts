import type { Engagement, OpenQuote, SessionDeadlines, Side, WorkSession } from '@zusage/engagements';
import { toInstantOrNull, type Instant } from '../instant.ts';

/**
 * What happens next: `state` drafts the statement of work, `respond` answers before that, `attend` is a session that is
 * scheduled, `top_up` books what was ordered.
 */
export type NextStepName =
  | 'respond'
  | 'state'
  | 'approve'
  | 'order'
  | 'top_up'
  | 'ask'
  | 'schedule'
  | 'attend'
  | 'report'
  | 'accept'
  | 'decide'
  | 'done';

export interface NextStep {
  /** Whose move it is, as the reader says it. */
  by: 'you' | 'them' | 'nobody';
  step: NextStepName;
  /** Position of the session that it is about. */
  session: number | null;
  /** The target, or the moment at which it happens by itself; null where nothing limits it. */
  until: Instant | null;
  isLate: boolean;
}

export interface StepSources {
  engagement: Engagement;
  sessions: readonly WorkSession[];
  deadlines: ReadonlyMap<string, SessionDeadlines>;
  /** Its quote for missing units, if there is one to order or to book. */
  quote: OpenQuote | null;
}

interface Move {
  side: Side;
  step: NextStepName;
  session: number | null;
  until: Date | null;
}

/** The one thing to do next, for a reader of a side: one's own before the others', and of those what is due first. */
export function nextStep(sources: StepSources, reader: 'customer' | 'provider', now: Date): NextStep {
  const moves = movesOf(sources, now);
  const rank = ({ side }: Move) => (side === reader ? 0 : side === 'clock' ? 2 : 1);
  const time = ({ until }: Move) => until?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const [first] = moves.toSorted((a, b) => rank(a) - rank(b) || time(a) - time(b));
  if (!first) return { by: 'nobody', step: 'done', session: null, until: null, isLate: false };
  return {
    by: first.side === reader ? 'you' : first.side === 'clock' ? 'nobody' : 'them',
    step: first.step,
    session: first.session,
    until: toInstantOrNull(first.until),
    isLate: first.side !== 'clock' && first.until !== null && first.until <= now,
  };
}

function movesOf({ engagement, sessions, deadlines, quote }: StepSources, now: Date): Move[] {
  const { status, responseDueAt, respondedAt, statementDueAt } = engagement;
  switch (status) {
    case 'requested':
      return respondedAt === null && responseDueAt !== null
        ? [move('provider', 'respond', responseDueAt)]
        : [move('provider', 'state', statementDueAt)];
    case 'returned':
      return [move('provider', 'state', statementDueAt)];
    case 'proposed':
      return [move('customer', 'approve', null)];
    case 'awaiting_units':
      return quoteMoves(quote);
    case 'agreed':
      return [
        ...quoteMoves(quote),
        ...sessions.flatMap((session) => sessionMove(session, deadlines.get(session.id), now)),
      ];
    default:
      return [];
  }
}

/** Nothing is missed where the provider books late what was ordered in time. */
function quoteMoves(quote: OpenQuote | null): Move[] {
  if (!quote) return [];
  return [quote.isOrdered ? move('provider', 'top_up', null) : move('customer', 'order', quote.until)];
}

const move = (side: Side, step: NextStepName, until: Date | null, session: number | null = null): Move => ({
  side,
  step,
  until,
  session,
});

/** What a session waits for; nothing for one that has ended. */
export function sessionMove(session: WorkSession, dates: SessionDeadlines | undefined, now: Date): Move[] {
  const { position } = session;
  switch (session.status) {
    case 'planned':
      return [move('customer', 'ask', session.askUntil, position)];
    case 'requested':
      return [move('provider', 'schedule', session.scheduleDueAt, position)];
    case 'scheduled':
      return session.endsAt !== null && session.endsAt <= now
        ? [move('provider', 'report', null, position)]
        : [move('clock', 'attend', session.startsAt, position)];
    case 'running':
    case 'held':
      return [move('provider', 'report', null, position)];
    case 'reported':
      return [move('customer', 'accept', dates?.acceptsItselfAt ?? dates?.complainUntil ?? null, position)];
    case 'complained':
      return [move('provider', 'decide', dates?.decideUntil ?? null, position)];
    default:
      return [];
  }
}
