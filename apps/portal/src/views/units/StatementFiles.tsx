import { formatNumber } from '@zusage/i18n';
import type { UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';
import { statementFileHref, type StatementFilter } from './statement-filter.ts';

const PDF_LINES_MAX = 5_000;

/** The statement as files. The moment that they are made as of stands in their addresses: each is one file for ever (S89). */
export function StatementFiles({
  view,
  statement,
  filter,
}: {
  view: AccountView;
  statement: UnitStatement;
  filter: StatementFilter;
}) {
  const { units } = view.messages;
  const { account, readAt, period } = statement;
  const isPast = filter.asOf !== '' && filter.asOf < view.today;
  const fixed = isPast ? filter : { ...filter, asOf: readAt };
  const href = (format: 'csv' | 'pdf'): string => statementFileHref(view, account.key, format, fixed);
  const fits = period.count <= PDF_LINES_MAX;
  return (
    <div class="statement-files screen-only">
      <p>
        {units.files}: {fits && <a href={href('pdf')}>{units.pdfFile}</a>}
        {fits && ' · '}
        <a href={href('csv')}>{units.csvFile}</a>
      </p>
      <p class="soft small">
        {units.filesHelp({ moment: isPast ? view.day(filter.asOf) : view.moment(readAt) })}
        {!fits && ` ${units.pdfTooLong({ max: formatNumber(PDF_LINES_MAX, view.locale) })}`}
      </p>
    </div>
  );
}
