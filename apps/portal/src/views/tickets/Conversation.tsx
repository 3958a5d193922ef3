import { Message, type MessageProps } from '@zusage/ui';
import type { TicketDetail } from '../api-types.ts';
import { actingFor, authorOf } from '../partners/acting.ts';
import type { View } from '../view.ts';
import { entriesOf, eventWords, type TicketEvent } from './event-words.ts';

type Written = TicketDetail['messages'][number];

/**
 * What was written and what was decided, oldest first. The provider's own notes are there for its own people alone, marked
 * in words.
 */
export function Conversation({ view, ticket }: { view: View; ticket: TicketDetail }) {
  return (
    <section class="conversation" aria-label={view.messages.tickets.conversation}>
      {entriesOf(ticket).map((entry) =>
        entry.kind === 'message' ? (
          <Said key={entry.index} view={view} ticket={ticket} message={entry.message} index={entry.index} />
        ) : (
          <Step key={`${entry.at} ${entry.event.kind}`} view={view} event={entry.event} />
        ),
      )}
    </section>
  );
}

interface SaidProps {
  view: View;
  ticket: TicketDetail;
  message: Written;
  index: number;
}

function Said({ view, ticket, message, index }: SaidProps) {
  return (
    <Message
      id={`m${index + 1}`}
      author={authorOf(view, message)}
      role={actingFor(view, ticket, message) ?? roleOf(view, ticket, message)}
      side={sideOf(message)}
      iso={message.at}
      at={view.times.absolute(message.at)}
    >
      {message.body}
    </Message>
  );
}

function sideOf({ authorKind, internal }: Written): MessageProps['side'] {
  if (internal || authorKind === 'system') return 'note';
  return authorKind === 'staff' ? 'them' : 'us';
}

function roleOf({ messages }: View, ticket: TicketDetail, message: Written): string {
  const { tickets, staffTicket, common } = messages;
  if (message.internal) return `${tickets.note}, ${staffTicket.noteOnlyStaff}`;
  if (message.authorKind === 'staff') return tickets.support;
  if (message.authorKind === 'system') return common.productName;
  // Who belongs to no customer is a visitor.
  return ticket.organisation ? tickets.customer : staffTicket.requester;
}

/** A step between the messages: one line, and the reason as it was typed. */
function Step({ view, event }: { view: View; event: TicketEvent }) {
  const { ticketLife, common } = view.messages;
  return (
    <div class="step">
      <p class="step-head">
        <span class="step-what">{eventWords(view, event)}</span>
        {event.rule && (
          <span class="step-rule">
            <span class="visually-hidden">{common.rule} </span>
            {event.rule}
          </span>
        )}
        {event.author && <span class="step-who">{event.author}</span>}
        <time class="step-when" dateTime={event.at}>
          {view.times.absolute(event.at)}
        </time>
      </p>
      {event.reason && <p class="as-typed">{ticketLife.reason({ reason: event.reason })}</p>}
    </div>
  );
}
