import type { Catalogue } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import type { Ticket, TicketStatus } from '@zusage/tickets';
import { severityName } from './answer.ts';
import { toInstant, toInstantOrNull, type Instant } from './instant.ts';

/** One line of a ticket list. */
export interface TicketSummary {
  number: string;
  status: TicketStatus;
  severity: string;
  severityName: string;
  subject: string;
  /** It waits for what its level presupposes, and for no fact (S7-9). */
  waitsForLevel: boolean;
  openedAt: Instant;
  responseDueAt: Instant | null;
  respondedAt: Instant | null;
  /** The promise was broken: no answer by the due time. */
  missed: boolean;
  /** Somebody asked for escalation, or the catalogue escalated it (K-11). */
  escalated: boolean;
}

export function toSummary(ticket: Ticket, catalogue: Catalogue, locale: Locale): TicketSummary {
  return {
    number: ticket.number,
    status: ticket.status as TicketStatus,
    severity: ticket.severity,
    severityName: severityName(catalogue, ticket.severity, locale),
    subject: ticket.subject,
    waitsForLevel: ticket.status === 'waiting_for_facts' && ticket.missing_facts.length === 0,
    openedAt: toInstant(ticket.opened_at),
    responseDueAt: toInstantOrNull(ticket.response_due_at),
    respondedAt: toInstantOrNull(ticket.responded_at),
    missed: ticket.response_missed_at !== null,
    escalated: ticket.escalated_at !== null,
  };
}

/** Keys of the severities, the gravest first. */
export const severitiesByRank = (catalogue: Catalogue): string[] =>
  catalogue.severities.toSorted((one, other) => one.rank - other.rank).map(({ key }) => key);
