import { DataTable, RuledList, StatusLabel, type StatusShape } from '@zusage/ui';
import type { Certificate, Product } from '../api-types.ts';
import type { View } from '../view.ts';

/** What is covered, and where. */
export function Products({ view, products }: { view: View; products: readonly Product[] }) {
  const { messages, times } = view;
  const { overview, common } = messages;
  return (
    <DataTable
      caption={overview.products}
      captionHidden
      rows={products}
      rowKey={(product) => product.key}
      columns={[
        {
          key: 'name',
          title: messages.tickets.product,
          names: true,
          cell: ({ name, identifiers }) => (
            <TwoLines first={name} second={identifiers.map(({ value }) => value).join(', ')} />
          ),
        },
        {
          key: 'site',
          title: overview.site,
          cell: ({ site, environment }) => (
            <TwoLines first={site ?? ''} second={common.environment[environment]} />
          ),
        },
        {
          key: 'until',
          title: overview.supportUntil,
          number: true,
          cell: (product) => (product.supportUntil ? times.day(product.supportUntil) : ''),
        },
      ]}
    />
  );
}

function TwoLines({ first, second }: { first: string; second: string }) {
  return (
    <span class="cell-lines">
      <span>{first}</span>
      <span class="soft small">{second}</span>
    </span>
  );
}

const shapes: Record<Certificate['status'], StatusShape> = {
  valid: 'done',
  upcoming: 'ring',
  expired: 'struck',
  revoked: 'struck',
  superseded: 'struck',
};

function term({ messages: { overview }, times }: View, { status, validUntil }: Certificate): string {
  const date = times.day(validUntil);
  return status === 'expired' ? overview.expiredOn({ date }) : overview.validUntil({ date });
}

/** The documents that prove what was bought. */
export function Certificates({ view, certificates }: { view: View; certificates: readonly Certificate[] }) {
  const { overview } = view.messages;
  const items = certificates.map((certificate) => ({
    key: certificate.number,
    title: certificate.number,
    detail: <span>{term(view, certificate)}</span>,
    aside: (
      <StatusLabel shape={shapes[certificate.status]} text={overview.certificateStatus[certificate.status]} />
    ),
  }));
  return <RuledList items={items} />;
}
