import { DataTable } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Adjustment } from './types.ts';
import { correctionWords } from './words.ts';

/** What waits for a second person at all customers, and for whom. */
export function OpenTable({ view, items }: { view: View; items: readonly Adjustment[] }) {
  const { unitOffice: words } = view.messages;
  return (
    <DataTable
      caption={words.open}
      captionHidden
      rows={items}
      rowKey={({ customerNumber, unit, handle }) => `${customerNumber} ${unit.key} ${handle}`}
      columns={[
        {
          key: 'customer',
          title: words.customer,
          names: true,
          cell: ({ customer, customerNumber, unit }) => (
            <a href={`${view.to.adjustUnits(customerNumber, unit.key)}#open`}>{customer}</a>
          ),
        },
        { key: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
        { key: 'what', title: words.correction, cell: (one) => correctionWords(one, view) },
        { key: 'reason', title: words.reason, cell: ({ reason }) => reason },
        {
          key: 'by',
          title: words.proposedTitle,
          cell: ({ proposedBy, proposedAt }) =>
            words.decidedBy({ name: proposedBy, date: view.times.day(proposedAt) }),
        },
        { key: 'waits', title: words.state, cell: ({ mine }) => (mine ? words.waitsFor[mine] : '') },
      ]}
    />
  );
}
