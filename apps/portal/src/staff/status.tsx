import { StatusLabel, type StatusShape } from '@zusage/ui';
import type { View } from '../views/view.ts';
import type { QueueItem } from './api-types.ts';

/** A ticket's state in the words of support. */
export function StaffStatus({
  view,
  ticket,
}: {
  view: View;
  ticket: Pick<QueueItem, 'status'> & { waitsForLevel?: boolean; respondedAt?: string | null };
}) {
  const { statusForStaff, waitsForLevel } = view.messages.common;
  const text = ticket.waitsForLevel ? waitsForLevel : statusForStaff[ticket.status];
  return <StatusLabel shape={shapeOf(ticket)} text={text} />;
}

/** One shape per word: what is open looks the same whether somebody has answered or not. */
function shapeOf({ status }: Pick<QueueItem, 'status'>): StatusShape {
  if (status === 'closed') return 'struck';
  if (status === 'resolved') return 'done';
  return status === 'open' ? 'filled' : 'half';
}
