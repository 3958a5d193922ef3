import type { UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';
import type { StatementFilter } from './statement-filter.ts';

/** Opening balance, what came and went, closing balance: the four figures that make up a period. */
export function StatementSummary({
  view,
  statement,
  filter,
}: {
  view: AccountView;
  statement: UnitStatement;
  filter: StatementFilter;
}) {
  const { units } = view.messages;
  const { account, period } = statement;
  const amount = (value: number): string => view.amount(account, value);
  const figures: { term: string; value: string; note?: string }[] =
    account.thisMonth !== null
      ? [{ term: units.paper.total, value: amount(period.used) }]
      : [
          { term: openingText(view, filter), value: amount(period.opening.held) },
          { term: units.added, value: signed('+', period.added, amount) },
          { term: units.taken, value: signed('−', period.taken, amount) },
          {
            term: closingText(view, filter),
            value: amount(period.closing.held),
            note: `${amount(period.closing.available)} ${units.available}`,
          },
        ];
  return (
    <dl class="statement-summary">
      {figures.map(({ term, value, note }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note && <span class="soft small"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const signed = (sign: string, value: number, amount: (value: number) => string): string =>
  value === 0 ? amount(0) : sign + amount(value);

export function openingText({ messages: { units }, day }: AccountView, { from }: StatementFilter): string {
  return from ? units.openingOn({ date: day(from) }) : units.opening;
}

export function closingText(
  { messages: { units }, day, today }: AccountView,
  filter: StatementFilter,
): string {
  return units.closingOn({ date: day([filter.to, filter.asOf, today].filter(Boolean).sort()[0] ?? today) });
}

export function periodText({ messages: { units }, day }: AccountView, { from, to }: StatementFilter): string {
  if (from && to) return units.periodFromTo({ from: day(from), to: day(to) });
  if (from) return units.periodFrom({ from: day(from) });
  return to ? units.periodTo({ to: day(to) }) : units.periodAll;
}
