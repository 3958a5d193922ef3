import { DataTable, RuledList, StatusLabel, type StatusShape } from '@zusage/ui';
import type { PartnerCustomer } from '../api-types.ts';
import { ticketItem } from '../tickets/ticket-item.tsx';
import type { View } from '../view.ts';

type Props = { view: View; customer: PartnerCustomer };

/** The open tickets of one customer, and the way to all of them. */
export function CustomerTickets({ view, customer }: Props) {
  const { partners } = view.messages;
  const { tickets } = customer;
  return (
    <section class="section" aria-labelledby="tickets-title">
      <h2 id="tickets-title">{partners.openTickets}</h2>
      {tickets === null ? (
        <p class="soft">{partners.ticketsNotGranted}</p>
      ) : (
        <>
          {tickets.length > 0 ? (
            <RuledList items={tickets.map((ticket) => ticketItem(view, ticket))} />
          ) : (
            <p class="soft">{partners.noOpenTickets}</p>
          )}
          <p>
            <a
              href={`${view.to.tickets}?${new URLSearchParams({ status: 'all', customer: customer.customerNumber })}`}
            >
              {partners.allTickets}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

const contractShapes = {
  active: 'filled',
  expiring: 'half',
  expired: 'struck',
  upcoming: 'ring',
} satisfies Record<string, StatusShape>;
const certificateShapes = {
  valid: 'filled',
  expired: 'struck',
  revoked: 'struck',
  superseded: 'done',
  upcoming: 'ring',
} satisfies Record<string, StatusShape>;

export function CustomerContracts({ view, customer }: Props) {
  const { partners } = view.messages;
  if (customer.contracts === null)
    return (
      <section class="section" aria-labelledby="contracts-title">
        <h2 id="contracts-title">{partners.contracts}</h2>
        <p class="soft">{partners.entitlementsNotGranted}</p>
      </section>
    );
  return (
    <section class="section" aria-labelledby="contracts-title">
      <h2 id="contracts-title">{partners.contracts}</h2>
      <DataTable
        caption={partners.contracts}
        captionHidden
        rows={customer.contracts}
        rowKey={({ number }) => number}
        empty={<p class="soft">{partners.noContracts}</p>}
        columns={[
          { key: 'number', title: partners.contract, names: true, cell: ({ number }) => number },
          { key: 'level', title: partners.level, cell: ({ serviceLevel }) => serviceLevel },
          {
            key: 'state',
            title: partners.state,
            cell: ({ status }) => (
              <StatusLabel shape={contractShapes[status]} text={partners.contractState[status]} />
            ),
          },
          {
            key: 'until',
            title: partners.validUntil,
            number: true,
            tight: true,
            cell: ({ validUntil }) => view.times.day(validUntil),
          },
        ]}
      />
    </section>
  );
}

export function CustomerProducts({ view, customer }: Props) {
  const { partners, common } = view.messages;
  const isWhole = customer.scopes.includes('entitlements');
  if (customer.products === null) return null;
  return (
    <section class="section" aria-labelledby="products-title">
      <h2 id="products-title">{partners.products}</h2>
      <DataTable
        caption={partners.products}
        captionHidden
        rows={customer.products}
        rowKey={({ key }) => key}
        empty={<p class="soft">{partners.noProducts}</p>}
        columns={[
          {
            key: 'name',
            title: view.messages.tickets.product,
            names: true,
            cell: ({ name, environment, identifiers }) => (
              <span class="cell-lines">
                <span>{name}</span>
                <span class="soft small">
                  {[common.environment[environment], ...identifiers.map(({ value }) => value)].join(', ')}
                </span>
              </span>
            ),
          },
          { key: 'site', title: partners.site, cell: ({ site }) => site ?? common.none },
          ...(isWhole
            ? [
                {
                  key: 'contract',
                  title: partners.contract,
                  cell: ({ contract }: NonNullable<PartnerCustomer['products']>[number]) =>
                    contract ?? common.none,
                },
                {
                  key: 'support',
                  title: partners.supportUntil,
                  number: true,
                  cell: ({ supportUntil }: NonNullable<PartnerCustomer['products']>[number]) =>
                    supportUntil ? view.times.day(supportUntil) : common.unknown,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

export function CustomerCertificates({ view, customer }: Props) {
  const { partners } = view.messages;
  if (customer.certificates === null) return null;
  return (
    <section class="section" aria-labelledby="certificates-title">
      <h2 id="certificates-title">{partners.certificates}</h2>
      <RuledList
        empty={<p class="soft">{partners.noCertificates}</p>}
        items={customer.certificates.map(({ number, status, validUntil }) => ({
          key: number,
          title: number,
          detail: <StatusLabel shape={certificateShapes[status]} text={partners.certificateState[status]} />,
          aside: partners.untilDay({ day: view.times.day(validUntil) }),
        }))}
      />
    </section>
  );
}
