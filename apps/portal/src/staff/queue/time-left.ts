import type { View } from '../../views/view.ts';
import type { QueueItem } from '../api-types.ts';

export interface TimeLeft {
  text: string;
  /** late: the promise is broken and nobody has answered; running: it can still be kept; none: nothing runs. */
  state: 'late' | 'running' | 'none';
}

/** What is left of the promise, as one plain figure. */
export function timeLeft({ messages, times }: View, ticket: QueueItem): TimeLeft {
  if (ticket.respondedAt) return { text: messages.staff.answered, state: 'none' };
  if (ticket.status === 'waiting_for_facts') return { text: messages.staff.resting, state: 'none' };
  if (!ticket.responseDueAt) return { text: messages.common.noFixedTime, state: 'none' };
  const duration = times.distance(ticket.responseDueAt);
  // A timer marks it a moment later; what is past is late already.
  if (ticket.missed || times.isPast(ticket.responseDueAt)) {
    return { text: `−${duration}`, state: 'late' };
  }
  return { text: duration, state: 'running' };
}
