import { formatMinutes } from '@zusage/i18n';
import { DueTime, HoursLine } from '@zusage/ui';
import type { TicketDetail } from '../api-types.ts';
import type { View } from '../view.ts';
import { clockWords } from './clock-words.ts';
import { hoursLine } from './hours.ts';

export interface TicketClockProps {
  view: View;
  ticket: TicketDetail;
  /** Whose page it is: the sentences name the other side. */
  reader: 'customer' | 'staff';
}

/** The promised moment, large; what the clock does, in words; and its way through the hours that count. */
export function TicketClock({ view, ticket, reader }: TicketClockProps) {
  const { messages, times } = view;
  const { tickets } = messages;
  const { clock } = ticket;
  const words = clockWords(view, ticket, reader);
  const isLate = clock.state === 'overdue' || clock.state === 'missed';
  return (
    <div class="ticket-clock">
      <div class="two-lines">
        <p class="soft small">{tickets.answerBy}</p>
        <Deadline {...{ view, ticket, reader }} />
        {words !== '' && <p class="soft">{words}</p>}
        {isLate && reader === 'customer' && <p>{tickets.missed}</p>}
      </div>
      <Course
        view={view}
        ticket={ticket}
        until={ticket.respondedAt ? new Date(ticket.respondedAt) : times.now}
      />
    </div>
  );
}

function Deadline({ view, ticket }: TicketClockProps) {
  const { messages, times } = view;
  const { clock, responseDueAt } = ticket;
  if (clock.state === 'ended') return <p class="no-deadline">{messages.ticketLife.clockEnded}</p>;
  if (!responseDueAt) {
    const isHeld = clock.state === 'paused' || clock.state === 'waiting';
    return <p class="no-deadline">{isHeld ? messages.tickets.clockPaused : messages.common.noFixedTime}</p>;
  }
  const due = times.moment(responseDueAt);
  const runs = ['running', 'resting', 'scheduled', 'overdue'].includes(clock.state);
  const isLate = clock.state === 'overdue';
  const relative = isLate ? messages.tickets.late({ duration: times.distance(responseDueAt) }) : due.relative;
  const { relative: _, ...plain } = due;
  return (
    <DueTime
      {...plain}
      {...(runs ? { relative } : {})}
      look="figure"
      state={isLate ? 'late' : runs ? 'running' : 'met'}
    />
  );
}

/** The line of hours with the figures that it shows. */
function Course({ view, ticket: { clock }, until }: { view: View; ticket: TicketDetail; until: Date }) {
  const { ticketLife } = view.messages;
  const line = hoursLine(view, clock, until);
  if (!line || clock.targetMinutes === null || clock.state === 'ended') return null;
  const used = formatMinutes(Math.min(clock.usedMinutes, clock.targetMinutes), view.locale);
  const target = formatMinutes(clock.targetMinutes, view.locale);
  return (
    <div class="two-lines">
      <HoursLine {...line} />
      <p class="soft small">
        {ticketLife.clockUsed({ used, target })}
        {!clock.elapsed && `, ${ticketLife.clockServiceTime}`}
      </p>
    </div>
  );
}
