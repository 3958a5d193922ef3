import { DataTable } from '@zusage/ui';
import type { TicketEffort } from '../api-types.ts';
import type { View } from '../view.ts';
import { effortTimes } from './times.ts';
import { Work } from './Work.tsx';

/** The effort on one ticket with its sum. */
export function EffortTable({ view, booked }: { view: View; booked: TicketEffort }) {
  const { effort } = view.messages;
  const { day, duration } = effortTimes(view);
  const isMixed = booked.charged > 0 && booked.covered > 0;
  const { lines } = booked;
  const sum = booked.charged + booked.covered;
  return (
    <div class="effort-lines">
      <DataTable
        caption={effort.title}
        captionHidden
        rows={lines}
        rowKey={({ reference }) => reference}
        columns={[
          { key: 'day', title: effort.day, tight: true, cell: (line) => day(line.day) },
          {
            key: 'work',
            title: effort.work,
            names: true,
            cell: (line) => (
              <Work
                view={view}
                line={line}
                {...(isMixed ? { note: line.covered ? effort.lineCovered : effort.lineCharged } : {})}
              />
            ),
          },
          {
            key: 'duration',
            title: effort.duration,
            number: true,
            tight: true,
            cell: (line) => (
              <span class={line.takenBack ? 'effort-undone soft' : undefined}>{duration(line.minutes)}</span>
            ),
          },
        ]}
        {...(lines.length > 1 ? { total: ['', effort.total, duration(sum)] } : {})}
      />
    </div>
  );
}

/** What becomes of it: charged, or covered by a flat rate (SB-4, S7-11). */
export function EffortSums({
  view,
  booked,
  forStaff,
}: {
  view: View;
  booked: TicketEffort;
  forStaff?: true;
}) {
  const { effort } = view.messages;
  const { duration } = effortTimes(view);
  const covered = forStaff ? effort.coveredForStaff : effort.covered;
  const sums = [
    ...(booked.charged > 0 ? [effort.charged({ duration: duration(booked.charged) })] : []),
    ...(booked.covered > 0 ? [covered({ duration: duration(booked.covered) })] : []),
  ];
  return sums.length > 0 ? <p>{sums.join(' · ')}.</p> : null;
}
