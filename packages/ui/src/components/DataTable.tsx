import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ComponentChildren;
  /** Numbers are set tabular and to the right. */
  number?: boolean;
  /** The cell that names the row; exactly one, read as the row's header. */
  names?: boolean;
  /** Takes no more room than it needs and never breaks. */
  tight?: boolean;
}

export interface DataTableProps<Row> {
  /** Says what the table holds; shown above it unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Closes the table with a ruled sum: one cell per column, in order. */
  total?: readonly ComponentChildren[];
  /** Less air between rows, for lists that are work (staff). */
  dense?: boolean;
  /** Shown instead of the body when there are no rows. */
  empty?: ComponentChildren;
}

/** Rows on hairlines. On small screens each row becomes a short list of title and value. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  total,
  dense,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div class="table-frame">
      <table class={dense ? 'table table-dense' : 'table'} role="table">
        <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" class={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {total && <Total columns={columns} cells={total} />}
      </table>
    </div>
  );
}

/** A cell repeats its column's title for the narrow layout, where the head of the table is hidden. */
function Cell<Row>({ column, children }: { column: Column<Row>; children: ComponentChildren }) {
  if (column.names) {
    return (
      <th scope="row" role="rowheader" class={classOf(column)}>
        {children}
      </th>
    );
  }
  return (
    <td role="cell" class={classOf(column)} data-title={column.title}>
      <span class="cell-value">{children}</span>
    </td>
  );
}

function Total<Row>({
  columns,
  cells,
}: {
  columns: readonly Column<Row>[];
  cells: readonly ComponentChildren[];
}) {
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column, index) => (
          <td
            key={column.key}
            role="cell"
            class={classOf(column)}
            data-title={column.names ? undefined : column.title}
          >
            <span class="cell-value">{cells[index]}</span>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

function classOf<Row>({ number, names, tight }: Column<Row>): string | undefined {
  return (
    [number && 'is-number', names && 'names-row', tight && 'is-tight'].filter(Boolean).join(' ') || undefined
  );
}
