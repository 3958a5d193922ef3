import {
  clockMillisecondsBetween,
  minutesOf,
  resumedDueOfTarget,
  targetFor,
  type Target,
} from '@zusage/catalogue';
import type { Ticket, TicketEvent } from '@zusage/tickets';
import { isGraver } from './ticket-clock-severity.ts';
import { circumstancesOf, targetOf, type TicketTerms } from './ticket-terms.ts';

/** A time in which a ticket's clock is not held; `to: null` while it is not. */
export interface CourseRun {
  from: Date;
  to: Date | null;
  /** What it counts by: another severity may have other hours. */
  target: Target;
}

/** The way of the promise that is in force. */
export interface Course {
  /** Key of the severity that the promise was made for. */
  severity: string;
  target: Target;
  /** It is counted from here: the ticket's arrival, or the change to a graver severity. */
  from: Date;
  runs: CourseRun[];
  /** What ran before the first run, where the history does not tell when. */
  carriedMilliseconds: number;
}

/** `counting` is what a pause stops; a change of severity may leave an earlier promise in force (DECISIONS 19). */
interface Replay {
  severity: string;
  counting: Course | null;
  inForce: Course | null;
}

/**
 * How a ticket's clock came to where it stands, told from its history: when it ran, when it was held, and by which
 * severity. What comes out is checked against the stored clock; where the two differ, because a history is not complete,
 * only what is stored is told. @returns null where no time is promised
 */
export function courseOf(ticket: Ticket, events: readonly TicketEvent[], terms: TicketTerms): Course | null {
  const told = [false, true]
    .map((waited) => replay(ticket, events, terms, waited))
    .find((state) => agrees(ticket, terms, state));
  if (told) return told.inForce ?? waiting(ticket, terms);
  return stored(ticket, terms);
}

function replay(ticket: Ticket, events: readonly TicketEvent[], terms: TicketTerms, waited: boolean): Replay {
  const first = events.find(({ kind }) => kind === 'severity_changed');
  const severity = first ? textOf(first, 'from') : ticket.severity;
  const opened = waited ? null : begin(ticket, terms, severity, ticket.opened_at);
  let state: Replay = { severity, counting: opened, inForce: opened };
  for (const event of events) {
    if (ticket.responded_at && event.at >= ticket.responded_at) break;
    const due = state.inForce && dueOf(ticket, terms, state.inForce);
    if (due && due <= event.at) break;
    state = afterEvent(state, event, ticket, terms);
  }
  return state;
}

function afterEvent(state: Replay, event: TicketEvent, ticket: Ticket, terms: TicketTerms): Replay {
  const { at, kind } = event;
  const waits = textOf(event, 'clock') === 'waits';
  if (kind === 'paused' || (kind === 'resolved' && event.actor_kind === 'requester'))
    return both(state, state.counting && held(state.counting, at));
  if (kind === 'resumed' || (kind === 'reopened' && !waits)) {
    const begun = state.counting ?? begin(ticket, terms, state.severity, at);
    return both(state, begun && letGo(begun, at, targetWith(ticket, terms, state.severity, begun.from)));
  }
  if (kind !== 'severity_changed') return state;
  const severity = textOf(event, 'to');
  if (waits) return { ...both(state, state.counting && { ...state.counting, severity }), severity };
  return { ...afterChange(state, { at, severity }, ticket, terms), severity };
}

/** The rules of `reclassify`: a graver severity counts from the change, a lesser one from the arrival or goes on. */
function afterChange(
  state: Replay,
  { at, severity }: { at: Date; severity: string },
  ticket: Ticket,
  terms: TicketTerms,
): Replay {
  const { counting, inForce } = state;
  const graver = isGraver(terms.catalogue, severity, state.severity);
  const stoodStill = counting !== null && (isHeld(counting) || usedBefore(terms, counting) > 0);
  if (stoodStill && !graver) {
    const target = targetWith(ticket, terms, severity, counting.from);
    return both(state, letGo({ ...held(counting, at), severity }, at, target));
  }
  const anew = begin(ticket, terms, severity, graver ? at : ticket.opened_at, graver ? at : ticket.opened_at);
  const [before, after] = [inForce && dueOf(ticket, terms, inForce), anew && dueOf(ticket, terms, anew)];
  const keepsEarlier = before && after && (graver ? before < after : before > after);
  return { severity, counting: anew, inForce: keepsEarlier ? inForce : anew };
}

