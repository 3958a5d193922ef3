import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';

/** What the clock of the promise does, in words; null where none was started, and where it has run out. */
export function clockState({ messages, times }: View, ticket: TicketDetail): string | null {
  const { tickets, staff } = messages;
  if (ticket.respondedAt) return tickets.clockStopped;
  if (ticket.status === 'waiting_for_facts') return staff.clockResting;
  if (!ticket.responseDueAt || times.isPast(ticket.responseDueAt)) return null;
  if (ticket.clockStartsAt && !times.isPast(ticket.clockStartsAt)) {
    return tickets.clockNotStarted({ at: times.spoken(ticket.clockStartsAt) });
  }
  return tickets.clockRunning;
}

/** How the promise was kept, or how late the answer came. */
export function answeredNote({ messages: { tickets }, times }: View, ticket: TicketDetail): string | null {
  if (!ticket.respondedAt || !ticket.responseDueAt) return null;
  if (ticket.respondedAt <= ticket.responseDueAt) return tickets.answeredInTime;
  return tickets.answeredLate({ duration: times.between(ticket.responseDueAt, ticket.respondedAt) });
}

export function nextStep({ messages: { tickets, staff } }: View, { status }: TicketDetail): string {
  if (status === 'resolved' || status === 'closed') return tickets.nextStepNone;
  return status === 'open' ? tickets.nextStepOurs : staff.nextStepCustomer;
}
