import { formatMonth } from '@zusage/i18n';
import { Button, Field, FilterBar } from '@zusage/ui';
import type { AccountView } from './account-view.ts';
import {
  groupOf,
  noFilter,
  recentMonths,
  statementGroups,
  statementHref,
  type StatementFilter,
} from './statement-filter.ts';

/** Months as links; any other period, kind and past day in a form that stays in the address. */
export function StatementFilters({
  view,
  accountKey,
  filter,
  faults,
}: {
  view: AccountView;
  accountKey: string;
  filter: StatementFilter;
  /** What is wrong, by field. */
  faults: Record<string, string>;
}) {
  const { units } = view.messages;
  const { asOf } = filter;
  const group = groupOf(filter);
  const wrong = (field: string) => (faults[field] ? { error: faults[field] } : {});
  const link = (text: string, from: string, to: string) => ({
    text,
    href: statementHref(view.to, accountKey, { ...noFilter, group, asOf, from, to }),
    current: filter.from === from && filter.to === to,
  });
  const year = view.today.slice(0, 4);
  const links = [
    link(units.wholePeriod, '', ''),
    ...recentMonths(view.today).map(({ month, from, to }) => link(formatMonth(month, view.locale), from, to)),
    link(units.thisYear, `${year}-01-01`, `${year}-12-31`),
  ];
  const isOwn = !links.some(({ current }) => current) || group !== '' || asOf !== '';
  return (
    <div class="statement-filters">
      <FilterBar label={units.periods} links={links} />
      <details class="fold screen-only" open={isOwn}>
        <summary>{units.filter}</summary>
        <form class="statement-form" method="get">
          <Field
            name="from"
            kind="date"
            label={units.from}
            value={filter.from}
            size="short"
            {...wrong('from')}
          />
          <Field name="to" kind="date" label={units.to} value={filter.to} size="short" {...wrong('to')} />
          <Field
            name="kind"
            kind="select"
            label={units.kind}
            value={group}
            size="short"
            {...wrong('kind')}
            options={[
              { value: '', label: units.allKinds },
              ...statementGroups.map((each) => ({ value: each, label: units.groups[each] })),
            ]}
          />
          <Field name="asOf" kind="date" label={units.asOf} value={asOf} size="short" {...wrong('asOf')} />
          <div class="actions">
            <Button>{units.show}</Button>
          </div>
          <p class="soft small statement-form-help">{units.asOfHelp}</p>
        </form>
      </details>
    </div>
  );
}
