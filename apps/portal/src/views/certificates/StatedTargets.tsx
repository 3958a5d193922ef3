import { capitalised } from '@zusage/i18n';
import { DataTable, type Column } from '@zusage/ui';
import type { CertificateText } from '../api-types.ts';
import type { View } from '../view.ts';

type Line = CertificateText['targets'][number];

/** Promised times as a certificate states them: the words are its own, frozen when it was issued. */
export function StatedTargets({
  view,
  stated,
}: {
  view: View;
  stated: Pick<CertificateText, 'targets' | 'terms'>;
}) {
  const { contracts } = view.messages;
  const { targets, terms } = stated;
  if (targets.length === 0) return null;
  // Where no clock runs at all there is no column for it.
  const clock: Column<Line>[] = targets.some(({ clock: hours }) => hours !== null)
    ? [{ key: 'clock', title: contracts.clockRuns, tight: true, cell: ({ clock: hours }) => hours ?? '' }]
    : [];
  return (
    <DataTable
      caption={contracts.targets}
      rows={targets}
      rowKey={({ severity, condition }) => `${severity} ${condition ?? ''}`}
      columns={[
        {
          key: 'severity',
          title: terms.severity,
          names: true,
          cell: ({ severityName, condition, note }) => (
            <span class="cell-lines">
              <span>{severityName}</span>
              {condition && <span class="soft small">{condition}</span>}
              {note && <span class="soft small">{note}</span>}
            </span>
          ),
        },
        {
          key: 'time',
          title: capitalised(terms.response, view.locale),
          number: true,
          cell: ({ time, minutes }) => (minutes === null ? <span class="soft">{time}</span> : time),
        },
        ...clock,
      ]}
    />
  );
}
