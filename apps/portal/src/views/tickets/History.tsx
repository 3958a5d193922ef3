import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';
import { eventWords } from './event-words.ts';

/** Every step of the ticket with its moment, folded: for whoever wants to know exactly. */
export function History({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { ticketLife } = view.messages;
  return (
    <details class="fold history">
      <summary>{ticketLife.history}</summary>
      <ol role="list">
        {ticket.events.map((event, index) => (
          <li key={index}>
            <time class="soft small" dateTime={event.at}>
              {view.times.absolute(event.at)}
            </time>
            <span>{eventWords(view, event)}</span>
            {event.author && <span class="soft small">{event.author}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
