import type { APIRoute } from 'astro';
import { answerFailure, guard } from '../../../guard.ts';
import { routes } from '../../../routes.ts';
import { tableAnswer } from '../../../staff/import/table-answer.ts';
import { statementRows } from '../../../views/effort/statement-rows.ts';
import { loadOr } from '../../../views/load.ts';

/** A month's effort as a table, for whoever checks the bill. */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.effortCsv);
  if (refusal) return refusal;
  const { month = '' } = page.params;
  const statement = await loadOr(
    (error) => answerFailure(page, error),
    () => page.locals.api.effort.statement({ month }),
  );
  if (statement instanceof Response) return statement;
  return tableAnswer(`${month}.csv`, statementRows(statement, page.locals.messages));
};
