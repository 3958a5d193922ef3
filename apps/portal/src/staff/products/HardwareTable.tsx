import { DataTable } from '@zusage/ui';
import { HardwareState } from '../../views/products/ProductParts.tsx';
import type { ReplacementLine } from '../../views/products/product-types.ts';
import type { View } from '../../views/view.ts';

/** One row per replacement: whose turn it is and until when (N-7). */
export function HardwareTable({
  view,
  lines,
  caption,
}: {
  view: View;
  lines: readonly ReplacementLine[];
  caption: string;
}) {
  const { hardware: words } = view.messages.productLife;
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
          title: words.columns.number,
          names: true,
          tight: true,
          cell: ({ number }) => <a href={view.to.staffReplacement(number)}>{number}</a>,
        },
        {
          key: 'customer',
          title: words.columns.customer,
          cell: ({ customer, customerNumber }) => (
            <a href={view.to.staffCustomer(customerNumber)}>{customer}</a>
          ),
        },
        { key: 'product', title: words.columns.product, cell: ({ product }) => product.name },
        {
          key: 'status',
          title: words.columns.status,
          cell: ({ status }) => <HardwareState view={view} status={status} />,
        },
        { key: 'whose', title: words.columns.whose, tight: true, cell: ({ whose }) => words.whose[whose] },
        {
          key: 'until',
          title: words.columns.until,
          tight: true,
          cell: ({ until, isLate }) =>
            until ? (
              <time dateTime={until}>
                {isLate ? <strong>{view.times.day(until)}</strong> : view.times.day(until)}
              </time>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}
