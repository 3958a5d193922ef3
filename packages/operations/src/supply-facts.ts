import { isStated } from '@zusage/entitlement';
import { requireKnownFacts } from './known-facts.ts';
import type { ClockChange, Ticket } from '@zusage/tickets';
import { resumedClock } from './ticket-clock.ts';
import { decideTicket, type TicketTerms } from './ticket-terms.ts';

export interface SuppliedFacts {
  /** Keys that came now and were missing. */
  supplied: string[];
  /** Nothing is missing any more, and the ticket waited for it. */
  complete: boolean;
  change: { facts?: Record<string, string>; missingFacts?: string[]; clock?: ClockChange };
}

const NOTHING: SuppliedFacts = { supplied: [], complete: false, change: {} };

/**
 * K-4: takes facts that were missing. When the last one arrives the clock starts, or goes on with what was left of it, at
 * that very moment and by the catalogue that made the promise (S95).
 *
 * @throws AppError invalid_input for a fact, or an answer, that the ticket's catalogue does not know
 */
export function supplyFacts(
  ticket: Ticket,
  terms: TicketTerms,
  given: Record<string, string>,
  now: Date,
): SuppliedFacts {
  if (Object.keys(given).length === 0) return NOTHING;
  requireKnownFacts(terms.catalogue, given);
  const facts = { ...(ticket.facts as Record<string, string>), ...given };
  const isGiven = (key: string): boolean =>
    terms.catalogue.facts.some((fact) => fact.key === key && isStated(given, fact));
  const missingFacts = ticket.missing_facts.filter((key) => !isGiven(key));
  const complete = ticket.status === 'waiting_for_facts' && missingFacts.length === 0;
  const clock = complete ? clockOf(ticket, terms, facts, now) : null;
  return {
    supplied: ticket.missing_facts.filter(isGiven),
    complete,
    change: { facts, missingFacts, ...(clock ? { clock } : {}) },
  };
}

function clockOf(
  ticket: Ticket,
  terms: TicketTerms,
  facts: Record<string, string>,
  now: Date,
): ClockChange | null {
  if (ticket.clock_paused_at) return resumedClock(ticket, terms, now);
  if (ticket.clock_starts_at) return null;
  const { clockStartsAt, responseDueAt } = decideTicket(ticket, terms, { at: now, facts });
  return clockStartsAt && responseDueAt ? { clockStartsAt, responseDueAt } : null;
}
