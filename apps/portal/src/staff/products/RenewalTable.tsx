import { DataTable } from '@zusage/ui';
import type { PageLocals } from '../../page-locals.ts';
import type { View } from '../../views/view.ts';

type Ending = Awaited<ReturnType<PageLocals['api']['renewals']['list']>>['items'][number];

/** One row per contract, the next end first. */
export function RenewalTable({ view, contracts }: { view: View; contracts: readonly Ending[] }) {
  const { renewals: words } = view.messages.productLife;
  return (
    <DataTable
      caption={words.title}
      captionHidden
      dense
      rows={contracts}
      rowKey={({ contract }) => contract}
      columns={[
        {
          key: 'customer',
          title: words.columns.customer,
          names: true,
          cell: ({ customer, customerNumber }) => (
            <a href={view.to.staffCustomer(customerNumber)}>{customer}</a>
          ),
        },
        {
          key: 'contract',
          title: words.columns.contract,
          cell: ({ contract, level }) => (
            <>
              <span class="nowrap">{contract}</span> <span class="soft">{level}</span>
            </>
          ),
        },
        {
          key: 'ends',
          title: words.columns.ends,
          tight: true,
          cell: ({ validUntil }) => <time dateTime={validUntil}>{view.times.day(validUntil)}</time>,
        },
        {
          key: 'left',
          title: words.columns.left,
          number: true,
          cell: ({ daysLeft }) => (daysLeft === 0 ? words.lastDay : words.days({ count: daysLeft })),
        },
        {
          key: 'reminded',
          title: words.columns.reminded,
          tight: true,
          cell: ({ remindedAt }) =>
            remindedAt ? view.times.day(remindedAt) : <span class="soft">{words.notReminded}</span>,
        },
      ]}
    />
  );
}
