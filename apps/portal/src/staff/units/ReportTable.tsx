import { formatUnitCount } from '@zusage/i18n';
import { DataTable } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { REPORT_COLUMNS } from './report-rows.ts';
import type { UnitReport } from './types.ts';

/** One kind of unit by customer, closed by its sums. */
export function ReportTable({ view, part }: { view: View; part: UnitReport['units'][number] }) {
  const { unitOffice: words } = view.messages;
  const { unit, lines, sums } = part;
  const written = (amount: number) => (amount === 0 ? '0' : formatUnitCount(unit, amount, view.locale));
  return (
    <DataTable
      caption={unit.name}
      captionHidden
      dense
      rows={lines}
      rowKey={({ customerNumber }) => customerNumber}
      columns={[
        {
          key: 'customer',
          title: words.customer,
          names: true,
          cell: ({ customer, customerNumber }) => (
            <a href={`${view.to.staffCustomer(customerNumber)}#units`}>{customer}</a>
          ),
        },
        ...REPORT_COLUMNS.map((key) => ({
          key,
          title: words[key],
          number: true,
          cell: (line: (typeof lines)[number]) => written(line[key]),
        })),
      ]}
      total={[words.sum, ...REPORT_COLUMNS.map((key) => written(sums[key]))]}
    />
  );
}
