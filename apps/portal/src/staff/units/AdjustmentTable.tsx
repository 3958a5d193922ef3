import { DataTable } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Adjustment } from './types.ts';
import { correctionWords } from './words.ts';

/** What was corrected in an account, by whom and why; the newest first. */
export function AdjustmentTable({ view, adjustments }: { view: View; adjustments: readonly Adjustment[] }) {
  const { unitOffice: words } = view.messages;
  const at = (name: string, iso: string) => words.decidedBy({ name, date: view.times.day(iso) });
  return (
    <DataTable
      caption={words.history}
      captionHidden
      dense
      rows={adjustments}
      rowKey={({ handle }) => String(handle)}
      columns={[
        { key: 'what', title: words.correction, names: true, cell: (one) => correctionWords(one, view) },
        { key: 'reason', title: words.reason, cell: ({ reason }) => reason },
        {
          key: 'by',
          title: words.proposedTitle,
          cell: ({ proposedBy, proposedAt }) => at(proposedBy, proposedAt),
        },
        {
          key: 'state',
          title: words.state,
          cell: ({ status, decidedBy, decidedAt, note }) => (
            <>
              {words.status[status]}
              {decidedBy && decidedAt && <span class="soft">, {at(decidedBy, decidedAt)}</span>}
              {note && <span class="soft">: {note}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
