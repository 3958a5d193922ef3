import type { ClockChange, Ticket } from '@zusage/tickets';
import { resumedClock } from './ticket-clock.ts';
import { decideTicket, givenFacts, type TicketTerms } from './ticket-terms.ts';

/** What becomes of a ticket's promise when it is opened again. */
export interface ReopenedClock {
  /** Facts are missing still: it waits for them, as it did before (K-4). */
  waits: boolean;
  clock: ClockChange | null;
}

/**
 * Decides by the facts as they are. What was answered stays answered. A ticket that nobody has answered waits on while
 * its catalogue lets it wait for what is missing; else its clock goes on where it stood, or begins if it never ran.
 */
export function reopenedClock(ticket: Ticket, terms: TicketTerms, now: Date): ReopenedClock {
  if (ticket.responded_at) return { waits: false, clock: null };
  const decision = decideTicket(ticket, terms, { at: now, facts: givenFacts(ticket) });
  if (decision.outcome === 'waiting') return { waits: true, clock: null };
  if (ticket.clock_paused_at || ticket.clock_starts_at)
    return { waits: false, clock: resumedClock(ticket, terms, now) };
  const { clockStartsAt, responseDueAt } = decision;
  return { waits: false, clock: clockStartsAt && responseDueAt ? { clockStartsAt, responseDueAt } : null };
}
