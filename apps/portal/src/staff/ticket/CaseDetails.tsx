import { DefinitionList } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';

/** What the customer stated besides the text, and what is still missing. */
export function StatedFacts({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { staff } = view.messages;
  const { facts, missingFacts } = ticket;
  if (facts.length === 0 && missingFacts.length === 0) return null;
  const missing = missingFacts.map((fact) => <li key={fact.key}>{fact.label}</li>);
  return (
    <section class="section">
      <h2>{staff.ticketFacts}</h2>
      <DefinitionList
        look="rows"
        facts={[
          ...facts.map(({ label, value }) => ({ term: label, value: <span class="as-typed">{value}</span> })),
          ...(missing.length > 0
            ? [{ term: staff.missingFacts, value: <ul role="list">{missing}</ul> }]
            : []),
        ]}
      />
    </section>
  );
}

/** What was searched and read before the ticket, so that nobody sends the same article again. */
export function SearchedBefore({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { staff, tickets, request } = view.messages;
  if (!ticket.search) return null;
  const { query, read } = ticket.search;
  return (
    <section class="section">
      <h2>{staff.searchedBefore}</h2>
      <p>{tickets.searchedFor({ query })}</p>
      {read.length === 0 ? (
        <p class="soft">{staff.nothingRead}</p>
      ) : (
        <div>
          <p class="soft small">{request.read}</p>
          <ul role="list">
            {read.map(({ slug, title }) => (
              <li key={slug}>
                <a href={view.to.article(slug)}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
