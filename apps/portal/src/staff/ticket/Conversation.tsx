import { Message, type MessageProps } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { actingFor, authorOf } from '../../views/partners/acting.ts';
import type { TicketDetail } from '../api-types.ts';

type Entry = TicketDetail['messages'][number];

/** What was said, oldest first. */
export function Conversation({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { tickets } = view.messages;
  return (
    <section class="conversation" aria-label={tickets.conversation}>
      {ticket.messages.map((message, index) => (
        <Message
          key={index}
          id={`m${index + 1}`}
          author={authorOf(view, message)}
          role={actingFor(view, ticket, message) ?? roleOf(view, message)}
          side={sideOf(message)}
          iso={message.at}
          at={view.times.absolute(message.at)}
        >
          {message.body}
        </Message>
      ))}
    </section>
  );
}

function roleOf({ messages: { tickets, common } }: View, { authorKind }: Entry): string {
  if (authorKind === 'staff') return tickets.support;
  return authorKind === 'requester' ? tickets.customer : common.productName;
}

function sideOf({ authorKind }: Entry): MessageProps['side'] {
  if (authorKind === 'staff') return 'them';
  return authorKind === 'requester' ? 'us' : 'note';
}
