import type { APIRoute } from 'astro';
import { answerFailure, guard } from '../../../../guard.ts';
import { routes } from '../../../../routes.ts';
import { tableAnswer } from '../../../../staff/import/table-answer.ts';
import { reportRows } from '../../../../staff/units/report-rows.ts';
import { loadOr } from '../../../../views/load.ts';

/** A period's units by customer as a table, for the provider's books. */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.unitReportCsv);
  if (refusal) return refusal;
  const { api, messages } = page.locals;
  const [from, to] = [page.url.searchParams.get('from'), page.url.searchParams.get('to')];
  const report = await loadOr(
    (error) => answerFailure(page, error),
    () => api.unitOffice.report({ ...(from ? { from } : {}), ...(to ? { to } : {}) }),
  );
  if (report instanceof Response) return report;
  const { csvName } = messages.unitOffice;
  return tableAnswer(`${csvName}-${report.from}-${report.to}.csv`, reportRows(report, messages));
};
