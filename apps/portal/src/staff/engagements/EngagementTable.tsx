import { DataTable } from '@zusage/ui';
import { EngagementState } from '../../views/engagements/EngagementParts.tsx';
import type { EngagementLine } from '../../views/engagements/engagement-types.ts';
import { whoseWord } from '../../views/engagements/engagement-words.ts';
import type { View } from '../../views/view.ts';

/** One row per engagement, in due order: whose move it is and until when. */
export function EngagementTable({
  view,
  lines,
  caption,
}: {
  view: View;
  lines: readonly EngagementLine[];
  caption: string;
}) {
  const { columns } = view.messages.engagements.staff;
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={lines}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'number',
          title: columns.number,
          names: true,
          tight: true,
          cell: ({ number }) => <a href={view.to.staffEngagement(number)}>{number}</a>,
        },
        {
          key: 'customer',
          title: columns.customer,
          cell: ({ customer }) => (
            <a href={view.to.staffCustomer(customer.customerNumber)}>{customer.name}</a>
          ),
        },
        {
          key: 'service',
          title: columns.subject,
          cell: ({ service, subject }) => (
            <span class="cell-lines">
              <span>{subject}</span>
              <span class="soft small">{service}</span>
            </span>
          ),
        },
        {
          key: 'status',
          title: columns.status,
          cell: ({ status }) => <EngagementState view={view} status={status} />,
        },
        {
          key: 'whose',
          title: columns.whose,
          tight: true,
          cell: ({ next }) => whoseWord(view, next, 'provider'),
        },
        {
          key: 'until',
          title: columns.until,
          tight: true,
          cell: ({ next: { until, isLate } }) =>
            until === null ? (
              ''
            ) : (
              <time dateTime={until}>
                {isLate ? <strong>{view.times.absolute(until)}</strong> : view.times.absolute(until)}
              </time>
            ),
        },
        {
          key: 'assignee',
          title: columns.assignee,
          cell: ({ assignee }) => assignee?.name ?? '',
        },
      ]}
    />
  );
}
