import { Notice } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';

/** Says above everything that the promise is broken and the customer still waits. */
export function Missed({ view, ticket }: { view: View; ticket: TicketDetail }) {
  const { staff } = view.messages;
  if (!ticket.missed || ticket.respondedAt || !ticket.responseDueAt) return null;
  return (
    <Notice kind="error" title={staff.missedTitle}>
      <p>{staff.missedText({ duration: view.times.distance(ticket.responseDueAt) })}</p>
    </Notice>
  );
}
