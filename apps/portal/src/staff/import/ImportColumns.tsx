import { DataTable } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { ImportColumns as Columns, ImportKind } from './import-types.ts';

/** What a file of each kind may have, with a template to begin from. */
export function ImportColumns({ view, columns }: { view: View; columns: readonly Columns[] }) {
  const { imports: words } = view.messages;
  return (
    <section class="section" aria-labelledby="columns">
      <h2 id="columns">{words.columns}</h2>
      <p class="soft">{words.columnsHint}</p>
      {columns.map((of) => (
        <details class="fold" key={of.kind}>
          <summary>{words.kind[of.kind]}</summary>
          <ColumnTable view={view} of={of} />
          <p>
            <a href={view.to.importTemplate(of.kind)} download>
              {words.template({ kind: words.kind[of.kind] })}
            </a>
          </p>
        </details>
      ))}
    </section>
  );
}

function ColumnTable({ view, of }: { view: View; of: Columns }) {
  const { imports: words } = view.messages;
  return (
    <DataTable
      caption={words.template({ kind: words.kind[of.kind] })}
      captionHidden
      dense
      rows={of.columns}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'name',
          title: words.column,
          names: true,
          cell: ({ labels, isRequired }) => (
            <span class="cell-lines">
              <span>{labels[view.locale]}</span>
              {isRequired && <span class="soft small">{words.required}</span>}
            </span>
          ),
        },
        ...(view.locale === 'en'
          ? []
          : [
              {
                key: 'english',
                title: words.alsoCalled,
                cell: ({ name }: Columns['columns'][number]) => <code>{name}</code>,
              },
            ]),
        { key: 'holds', title: words.holds, cell: ({ key }) => aboutOf(of.kind, key, view) },
      ]}
    />
  );
}

/** What stands in a column: columns of one group say the same. */
function aboutOf(kind: ImportKind, key: string, { messages }: View): string {
  const { about } = messages.imports;
  const group = key.split('.')[0] ?? key;
  if (kind === 'customers' && group === 'name') return about.customerName;
  if (kind === 'certificates') {
    if (group === 'contract') return about.certificateContract;
    return group === 'number' ? about.certificateNumber : about.certificateDay;
  }
  return about[group as 'name'];
}
