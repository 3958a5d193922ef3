import { Button, Field } from '@zusage/ui';
import type { View } from '../view.ts';
import { effortTimes } from './times.ts';

/** Chooses the month; a form of GET. */
export function MonthForm({ view, month, months }: { view: View; month: string; months: readonly string[] }) {
  const { effort } = view.messages;
  const times = effortTimes(view);
  return (
    <form class="month-form screen-only" method="get">
      <Field
        name="month"
        kind="select"
        size="short"
        label={effort.months}
        value={month}
        options={months.map((value) => ({ value, label: times.month(value) }))}
      />
      <Button>{effort.show}</Button>
    </form>
  );
}
