import { DataTable, type Column } from '@zusage/ui';
import { formatNumber } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { CustomerLine } from './customer-types.ts';
import { ContractState } from './state-label.tsx';

/** One line per customer, by name. */
export function CustomerTable({ view, customers }: { view: View; customers: readonly CustomerLine[] }) {
  const { customersAdmin: words } = view.messages;
  const columns: Column<CustomerLine>[] = [
    {
      key: 'customer',
      title: words.customer,
      names: true,
      cell: ({ customerNumber, name }) => <a href={view.to.staffCustomer(customerNumber)}>{name}</a>,
    },
    { key: 'number', title: words.number, tight: true, cell: ({ customerNumber }) => customerNumber },
    {
      key: 'state',
      title: words.filter,
      tight: true,
      cell: ({ state }) => <ContractState view={view} state={state} />,
    },
    {
      key: 'until',
      title: words.until,
      tight: true,
      cell: ({ validUntil }) => (validUntil ? view.times.day(validUntil) : '–'),
    },
    count(view, 'products', words.section.products, ({ products }) => products),
    count(view, 'people', words.contacts, ({ people }) => people),
    count(view, 'tickets', words.openTickets, ({ openTickets }) => openTickets),
  ];
  return (
    <DataTable
      caption={words.listTitle}
      captionHidden
      dense
      columns={columns}
      rows={customers}
      rowKey={({ customerNumber }) => customerNumber}
    />
  );
}

const count = (
  { locale }: View,
  key: string,
  title: string,
  of: (line: CustomerLine) => number,
): Column<CustomerLine> => ({
  key,
  title,
  number: true,
  tight: true,
  cell: (line) => (of(line) === 0 ? <span class="soft">–</span> : formatNumber(of(line), locale)),
});
