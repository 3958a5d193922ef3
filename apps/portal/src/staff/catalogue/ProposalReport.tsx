import { DataTable, Notice } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CheckedProposal } from '../api-types.ts';
import { Comparison } from './Comparison.tsx';
import { ExampleList } from './ExampleList.tsx';

/** What the check found: faults by line, examples that fail, and what would change. */
export function ProposalReport({ view, checked }: { view: View; checked: CheckedProposal }) {
  const { catalogueAdmin: words } = view.messages;
  if (checked.isOthers) {
    return (
      <Notice kind="error" title={words.isOthers} live>
        <p>{words.isOthersHelp}</p>
      </Notice>
    );
  }
  if (checked.sound === null) return <Faults view={view} faults={checked.faults} />;
  const { examples, failing, comparison, inForce } = checked.sound;
  return (
    <div class="stack">
      {failing.length > 0 ? (
        <>
          <Notice kind="error" title={words.examplesFail({ count: failing.length })} live>
            <p>{words.notSound}</p>
          </Notice>
          <ExampleList view={view} examples={failing} />
        </>
      ) : (
        <Notice kind="success" title={words.sound} live>
          <p>{examples === 0 ? words.examplesNone : words.examplesHold({ count: examples })}</p>
        </Notice>
      )}
      <Comparison view={view} comparison={comparison} from={String(inForce)} to={String(inForce + 1)} />
    </div>
  );
}

function Faults({ view, faults }: { view: View; faults: CheckedProposal['faults'] }) {
  const { catalogueAdmin: words } = view.messages;
  return (
    <div class="stack">
      <Notice kind="error" title={words.faults({ count: faults.length })} live>
        <p>{words.faultsHelp}</p>
      </Notice>
      <DataTable
        caption={words.faults({ count: faults.length })}
        captionHidden
        rows={faults.map((fault, place) => ({ ...fault, place }))}
        rowKey={({ place }) => String(place)}
        columns={[
          { key: 'line', title: words.line, number: true, tight: true, cell: ({ line }) => line },
          {
            key: 'path',
            title: words.place,
            names: true,
            cell: ({ path }) => (path === '' ? words.wholeFile : <code>{path}</code>),
          },
          { key: 'message', title: words.fault, cell: ({ message }) => <span lang="en">{message}</span> },
        ]}
      />
    </div>
  );
}
