import { DueTime, ReasonList } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';
import { answeredNote, clockState } from './clock.ts';

/** The promise of a ticket, first in its margin: until when, what the clock does, and why. */
export function TicketPromise({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { tickets, common, staff } = view.messages;
  const clock = clockState(view, ticket);
  return (
    <>
      <div class="fact promise">
        <p class="soft small">{ticket.respondedAt ? tickets.answered : tickets.answerBy}</p>
        <Deadline view={view} ticket={ticket} />
        {clock && !ticket.respondedAt && (
          <p class="small soft">
            {tickets.clock}: {clock}
          </p>
        )}
        {ticket.window && !ticket.respondedAt && <p class="small soft">{ticket.window}</p>}
      </div>
      {ticket.reasons.length > 0 && (
        <div class="fact">
          <ReasonList title={tickets.reasons} ruleLabel={common.rule} reasons={ticket.reasons} />
          <p class="fact-note">{staff.catalogueVersion({ version: ticket.catalogueVersion })}</p>
        </div>
      )}
    </>
  );
}

function Deadline({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { times, messages } = view;
  if (ticket.respondedAt) {
    const note = answeredNote(view, ticket);
    const { iso, absolute } = times.moment(ticket.respondedAt);
    return (
      <DueTime
        iso={iso}
        absolute={absolute}
        look="figure"
        state={ticket.missed ? 'late' : 'met'}
        {...(note ? { relative: note } : {})}
      />
    );
  }
  if (!ticket.responseDueAt) return <p class="promise-none">{messages.common.noFixedTime}</p>;
  const due = times.moment(ticket.responseDueAt);
  if (!times.isPast(ticket.responseDueAt)) return <DueTime {...due} look="figure" />;
  const relative = messages.tickets.late({ duration: times.distance(ticket.responseDueAt) });
  return <DueTime {...due} relative={relative} look="figure" state="late" />;
}
