import type { APIRoute } from 'astro';
import { answerFailure, guard, showInstead } from '../../../../../guard.ts';
import { routes } from '../../../../../routes.ts';
import { readImportQuery } from '../../../../../staff/import/read-query.ts';
import { tableAnswer } from '../../../../../staff/import/table-answer.ts';
import { loadOr } from '../../../../../views/load.ts';

/** Everything that was found in a file, as a table. */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.importFindings);
  if (refusal) return refusal;
  const { number } = readImportQuery(page.params.number, page.url.searchParams);
  if (number === null) return showInstead(page, '/404');
  const found = await loadOr(
    (error) => answerFailure(page, error),
    () => page.locals.api.imports.findings({ number }),
  );
  if (found instanceof Response) return found;
  const { imports } = page.locals.messages;
  const lines = found.items.map(({ row, column, level, sentence, value }) => [
    row === null ? '' : String(row),
    column ?? '',
    imports.level[level],
    sentence,
    value ?? '',
  ]);
  const head = [imports.row, imports.column, imports.stateTitle, imports.problem, imports.value];
  return tableAnswer(imports.downloadName({ number }), [head, ...lines]);
};
