import { capitalised, clockWords, conditionWords, timeWords } from '@zusage/i18n';
import { DataTable, type Column } from '@zusage/ui';
import type { TargetLine } from '../api-types.ts';
import type { View } from '../view.ts';

export interface TargetTableProps {
  view: View;
  caption: string;
  captionHidden?: boolean;
  terms: { severity: string; response: string };
  lines: readonly TargetLine[];
  /** A description for everybody: what is agreed stands in each contract. */
  offer?: boolean;
}

/** Promised times for each severity: how long at most, and when the clock of it runs. */
export function TargetTable({ view, caption, captionHidden, terms, lines, offer }: TargetTableProps) {
  const { contracts, common } = view.messages;
  // Where no clock runs at all there is no column for it.
  const clock: Column<TargetLine>[] = lines.some((line) => clockWords(line, contracts) !== '')
    ? [
        {
          key: 'clock',
          title: contracts.clockRuns,
          tight: true,
          cell: (line) => clockWords(line, contracts),
        },
      ]
    : [];
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden ?? false}
      rows={lines}
      rowKey={(line) => `${line.severity} ${line.special ? 'special' : 'usual'}`}
      columns={[
        {
          key: 'severity',
          title: terms.severity,
          names: true,
          cell: (line) => {
            const condition = conditionWords(line, contracts, view.locale);
            return (
              <span class="cell-lines">
                <span>{line.severityName}</span>
                {condition && <span class="soft small">{condition}</span>}
                {line.note && <span class="soft small">{line.note}</span>}
              </span>
            );
          },
        },
        {
          key: 'time',
          title: capitalised(terms.response, view.locale),
          number: true,
          cell: (line) =>
            line.duration ? (
              timeWords(line, contracts, offer)
            ) : (
              <span class="soft">{timeWords(line, contracts, offer)}</span>
            ),
        },
        ...clock,
        {
          key: 'rule',
          title: common.rule,
          tight: true,
          cell: (line) => <span class="soft small">{line.rule}</span>,
        },
      ]}
    />
  );
}
