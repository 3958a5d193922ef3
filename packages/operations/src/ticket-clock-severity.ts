import { severityOf, type Catalogue } from '@zusage/catalogue';
import type { Decision } from '@zusage/entitlement';
import type { ClockChange, Ticket } from '@zusage/tickets';
import { pausedClock, resumedClock } from './ticket-clock.ts';
import { takenDecision, type TicketTerms } from './ticket-terms.ts';

/** What a change of severity makes of a ticket's promise. */
export interface Reclassified {
  /** What the catalogue treats it as, perhaps not what was asked for. */
  severity: string;
  decision: Decision;
  clock: ClockChange | null;
  /** The catalogue waits for facts that this severity asks for. */
  waits: boolean;
}

/**
 * Decides again for another severity, by the catalogue version that decided the ticket (K-7, K-16). A graver severity
 * counts from now on and never makes the answer later; a lesser one counts from the ticket's arrival and never makes it
 * sooner. Once somebody has answered, or the promise is broken, its clock stays as it was.
 *
 * A severity that the ticket's own channel refuses, or makes another, is decided as by phone: whoever changes it has spoken with the
 * customer (N-3). @returns null when the catalogue takes it in no way
 */
export function reclassify(
  ticket: Ticket,
  terms: TicketTerms,
  severity: string,
  now: Date,
): Reclassified | null {
  const graver = isGraver(terms.catalogue, severity, ticket.severity);
  const at = graver ? now : ticket.opened_at;
  const decision = takenDecision(ticket, terms, { at, severity });
  if (!decision) return null;
  const waits = decision.outcome === 'waiting';
  return {
    severity: decision.severity,
    decision,
    waits,
    clock: clockFor(ticket, terms, decision, { graver, now }),
  };
}

function clockFor(
  ticket: Ticket,
  terms: TicketTerms,
  decision: Decision,
  { graver, now }: { graver: boolean; now: Date },
): ClockChange | null {
  const { responded_at, response_due_at, response_missed_at } = ticket;
  if (responded_at || response_missed_at || (response_due_at && response_due_at <= now)) return null;
  if (decision.outcome === 'waiting') return pausedClock(ticket, terms, now);
  const stoodStill = ticket.clock_used_ms > 0 || ticket.clock_paused_at !== null;
  if (stoodStill && !graver) {
    const lesser = { ...ticket, severity: decision.severity, clock_paused_at: ticket.clock_paused_at ?? now };
    const used = ticket.clock_paused_at ? {} : pausedClock(ticket, terms, now);
    return {
      ...used,
      ...resumedClock(
        { ...lesser, clock_used_ms: used?.usedMilliseconds ?? ticket.clock_used_ms },
        terms,
        now,
      ),
    };
  }
  const dueAt = decision.responseDueAt;
  return {
    clockStartsAt: decision.clockStartsAt,
    responseDueAt: dueAt && response_due_at ? (graver ? sooner : later)(dueAt, response_due_at) : dueAt,
    usedMilliseconds: 0,
    pausedAt: null,
    resumedAt: null,
  };
}

const sooner = (one: Date, other: Date): Date => (one < other ? one : other);
const later = (one: Date, other: Date): Date => (one > other ? one : other);

/** Whether one severity is graver than another: of a lower rank. */
export const isGraver = (catalogue: Catalogue, one: string, other: string): boolean =>
  rankOf(catalogue, one) < rankOf(catalogue, other);

const rankOf = (catalogue: Catalogue, severity: string): number => severityOf(catalogue, severity).rank;
