import { formatNumber } from '@zusage/i18n';
import { DataTable } from '@zusage/ui';
import type { PartnerCustomers } from '../api-types.ts';
import type { View } from '../view.ts';
import { scopeList } from './scope-words.ts';

type Customer = PartnerCustomers['customers'][number];

/** A partner's customers: how far each one's authorisation goes, and what is open. */
export function CustomerTable({ view, customers }: { view: View; customers: readonly Customer[] }) {
  const { partners } = view.messages;
  return (
    <DataTable
      caption={partners.customersTitle}
      captionHidden
      rows={customers}
      rowKey={(customer) => customer.customerNumber}
      columns={[
        {
          key: 'name',
          title: partners.customer,
          names: true,
          cell: (customer) => (
            <span class="cell-lines">
              <a href={view.to.partnerCustomer(customer.customerNumber)}>{customer.name}</a>
              <span class="soft small">{customer.customerNumber}</span>
            </span>
          ),
        },
        { key: 'scopes', title: partners.scopes, cell: ({ scopes }) => scopeList(view, scopes) },
        { key: 'since', title: partners.since, cell: ({ since }) => view.times.day(since) },
        {
          key: 'until',
          title: partners.until,
          cell: ({ lastDay }) => (lastDay ? view.times.day(lastDay) : partners.noEnd),
        },
        {
          key: 'contracts',
          title: partners.contracts,
          cell: (customer) => <ContractState view={view} customer={customer} />,
        },
        {
          key: 'tickets',
          title: partners.openTickets,
          number: true,
          cell: ({ openTickets }) =>
            openTickets === null ? (
              <span class="soft">{partners.notGranted}</span>
            ) : (
              formatNumber(openTickets, view.locale)
            ),
        },
      ]}
    />
  );
}

/** The contract that matters most to know of: what has ended or ends soon comes before what is in order. */
function ContractState({ view, customer }: { view: View; customer: Customer }) {
  const { partners } = view.messages;
  const { contracts } = customer;
  if (contracts === null) return <span class="soft">{partners.notGranted}</span>;
  const order = ['expiring', 'active', 'upcoming', 'expired'];
  const [first, ...others] = contracts.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  if (!first) return <span class="soft">{partners.noContract}</span>;
  const until = partners.untilDay({ day: view.times.day(first.validUntil) });
  return (
    <span class="cell-lines">
      <span>{first.number}</span>
      <span class="soft small">
        {partners.contractState[first.status]}, {until}
        {others.length > 0 && `, ${partners.otherContracts({ count: others.length })}`}
      </span>
    </span>
  );
}
