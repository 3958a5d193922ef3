import { formatNumber } from '@zusage/i18n';
import { DataTable, EmptyState, FilterBar, Pagination } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { FindingLine, ImportDetail } from './import-types.ts';

type Level = FindingLine['level'];

/** What there is to say about rows, a page at a time; all of it as a file. */
export function FindingTable({ view, run, level }: { view: View; run: ImportDetail; level: Level | null }) {
  const { imports: words, common } = view.messages;
  const { items, of, page, pages } = run.findings;
  const total = of.fault + of.change + of.notice;
  const at = (next: number, of_: Level | null = level): string =>
    `${view.to.importRun(run.number)}?${new URLSearchParams({ ...(of_ ? { level: of_ } : {}), ...(next > 1 ? { page: String(next) } : {}) })}#findings`;
  const levels = (['fault', 'change', 'notice'] as const).filter((each) => of[each] > 0);
  return (
    <section class="section" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {levels.length > 1 && (
        <FilterBar
          label={words.findings}
          links={[
            {
              text: words.show.all,
              href: at(1, null),
              current: level === null,
              count: formatNumber(total, view.locale),
            },
            ...levels.map((each) => ({
              text: words.show[each],
              href: at(1, each),
              current: level === each,
              count: formatNumber(of[each], view.locale),
            })),
          ]}
        />
      )}
      <DataTable
        caption={words.findings}
        captionHidden
        dense
        rows={items}
        rowKey={(item) => `${items.indexOf(item)}`}
        empty={<EmptyState title={words.findingsNone} />}
        columns={[
          {
            key: 'row',
            title: words.row,
            number: true,
            tight: true,
            cell: ({ row }) => (row === null ? words.wholeFile : formatNumber(row, view.locale)),
          },
          { key: 'column', title: words.column, cell: ({ column }) => columnName(column) },
          {
            key: 'problem',
            title: words.problem,
            names: true,
            cell: ({ level: of_, sentence }) => (
              <span class="cell-lines">
                <span>{sentence}</span>
                <span class="soft small">{words.level[of_]}</span>
              </span>
            ),
          },
          {
            key: 'value',
            title: words.value,
            cell: ({ value }) => (value === null ? '–' : <code>{value}</code>),
          },
        ]}
      />
      <Pagination
        label={words.findings}
        next={page < pages ? { href: at(page + 1), text: common.actions.showMore } : null}
        {...(page > 1 ? { first: { href: at(1), text: common.actions.back } } : {})}
        {...(pages > 1 ? { position: `${page} / ${pages}` } : {})}
      />
      {total > 0 && (
        <p>
          <a href={view.to.importFindings(run.number)} download>
            {words.download}
          </a>
        </p>
      )}
    </section>
  );
}

/** As the file calls it; a name out of programs is set as one. */
const columnName = (column: string | null) =>
  column === null ? '–' : column.includes('_') ? <code>{column}</code> : column;
