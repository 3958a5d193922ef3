import { DefinitionList, DueTime, type Fact } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';
import { answeredNote, clockState } from './clock.ts';

/** The promise of a ticket, first in its margin: until when, and what its clock does. */
export function TicketPromise({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { tickets } = view.messages;
  const facts = clockFacts(view, ticket);
  return (
    <div class="deadline">
      <div class="fact">
        <p class="soft small">{ticket.respondedAt ? tickets.answered : tickets.answerBy}</p>
        <Deadline view={view} ticket={ticket} />
      </div>
      {facts.length > 0 && <DefinitionList facts={facts} />}
    </div>
  );
}

function clockFacts(view: View, ticket: TicketDetail): Fact[] {
  const { tickets, overview } = view.messages;
  const clock = clockState(view, ticket);
  if (ticket.respondedAt || !clock) return [];
  return [
    { term: tickets.clock, value: clock },
    ...(ticket.window ? [{ term: overview.serviceWindow, value: ticket.window }] : []),
  ];
}

function Deadline({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { times, messages } = view;
  if (ticket.respondedAt) {
    const note = answeredNote(view, ticket);
    const { iso, absolute } = times.moment(ticket.respondedAt);
    const relative = note ? { relative: note } : {};
    return (
      <DueTime
        iso={iso}
        absolute={absolute}
        {...relative}
        look="figure"
        state={ticket.missed ? 'late' : 'met'}
      />
    );
  }
  if (!ticket.responseDueAt) return <p class="no-deadline">{messages.common.noFixedTime}</p>;
  const due = times.moment(ticket.responseDueAt);
  if (!times.isPast(ticket.responseDueAt)) return <DueTime {...due} look="figure" />;
  const relative = messages.tickets.late({ duration: times.distance(ticket.responseDueAt) });
  return <DueTime {...due} relative={relative} look="figure" state="late" />;
}
