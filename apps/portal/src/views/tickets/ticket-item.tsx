import type { RuledItem } from '@zusage/ui';
import type { TicketSummary } from '../api-types.ts';
import { TicketDue, TicketStatus } from '../ticket-state.tsx';
import type { View } from '../view.ts';

/** One ticket as a line of a list; the customer is named where several could be meant. */
export function ticketItem(view: View, ticket: TicketSummary & { organisation?: string | null }): RuledItem {
  return {
    key: ticket.number,
    href: view.to.ticket(ticket.number),
    title: ticket.subject,
    detail: (
      <>
        <span>{ticket.number}</span>{' '}
        <TicketStatus view={view} status={ticket.status} waitsForLevel={ticket.waitsForLevel} />{' '}
        {ticket.escalated && <span>{view.messages.ticketLife.escalated}</span>}{' '}
        <span>{ticket.severityName}</span> {ticket.organisation && <span>{ticket.organisation}</span>}
      </>
    ),
    aside: <TicketDue view={view} ticket={ticket} />,
  };
}
