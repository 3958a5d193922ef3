import { formatNumber } from '@zusage/i18n';
import { DataTable, EmptyState, StatusLabel, type StatusLabelProps } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { ImportSummary } from './import-types.ts';

const SHAPES: Record<Exclude<ImportSummary['state'], 'discarded'>, StatusLabelProps['shape']> = {
  checking: 'half',
  checked: 'ring',
  unreadable: 'struck',
  running: 'filled',
  done: 'done',
  stopped: 'struck',
};

/** How far an import is, as a word. */
export function ImportState({ view, state }: { view: View; state: ImportSummary['state'] }) {
  if (state === 'discarded') return null;
  return <StatusLabel shape={SHAPES[state]} text={view.messages.imports.state[state]} />;
}

/** Imports so far, the newest first. */
export function ImportTable({ view, items }: { view: View; items: readonly ImportSummary[] }) {
  const { imports: words } = view.messages;
  return (
    <section class="section" aria-labelledby="runs">
      <h2 id="runs">{words.runs}</h2>
      <DataTable
        caption={words.runs}
        captionHidden
        dense
        rows={items}
        rowKey={({ number }) => String(number)}
        empty={
          <EmptyState title={words.runsEmpty}>
            <p>{words.runsEmptyHelp}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'run',
            title: words.title,
            names: true,
            cell: ({ number, kind, fileName }) => (
              <span class="cell-lines">
                <a href={view.to.importRun(number)}>{words.run({ number, kind: words.kind[kind] })}</a>
                <span class="soft small">{fileName}</span>
              </span>
            ),
          },
          {
            key: 'when',
            title: words.when,
            tight: true,
            cell: ({ createdAt }) => view.times.absolute(createdAt),
          },
          { key: 'by', title: words.by, cell: ({ by }) => by },
          { key: 'result', title: words.result, cell: (item) => resultOf(item, view) },
          {
            key: 'state',
            title: words.stateTitle,
            tight: true,
            cell: ({ state }) => <ImportState view={view} state={state} />,
          },
        ]}
      />
    </section>
  );
}

/** "Neu 12, fehlerhaft 3": what there is none of is left out. */
function resultOf({ counts }: ImportSummary, { messages, locale }: View): string {
  const { countOf } = messages.imports;
  const said = (['new', 'changed', 'unchanged', 'faulty'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => `${countOf[key]}\u00a0${formatNumber(counts[key], locale)}`);
  return said.length === 0 ? '–' : said.join(', ');
}
