import { Message } from '@zusage/ui';
import type { TicketDetail } from '../api-types.ts';
import { actingFor, authorOf } from '../partners/acting.ts';
import type { View } from '../view.ts';

const sides = { requester: 'us', staff: 'them', system: 'note' } as const;

/** What was written, in its order; plain text keeps its lines. */
export function Conversation({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { tickets } = view.messages;
  const roles = { requester: tickets.customer, staff: tickets.support, system: '' };
  return (
    <section class="conversation" aria-label={tickets.conversation}>
      {ticket.messages.map((message, index) => (
        <Message
          key={`${index} ${message.at}`}
          id={`m${index + 1}`}
          author={authorOf(view, message)}
          role={actingFor(view, ticket, message) ?? roles[message.authorKind]}
          side={sides[message.authorKind]}
          iso={message.at}
          at={view.times.absolute(message.at)}
        >
          {message.body}
        </Message>
      ))}
    </section>
  );
}
