import { DefinitionList, type Fact } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';
import { StaffStatus } from '../status.tsx';
import { nextStep } from './clock.ts';

/** Who and what it is about; stands in the margin below the promise. */
export function TicketFacts({
  view,
  ticket,
  severityTerm,
}: {
  view: View;
  ticket: TicketDetail;
  severityTerm: string;
}) {
  return (
    <DefinitionList
      facts={[
        ...stateFacts(view, ticket, severityTerm),
        ...endingFacts(view, ticket),
        ...partyFacts(view, ticket),
        ...coverFacts(view, ticket),
      ]}
    />
  );
}

function stateFacts(view: View, ticket: TicketDetail, severityTerm: string): Fact[] {
  const { tickets, ticketLife, staffTicket } = view.messages;
  const escalated =
    ticket.escalatedAt && ticketLife.escalatedAt({ at: view.times.absolute(ticket.escalatedAt) });
  return [
    {
      term: tickets.state,
      value: <StaffStatus view={view} ticket={ticket} />,
      ...(escalated ? { note: escalated } : {}),
    },
    { term: tickets.nextStep, value: nextStep(view, ticket) },
    {
      term: severityTerm,
      value: ticket.severityName,
      ...(ticket.askedSeverity
        ? { note: staffTicket.severityAsked({ name: ticket.askedSeverity.name }) }
        : {}),
    },
  ];
}

function endingFacts({ messages, times }: View, ticket: TicketDetail): Fact[] {
  const { staffTicket, ticketLife } = messages;
  if (!ticket.resolution) return [];
  const { reopenUntil, closesAt } = ticket;
  const until = reopenUntil && `${staffTicket.reopenUntil} ${times.absolute(reopenUntil)}`;
  const result: Fact = {
    term: staffTicket.resolution,
    value: ticketLife.resolution[ticket.resolution].name,
    ...(until && ticket.status === 'resolved' ? { note: until } : {}),
  };
  if (ticket.status !== 'resolved' || !closesAt) return [result];
  return [result, { term: staffTicket.closesAt, value: times.absolute(closesAt) }];
}

/** The customer, with the way to everything about it; or a visitor, who is nobody's customer. */
function partyFacts(view: View, { organisation, requester }: TicketDetail): Fact[] {
  const { staff, staffTicket, partners } = view.messages;
  const customer: Fact | null = organisation && {
    term: staff.customer,
    value: <a href={view.to.staffCustomer(organisation.customerNumber)}>{organisation.name}</a>,
    note: organisation.customerNumber,
  };
  const mail = requester.email && (
    <a class="mail-link" href={`mailto:${requester.email}`}>
      {requester.email}
    </a>
  );
  const { name, partner } = requester;
  const person: Fact = {
    term: organisation ? staff.contact : staffTicket.requester,
    value: partner ? partners.withPartner({ name, partner }) : name,
    note: mail,
  };
  return customer ? [customer, person] : [person];
}

function coverFacts({ messages }: View, { product, contract, serviceLevel }: TicketDetail): Fact[] {
  const { tickets, ticketLife } = messages;
  const facts: Fact[] = [];
  if (product)
    facts.push({
      term: tickets.product,
      value: product.name,
      ...(product.site ? { note: product.site } : {}),
    });
  if (contract) {
    const level = serviceLevel && `${ticketLife.level}: ${serviceLevel}`;
    facts.push({ term: tickets.contract, value: contract, ...(level ? { note: level } : {}) });
  }
  return facts;
}
