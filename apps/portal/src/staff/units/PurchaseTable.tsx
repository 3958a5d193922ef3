import { formatUnits } from '@zusage/i18n';
import { DataTable } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { PurchaseLine } from './types.ts';

/** What customers bought, until when it is valid and what of it is still free; the next expiry first. */
export function PurchaseTable({ view, items }: { view: View; items: readonly PurchaseLine[] }) {
  const { unitOffice: words, customersAdmin } = view.messages;
  return (
    <DataTable
      caption={words.purchases}
      captionHidden
      dense
      rows={items}
      rowKey={({ customerNumber, unit, reference }) => `${customerNumber} ${unit.key} ${reference}`}
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
        { key: 'reference', title: customersAdmin.reference, cell: ({ reference }) => reference },
        {
          key: 'bought',
          title: customersAdmin.boughtOn,
          tight: true,
          cell: ({ purchasedAt }) => view.times.day(purchasedAt),
        },
        {
          key: 'until',
          title: customersAdmin.lastDay,
          tight: true,
          cell: ({ expiresAt, isExpired }) =>
            isExpired ? (
              <span class="soft">{customersAdmin.expired({ date: view.times.day(expiresAt) })}</span>
            ) : (
              view.times.day(expiresAt)
            ),
        },
        {
          key: 'amount',
          title: customersAdmin.purchaseUnits,
          number: true,
          cell: ({ unit, amount }) => formatUnits(unit, amount, view.locale),
        },
        {
          key: 'available',
          title: words.available,
          number: true,
          cell: ({ unit, available }) => (available === 0 ? '0' : formatUnits(unit, available, view.locale)),
        },
      ]}
    />
  );
}
