import { formatMonth } from '@zusage/i18n';
import { Button, Field, FilterBar } from '@zusage/ui';
import type { AccountView } from './account-view.ts';
import {
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
}: {
  view: AccountView;
  accountKey: string;
  filter: StatementFilter;
}) {
  const { units } = view.messages;
  const { group, asOf } = filter;
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
          <Field name="from" kind="date" label={units.from} value={filter.from} size="short" />
          <Field name="to" kind="date" label={units.to} value={filter.to} size="short" />
          <Field
            name="kind"
            kind="select"
            label={units.kind}
            value={group}
            size="short"
            options={[
              { value: '', label: units.allKinds },
              ...statementGroups.map((each) => ({ value: each, label: units.groups[each] })),
            ]}
          />
          <Field name="asOf" kind="date" label={units.asOf} value={asOf} size="short" />
          <div class="actions">
            <Button>{units.show}</Button>
          </div>
          <p class="soft small statement-form-help">{units.asOfHelp}</p>
        </form>
      </details>
    </div>
  );
}
