import { isStated, type Decision } from '@zusage/entitlement';
import { requireKnownFacts } from './known-facts.ts';
import type { ClockChange, Ticket } from '@zusage/tickets';
import { resumedClock } from './ticket-clock.ts';
import { givenFacts, takenDecision, type TicketTerms } from './ticket-terms.ts';

export interface SuppliedFacts {
  /** Keys that came now and were missing. */
  supplied: string[];
  /** The ticket waited and its catalogue lets it wait no longer: no fact, and no prerequisite of its level, is missing (S7-9). */
  complete: boolean;
  change: { facts?: Record<string, string>; missingFacts?: string[]; clock?: ClockChange };
}

const NOTHING: SuppliedFacts = { supplied: [], complete: false, change: {} };

/**
 * K-4: takes facts that were missing. When nothing is waited for any more the clock starts, or goes on with what was left of it, at
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
  const isGiven = (key: string): boolean =>
    terms.catalogue.facts.some((fact) => fact.key === key && isStated(given, fact));
  const facts = { ...(ticket.facts as Record<string, string>), ...given };
  const left = ticket.missing_facts.filter((key) => !isGiven(key));
  const held = givenFacts({ ...ticket, facts, missing_facts: left });
  const decision = takenDecision(ticket, terms, { at: now, facts: held });
  const waits = decision ? decision.outcome === 'waiting' : left.length > 0;
  const complete = ticket.status === 'waiting_for_facts' && !waits;
  const clock = complete ? startedClock(ticket, terms, decision, now) : null;
  return {
    supplied: ticket.missing_facts.filter(isGiven),
    complete,
    change: {
      facts,
      // An answer may ask for another one.
      missingFacts: waits && decision ? [...new Set([...left, ...decision.missingFacts])] : left,
      ...(clock ? { clock } : {}),
    },
  };
}

/** The clock of a ticket that waits no longer: it goes on with what was left, or begins; null when there is none to run. */
export function startedClock(
  ticket: Ticket,
  terms: TicketTerms,
  decision: Decision | null,
  now: Date,
): ClockChange | null {
  if (ticket.clock_paused_at) return resumedClock(ticket, terms, now);
  if (ticket.clock_starts_at || !decision) return null;
  const { clockStartsAt, responseDueAt } = decision;
  return clockStartsAt && responseDueAt ? { clockStartsAt, responseDueAt } : null;
}
