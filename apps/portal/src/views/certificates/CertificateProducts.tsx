import { DataTable } from '@zusage/ui';
import type { CertificateText } from '../api-types.ts';
import { Identifiers } from '../products/product-item.tsx';
import type { View } from '../view.ts';

/** What the certificate stands for: products with what they are recognised by (SEP-2, N-1, N-23), and where they stand. */
export function CertificateProducts({
  view,
  products,
}: {
  view: View;
  products: CertificateText['products'];
}) {
  const { contracts } = view.messages;
  return (
    <DataTable
      caption={contracts.covered}
      rows={products}
      rowKey={({ name, site, identifiers }) =>
        [name, site, ...identifiers.map(({ value }) => value)].join(' ')
      }
      empty={<p class="soft">{contracts.coveredEmpty}</p>}
      columns={[
        {
          key: 'product',
          title: contracts.product,
          names: true,
          cell: ({ name, version, environmentName }) => (
            <span class="cell-lines">
              <span>{name}</span>
              <span class="soft small">{[version, environmentName].filter(Boolean).join(' · ')}</span>
            </span>
          ),
        },
        {
          key: 'identifiers',
          title: contracts.identifier,
          cell: (product) => <Identifiers product={product} />,
        },
        { key: 'site', title: contracts.site, cell: ({ site }) => site ?? '' },
      ]}
    />
  );
}
