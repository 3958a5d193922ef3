import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';

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
