import { formatMonth } from '@zusage/i18n';
import { DataTable } from '@zusage/ui';
import type { UnitAccount, UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';
import { monthPeriod, noFilter, statementHref } from './statement-filter.ts';

/** What was charged month by month, where nothing is bought in advance (SB-4, S7-11); each month leads to its movements. */
export function EffortMonths({
  view,
  account,
  months,
}: {
  view: AccountView;
  account: UnitAccount;
  months: UnitStatement['months'];
}) {
  const { units } = view.messages;
  if (months.length === 0) return null;
  return (
    <section class="section" aria-labelledby="months">
      <h2 id="months">{units.months}</h2>
      <DataTable
        caption={units.months}
        captionHidden
        rows={months}
        rowKey={({ month }) => month}
        columns={[
          {
            key: 'month',
            title: units.month,
            names: true,
            cell: ({ month }) => (
              <a href={statementHref(view.to, account.key, { ...noFilter, ...monthPeriod(month) })}>
                {formatMonth(month, view.locale)}
              </a>
            ),
          },
          {
            key: 'count',
            title: units.bookings,
            number: true,
            cell: ({ movements }) => <span class="soft">{movements}</span>,
          },
          { key: 'used', title: units.effort, number: true, cell: ({ used }) => view.amount(account, used) },
        ]}
      />
      <p>
        <a href={view.to.effort}>{units.byTicket}</a>
      </p>
    </section>
  );
}
