import type { UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';
import { groupOf, type StatementFilter } from './statement-filter.ts';
import { periodText } from './StatementSummary.tsx';

/** Whose account it is and for which period: the head of the statement on paper. */
export function StatementHead({
  view,
  statement,
  filter,
}: {
  view: AccountView;
  statement: UnitStatement;
  filter: StatementFilter;
}) {
  const { units } = view.messages;
  const { account, customer } = statement;
  const group = groupOf(filter);
  const facts = [
    ...(customer
      ? [
          { term: units.customer, value: customer.name },
          { term: units.customerNumber, value: customer.customerNumber },
        ]
      : []),
    { term: units.account, value: account.name },
    { term: units.period, value: periodText(view, filter) },
    ...(group ? [{ term: units.kind, value: units.groups[group] }] : []),
    { term: '', value: units.asKnownOn({ date: view.day(filter.asOf || view.today) }) },
  ];
  return (
    <dl class="statement-head">
      {facts.map(({ term, value }) => (
        <div key={value}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
