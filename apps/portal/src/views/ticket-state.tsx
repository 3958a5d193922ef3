import { DueTime, StatusLabel, type StatusShape } from '@zusage/ui';
import type { TicketSummary } from './api-types.ts';
import type { View } from './view.ts';

const shapes: Record<TicketSummary['status'], StatusShape> = {
  open: 'filled',
  waiting_for_facts: 'half',
  waiting_for_customer: 'half',
  resolved: 'done',
  closed: 'struck',
};

/** A ticket's state as a word with its shape. */
export function TicketStatus({
  view,
  status,
  waitsForLevel = false,
}: {
  view: View;
  status: TicketSummary['status'];
  /** What it waits for is nothing that the customer states (S7-9). */
  waitsForLevel?: boolean;
}) {
  const { status: words, waitsForLevel: forLevel } = view.messages.common;
  return <StatusLabel shape={shapes[status]} text={waitsForLevel ? forLevel : words[status]} />;
}

export function isOver(ticket: Pick<TicketSummary, 'status'>): boolean {
  return ticket.status === 'resolved' || ticket.status === 'closed';
}

/** The promise in one line of a list: the deadline with the time left, or when it was kept. */
export function TicketDue({ view, ticket }: { view: View; ticket: TicketSummary }) {
  const { messages, times } = view;
  if (ticket.respondedAt) {
    return (
      <span class="soft">{messages.tickets.answeredAt({ at: times.absolute(ticket.respondedAt) })}</span>
    );
  }
  if (isOver(ticket)) return null;
  if (!ticket.responseDueAt) return <span class="soft">{messages.common.noFixedTime}</span>;
  const due = times.moment(ticket.responseDueAt);
  const isLate = times.isPast(ticket.responseDueAt);
  const relative = isLate
    ? messages.tickets.late({ duration: times.distance(ticket.responseDueAt) })
    : due.relative;
  return <DueTime {...due} relative={relative} look="stacked" state={isLate ? 'late' : 'running'} />;
}
