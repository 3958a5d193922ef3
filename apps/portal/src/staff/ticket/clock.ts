import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';

/** Whose turn it is, in support's words. */
export function nextStep({ messages: { tickets, staff } }: View, { status }: TicketDetail): string {
  if (status === 'resolved' || status === 'closed') return tickets.nextStepNone;
  return status === 'open' ? tickets.nextStepOurs : staff.nextStepCustomer;
}
