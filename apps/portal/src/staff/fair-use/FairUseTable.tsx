import { DataTable } from '@zusage/ui';
import { effortTimes } from '../../views/effort/times.ts';
import type { View } from '../../views/view.ts';
import type { FairUse } from '../api-types.ts';

type Rate = FairUse['rates'][number];
type Line = Rate['lines'][number];

/** Who used a flat rate how much in a month, the heaviest use first. The judgement is said in words; the bar only shows it. */
export function FairUseTable({ view, rate, month }: { view: View; rate: Rate; month: string }) {
  const { effort } = view.messages;
  const { duration } = effortTimes(view);
  const most = Math.max(1, ...rate.lines.map(({ minutes }) => minutes));
  return (
    <DataTable
      caption={rate.unit.name}
      captionHidden
      dense
      rows={rate.lines}
      rowKey={({ customerNumber }) => customerNumber}
      columns={[
        {
          key: 'customer',
          title: effort.customer,
          names: true,
          cell: ({ name, customerNumber }) => (
            <a href={`${view.to.customerEffort(customerNumber)}?month=${month}`}>{name}</a>
          ),
        },
        {
          key: 'minutes',
          title: effort.inMonth,
          number: true,
          tight: true,
          cell: ({ minutes }) => duration(minutes),
        },
        {
          key: 'bar',
          title: effort.proportion,
          cell: ({ minutes }) => <UseBar minutes={minutes} most={most} />,
        },
        {
          key: 'before',
          title: effort.monthBefore,
          number: true,
          tight: true,
          cell: ({ before }) => <span class="soft">{duration(before)}</span>,
        },
        { key: 'compared', title: effort.compared, cell: (line) => comparedWords(view, line) },
        {
          key: 'judgement',
          title: effort.judgement,
          cell: ({ worthATalk, against }) =>
            worthATalk ? <strong>{effort.worthATalk}</strong> : against ? effort.usual : '',
        },
      ]}
    />
  );
}

function UseBar({ minutes, most }: { minutes: number; most: number }) {
  return (
    <svg class="use-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="use-bar-room" width="100" height="8" />
      <rect class="use-bar-used" width={(minutes / most) * 100} height="8" />
    </svg>
  );
}

function comparedWords(view: View, { against }: Line): string {
  const { effort } = view.messages;
  if (!against) return effort.comparedNothing;
  const duration = effortTimes(view).duration(against.minutes);
  return against.kind === 'threshold'
    ? effort.comparedThreshold({ duration })
    : effort.comparedOthers({ duration });
}
