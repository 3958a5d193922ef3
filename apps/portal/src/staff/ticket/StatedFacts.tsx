import { DefinitionList, type Fact } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';
import { WaitsFor } from '../../views/tickets/WaitsFor.tsx';
import { channelName } from '../channel.tsx';

/** What the customer stated besides the text, and what is still missing. */
export function StatedFacts({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { staff, request, common, coverage } = view.messages;
  const facts: Fact[] = [
    { term: request.channel, value: channelName(view, ticket.channel) },
    { term: request.environment, value: common.environment[ticket.environment] },
    ...ticket.facts.map(({ label, text }) => ({
      term: label,
      value: <span class="as-typed">{text}</span>,
    })),
  ];
  if (ticket.waitingFor.length > 0)
    facts.push({
      term: coverage.waitsFor,
      value: (
        <WaitsFor
          waitingFor={ticket.waitingFor}
          suppliers={{ ...coverage.suppliers, customer: staff.fromCustomer }}
        />
      ),
    });
  else if (ticket.missingFacts.length > 0)
    facts.push({ term: staff.missingFacts, value: <Missing ticket={ticket} /> });
  return (
    <section class="section">
      <h2>{staff.ticketFacts}</h2>
      <DefinitionList look="rows" facts={facts} />
    </section>
  );
}

function Missing({ ticket }: { ticket: TicketDetail }) {
  return (
    <ul role="list">
      {ticket.missingFacts.map((fact) => (
        <li key={fact.key}>{fact.label}</li>
      ))}
    </ul>
  );
}
