import { DefinitionList, type Fact } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';
import { channelName } from '../channel.tsx';
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
        ...partyFacts(view, ticket),
        ...caseFacts(view, ticket),
      ]}
    />
  );
}

function stateFacts(view: View, ticket: TicketDetail, severityTerm: string): Fact[] {
  const { tickets } = view.messages;
  return [
    { term: tickets.state, value: <StaffStatus view={view} ticket={ticket} /> },
    { term: tickets.nextStep, value: nextStep(view, ticket) },
    { term: severityTerm, value: ticket.severityName },
  ];
}

function partyFacts(
  { messages: { staff, common } }: View,
  { organisation, requester }: TicketDetail,
): Fact[] {
  const customer: Fact = organisation
    ? { term: staff.customer, value: organisation.name, note: organisation.customerNumber }
    : { term: staff.customer, value: common.unknown };
  const mail = requester.email && (
    <a class="mail-link" href={`mailto:${requester.email}`}>
      {requester.email}
    </a>
  );
  return [customer, { term: staff.contact, value: requester.name, note: mail }];
}

function caseFacts(view: View, ticket: TicketDetail): Fact[] {
  const { tickets, common, request } = view.messages;
  const facts: Fact[] = [];
  if (ticket.product) facts.push({ term: tickets.product, value: ticket.product.name });
  if (ticket.contract) facts.push({ term: tickets.contract, value: ticket.contract });
  facts.push({ term: request.environment, value: common.environment[ticket.environment] });
  facts.push({ term: request.channel, value: channelName(view, ticket.channel) });
  return facts;
}