const both = (state: Replay, course: Course | null): Replay => ({
  ...state,
  counting: course,
  inForce: course,
});

function begin(
  ticket: Ticket,
  terms: TicketTerms,
  severity: string,
  at: Date,
  from: Date = ticket.opened_at,
): Course | null {
  const target = targetWith(ticket, terms, severity, at);
  if (!target || minutesOf(target, circumstancesOf(ticket, terms)) === null) return null;
  return { severity, target, from, runs: [{ from: at, to: null, target }], carriedMilliseconds: 0 };
}

const held = (course: Course, at: Date): Course =>
  isHeld(course)
    ? course
    : { ...course, runs: course.runs.map((run) => (run.to ? run : { ...run, to: at })) };

const letGo = (course: Course, at: Date, target: Target | null): Course =>
  isHeld(course) && target
    ? { ...course, target, runs: [...course.runs, { from: at, to: null, target }] }
    : course;

const isHeld = ({ runs }: Course): boolean => runs.at(-1)?.to !== null;

/** What the runs that are over have counted. */
const usedBefore = ({ catalogue }: TicketTerms, { runs }: Course): number =>
  runs.reduce(
    (sum, { from, to, target }) => sum + (to ? clockMillisecondsBetween(catalogue, target, from, to) : 0),
    0,
  );

function dueOf(ticket: Ticket, terms: TicketTerms, course: Course): Date | null {
  const run = course.runs.at(-1);
  if (!run || run.to) return null;
  const resumed = { at: run.from, usedMilliseconds: usedBefore(terms, course) };
  return resumedDueOfTarget(terms.catalogue, run.target, resumed, circumstancesOf(ticket, terms)).dueAt;
}

function agrees(ticket: Ticket, terms: TicketTerms, { counting, inForce }: Replay): boolean {
  const { response_due_at, clock_paused_at, clock_used_ms } = ticket;
  if (response_due_at)
    return inForce !== null && dueOf(ticket, terms, inForce)?.getTime() === response_due_at.getTime();
  if (!clock_paused_at) return counting === null;
  return (
    counting?.runs.at(-1)?.to?.getTime() === clock_paused_at.getTime() &&
    usedBefore(terms, counting) === clock_used_ms
  );
}

/** A clock that has not begun: it waits for facts. */
function waiting(ticket: Ticket, terms: TicketTerms): Course | null {
  const course = begin(ticket, terms, ticket.severity, ticket.opened_at);
  return course && { ...course, runs: [] };
}

/** What the ticket itself tells: where its clock was last let go, and what had run before. */
function stored(ticket: Ticket, terms: TicketTerms): Course | null {
  const target = targetOf(ticket, terms);
  const start = ticket.clock_resumed_at ?? ticket.clock_starts_at;
  if (!target || minutesOf(target, circumstancesOf(ticket, terms)) === null || !start) return null;
  const from = ticket.clock_used_ms > 0 ? (ticket.clock_paused_at ?? start) : ticket.opened_at;
  const runs = ticket.clock_paused_at ? [] : [{ from: start, to: null, target }];
  return { severity: ticket.severity, target, from, runs, carriedMilliseconds: ticket.clock_used_ms };
}

const targetWith = (ticket: Ticket, terms: TicketTerms, severity: string, at: Date): Target | null =>
  targetFor(terms.catalogue, severity, at, circumstancesOf(ticket, terms));

function textOf(event: TicketEvent, name: string): string {
  const value = (event.details as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}
