import { Button, Field, FilterBar } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { periodsAround } from './periods.ts';

interface Props {
  view: View;
  from: string;
  to: string;
  today: string;
  /** What is wrong with a day that was typed. */
  errors?: Record<string, string>;
}

/** The usual periods as links, any other by its days; a form of GET. */
export function PeriodForm({ view, from, to, today, errors = {} }: Props) {
  const { unitOffice: words } = view.messages;
  const day = (name: 'from' | 'to', value: string) => (
    <Field
      name={name}
      kind="date"
      size="short"
      label={words[name]}
      value={value}
      {...(errors[name] ? { error: errors[name] } : {})}
    />
  );
  return (
    <div class="stack stack-close screen-only">
      <FilterBar
        label={words.periods}
        links={periodsAround(today).map((period) => ({
          text: words.period[period.name],
          href: `${view.to.unitReport}?from=${period.from}&to=${period.to}`,
          current: period.from === from && period.to === to,
        }))}
      />
      <form class="unit-period" method="get">
        {day('from', from)}
        {day('to', to)}
        <Button>{words.show}</Button>
      </form>
    </div>
  );
}
