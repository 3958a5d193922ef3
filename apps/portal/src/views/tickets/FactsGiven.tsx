import { DefinitionList } from '@zusage/ui';
import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';

/** What was stated beside the description (SEP-9, K-4). */
export function FactsGiven({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const given = ticket.facts.filter(({ value }) => value !== '');
  if (given.length === 0) return null;
  return (
    <section class="section" aria-labelledby="facts-given">
      <h2 id="facts-given">{view.messages.tickets.factsGiven}</h2>
      <DefinitionList
        look="rows"
        facts={given.map(({ label, text }) => ({
          term: label,
          value: <span class="as-typed">{text}</span>,
        }))}
      />
    </section>
  );
}
