import type { PageLocals } from '../../page-locals.ts';
import { Reservation } from '../../views/engagements/Reservation.tsx';
import type { View } from '../../views/view.ts';
import type { StatementEditor } from './statement-form.ts';

type Preview = Awaited<ReturnType<PageLocals['api']['engagements']['reservation']>>;

/** Beside the editor: what was asked for, what was remarked, and where the units would come from. */
export function StatementMargin({
  view,
  editor: { engagement, draft },
  preview,
}: {
  view: View;
  editor: StatementEditor;
  preview: Preview | null;
}) {
  const { editor: words, staff } = view.messages.engagements;
  const { statement } = engagement;
  return (
    <>
      {draft && (
        <p class="soft small">
          {staff.draftFrom({ name: draft.savedBy, moment: view.times.absolute(draft.savedAt) })}
        </p>
      )}
      {statement?.remarks && (
        <section class="margin-block" aria-labelledby="remarks">
          <h2 id="remarks">{words.remarks({ version: statement.version })}</h2>
          <p class="pre-line">{statement.remarks}</p>
        </section>
      )}
      <section class="margin-block" aria-labelledby="asked">
        <h2 id="asked">{words.asked}</h2>
        <p class="pre-line">{engagement.description}</p>
        {engagement.facts.map(({ label, value }) => (
          <p key={label} class="pre-line">
            <strong>{label}:</strong> {value}
          </p>
        ))}
      </section>
      <div class="margin-block">
        <Reservation view={view} engagement={engagement} preview={preview} staff />
      </div>
    </>
  );
}
