import { StatusLabel, type StatusShape } from '@zusage/ui';
import type { View } from '../views/view.ts';
import type { QueueItem } from './api-types.ts';

/** A ticket's state in the words of support: not begun, on it, waiting for somebody else, done. */
export function StaffStatus({
  view,
  ticket,
}: {
  view: View;
  ticket: Pick<QueueItem, 'status' | 'respondedAt'>;
}) {
  return <StatusLabel shape={shapeOf(ticket)} text={view.messages.common.statusForStaff[ticket.status]} />;
}

function shapeOf({ status, respondedAt }: Pick<QueueItem, 'status' | 'respondedAt'>): StatusShape {
  if (status === 'resolved' || status === 'closed') return 'done';
  if (status !== 'open') return 'half';
  return respondedAt ? 'filled' : 'ring';
}
