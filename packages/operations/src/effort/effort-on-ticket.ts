import { localDate } from '@zusage/catalogue';
import type { Ticket } from '@zusage/tickets';
import { takenDecision, type TicketTerms } from '../ticket-terms.ts';
import { bookableDays } from './effort-month.ts';
import { effortUnitFor, type EffortUnit } from './effort-unit.ts';

/** Where effort on a ticket goes: null for visitors, who have no account, and where the catalogue charges none. */
export function unitOfTicket(ticket: Ticket, terms: TicketTerms): EffortUnit | null {
  if (ticket.organisation_id === null) return null;
  const { catalogue, contract } = terms;
  // Decided as it was when it came in: what has happened since changes no charge.
  const charge = takenDecision(ticket, terms, { at: ticket.opened_at })?.charge ?? null;
  return effortUnitFor(catalogue, { level: contract?.serviceLevel ?? null, charge });
}

/** The days for which effort may be booked on it now. */
export function daysOfTicket(
  ticket: Ticket,
  { catalogue }: TicketTerms,
  today: string,
): { from: string; until: string } | null {
  return bookableDays(today, {
    openedOn: localDate(catalogue, ticket.opened_at),
    closedOn: ticket.closed_at && localDate(catalogue, ticket.closed_at),
  });
}
