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
        ...partyFacts(view, ticket),
        ...coverFacts(view, ticket),
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
  { messages: { staff, common, partners } }: View,
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
  return [
    customer,
    {
      term: staff.contact,
      value: requester.partner
        ? partners.withPartner({ ...requester, partner: requester.partner })
        : requester.name,
      note: mail,
    },
  ];
}

function coverFacts({ messages: { tickets } }: View, { product, contract }: TicketDetail): Fact[] {
  if (!product) return contract ? [{ term: tickets.contract, value: contract }] : [];
  return [
    { term: tickets.product, value: product.name, note: contract && `${tickets.contract} ${contract}` },
  ];
}
