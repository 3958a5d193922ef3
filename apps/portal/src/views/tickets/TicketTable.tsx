import { RuledList } from '@zusage/ui';
import type { TicketLine } from '../api-types.ts';
import { TicketDue, TicketStatus } from '../ticket-state.tsx';
import type { View } from '../view.ts';
import { ticketItem } from './ticket-item.tsx';

export interface TicketTableProps {
  view: View;
  tickets: readonly TicketLine[];
}

/** The list in the room there is: columns on a wide screen, lines on a narrow one. Only one of them is read out. */
export function TicketTable({ view, tickets }: TicketTableProps) {
  const { title } = view.messages.tickets;
  return (
    <>
      <div class="as-table">
        <Table view={view} tickets={tickets} />
      </div>
      <div class="as-lines">
        <RuledList label={title} items={tickets.map((ticket) => ticketItem(view, ticket))} ordered />
      </div>
    </>
  );
}

function Table({ view, tickets }: TicketTableProps) {
  const { tickets: words, request, ticketLife, staff } = view.messages;
  const withCustomer = tickets.some(({ organisation }) => organisation !== null);
  return (
    <table class="ticket-table">
      <caption class="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.subject}</th>
          {withCustomer && <th scope="col">{staff.customer}</th>}
          <th scope="col">{words.state}</th>
          <th scope="col">{request.classTerm}</th>
          <th scope="col">{words.product}</th>
          <th scope="col">{ticketLife.listRequester}</th>
          <th scope="col" class="last-column">
            {words.due}
          </th>
        </tr>
      </thead>
      <tbody>
        {tickets.map((ticket) => (
          <Line key={ticket.number} view={view} ticket={ticket} withCustomer={withCustomer} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ view, ticket, withCustomer }: { view: View; ticket: TicketLine; withCustomer: boolean }) {
  const { ticketLife } = view.messages;
  return (
    <tr>
      <th scope="row">
        <a href={view.to.ticket(ticket.number)}>{ticket.subject}</a>
        <span class="fact-note">{ticket.number}</span>
      </th>
      {withCustomer && <td>{ticket.organisation}</td>}
      <td class="nowrap">
        <TicketStatus view={view} status={ticket.status} waitsForLevel={ticket.waitsForLevel} />
        {ticket.escalated && <span class="fact-note">{ticketLife.escalated}</span>}
      </td>
      <td>{ticket.severityName}</td>
      <td>{ticket.product}</td>
      <td>
        {ticket.requester}
        {ticket.partner && <span class="fact-note">{ticket.partner}</span>}
      </td>
      <td>
        <TicketDue view={view} ticket={ticket} />
      </td>
    </tr>
  );
}
