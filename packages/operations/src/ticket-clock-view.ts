import { calendarOf, minutesOf, serviceWindowOf } from '@zusage/catalogue';
import { openIntervals } from '@zusage/service-time';
import type { Ticket } from '@zusage/tickets';
import { toInstant, toInstantOrNull, type Instant } from './instant.ts';
import { usedMilliseconds } from './ticket-clock.ts';
import { circumstancesOf, targetOf, type TicketTerms } from './ticket-terms.ts';

/** The response clock as a reader follows it. */
export interface ClockView {
  /**
   * `none`: no time is promised. `waiting`: it begins once the facts are there. `paused`: it stands still until they
   * are. `scheduled`: it begins when the service opens. `running`, or `resting` while the service is closed.
   * `overdue`: it ran out and nobody has answered. `met`, `missed`: somebody has, in time or late. `ended`: the ticket
   * was resolved without an answer being due any more.
   */
  state:
    | 'none'
    | 'waiting'
    | 'paused'
    | 'scheduled'
    | 'running'
    | 'resting'
    | 'overdue'
    | 'met'
    | 'missed'
    | 'ended';
  /** What is promised; null where no time is. */
  targetMinutes: number | null;
  /** How much of it has run, up to the answer if there is one. */
  usedMinutes: number;
  /** Real time; otherwise service time of the window. */
  elapsed: boolean;
  pausedAt: Instant | null;
  resumedAt: Instant | null;
  /** When it runs, from its last start to the due time: one stretch per opening of the window. */
  stretches: { from: Instant; to: Instant }[];
}

const NONE: ClockView = {
  state: 'none',
  targetMinutes: null,
  usedMinutes: 0,
  elapsed: false,
  pausedAt: null,
  resumedAt: null,
  stretches: [],
};

/** More than anybody reads as a line; the due time stands beside it in any case. */
const STRETCHES_MAX = 40;

export function clockView(ticket: Ticket, terms: TicketTerms, now: Date): ClockView {
  const target = targetOf(ticket, terms);
  const targetMinutes = target && minutesOf(target, circumstancesOf(ticket, terms));
  if (!target || targetMinutes === null) return NONE;
  const until = ticket.responded_at ?? now;
  const stretches = stretchesOf(ticket, terms, target);
  return {
    state: stateOf(ticket, stretches, now),
    targetMinutes,
    usedMinutes: Math.floor(usedMilliseconds(ticket, terms, until) / 60_000),
    elapsed: target.elapsed,
    pausedAt: toInstantOrNull(ticket.clock_paused_at),
    resumedAt: toInstantOrNull(ticket.clock_resumed_at),
    stretches: stretches.map(({ from, to }) => ({ from: toInstant(from), to: toInstant(to) })),
  };
}

function stateOf(
  ticket: Ticket,
  stretches: readonly { from: Date; to: Date }[],
  now: Date,
): ClockView['state'] {
  const { responded_at, response_due_at, response_missed_at, clock_paused_at, clock_starts_at } = ticket;
  if (responded_at) {
    const late = response_missed_at !== null || (response_due_at !== null && responded_at > response_due_at);
    return late ? 'missed' : 'met';
  }
  if (ticket.status === 'resolved' || ticket.status === 'closed')
    return response_missed_at ? 'missed' : 'ended';
  if (clock_paused_at) return 'paused';
  if (!response_due_at) return ticket.status === 'waiting_for_facts' ? 'waiting' : 'none';
  if (response_due_at <= now) return 'overdue';
  const start = ticket.clock_resumed_at ?? clock_starts_at;
  if (start && start > now) return 'scheduled';
  return stretches.some(({ from, to }) => from <= now && now < to) ? 'running' : 'resting';
}

function stretchesOf(
  ticket: Ticket,
  { catalogue }: TicketTerms,
  target: NonNullable<ReturnType<typeof targetOf>>,
): { from: Date; to: Date }[] {
  const from = ticket.clock_resumed_at ?? ticket.clock_starts_at;
  const to = ticket.response_due_at;
  if (!from || !to || to <= from) return [];
  if (target.elapsed || target.window === undefined) return [{ from, to }];
  return openIntervals(serviceWindowOf(catalogue, target.window), calendarOf(catalogue), from, to).slice(
    0,
    STRETCHES_MAX,
  );
}
