import { formatUnits } from '@zusage/i18n';
import { DataTable } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Uncovered } from './types.ts';

/** Who has units that nothing is agreed for, until when, and whom to ask; the next expiry first (N-26). */
export function UncoveredTable({ view, items }: { view: View; items: readonly Uncovered[] }) {
  const { unitOffice: words } = view.messages;
  return (
    <DataTable
      caption={words.uncovered}
      captionHidden
      rows={items}
      rowKey={({ customerNumber, unit }) => `${customerNumber} ${unit.key}`}
      columns={[
        {
          key: 'customer',
          title: words.customer,
          names: true,
          cell: ({ customer, customerNumber }) => (
            <a href={`${view.to.staffCustomer(customerNumber)}#units`}>{customer}</a>
          ),
        },
        { key: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
        {
          key: 'available',
          title: words.available,
          number: true,
          cell: ({ unit, available }) => formatUnits(unit, available, view.locale),
        },
        {
          key: 'next',
          title: words.expiresNext,
          cell: ({ unit, next }) =>
            next &&
            words.nextPart({
              amount: formatUnits(unit, next.amount, view.locale),
              date: view.times.day(next.at),
            }),
        },
        {
          key: 'contact',
          title: words.contact,
          cell: ({ contacts }) =>
            contacts.length === 0 ? (
              <span class="soft">{words.noContact}</span>
            ) : (
              contacts.map(({ name, email }) => (
                <span key={email} class="cell-line">
                  <a href={`mailto:${email}`}>{name}</a>
                  <br />
                </span>
              ))
            ),
        },
      ]}
    />
  );
}
