import { clockMillisecondsBetween, minutesOf, resumedDueOfTarget } from '@zusage/catalogue';
import type { ClockChange, Ticket } from '@zusage/tickets';
import { circumstancesOf, targetOf, type TicketTerms } from './ticket-terms.ts';

/**
 * The response clock of a ticket, to the millisecond. It starts when the ticket's catalogue says so, stands still while it
 * waits for facts (K-4), and ends with the first answer. Nothing here reads the time: every moment is an argument.
 */

/** Milliseconds of the promised time that had run by a moment: service time of the target's window, or real time. */
export function usedMilliseconds(ticket: Ticket, terms: TicketTerms, at: Date): number {
  if (ticket.clock_paused_at || !ticket.clock_starts_at) return ticket.clock_used_ms;
  const target = targetOf(ticket, terms);
  if (!target) return ticket.clock_used_ms;
  const from = ticket.clock_resumed_at ?? ticket.clock_starts_at;
  return ticket.clock_used_ms + clockMillisecondsBetween(terms.catalogue, target, from, at);
}

/** Whether a time is promised, and nobody has answered yet. */
export function promisesTime(ticket: Ticket, terms: TicketTerms): boolean {
  const target = targetOf(ticket, terms);
  return (
    ticket.responded_at === null &&
    target !== null &&
    minutesOf(target, circumstancesOf(ticket, terms)) !== null
  );
}

/** Stops a running clock; null when none runs, or when it has run out: a promise that was broken stays broken. */
export function pausedClock(ticket: Ticket, terms: TicketTerms, at: Date): ClockChange | null {
  const { responded_at, response_due_at, clock_paused_at } = ticket;
  if (responded_at || clock_paused_at || !response_due_at || response_due_at <= at) return null;
  return { responseDueAt: null, usedMilliseconds: usedMilliseconds(ticket, terms, at), pausedAt: at };
}

/** Lets a clock go on that stood still, with what was left of it; null when none stands still. */
export function resumedClock(ticket: Ticket, terms: TicketTerms, at: Date): ClockChange | null {
  const target = targetOf(ticket, terms);
  if (!ticket.clock_paused_at || ticket.responded_at || !target) return null;
  const { clockStartsAt, dueAt } = resumedDueOfTarget(
    terms.catalogue,
    target,
    { at, usedMilliseconds: ticket.clock_used_ms },
    circumstancesOf(ticket, terms),
  );
  return { responseDueAt: dueAt, resumedAt: clockStartsAt, pausedAt: null };
}
