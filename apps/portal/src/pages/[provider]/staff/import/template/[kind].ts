import type { APIRoute } from 'astro';
import { answerFailure, guard, showInstead } from '../../../../../guard.ts';
import { routes } from '../../../../../routes.ts';
import { isImportKind } from '../../../../../staff/import/import-types.ts';
import { tableAnswer } from '../../../../../staff/import/table-answer.ts';
import { loadOr } from '../../../../../views/load.ts';

/** A table with the header of a kind alone, in the reader's language. */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.importTemplate);
  if (refusal) return refusal;
  const kind = page.params.kind ?? '';
  if (!isImportKind(kind)) return showInstead(page, '/404');
  const loaded = await loadOr(
    (error) => answerFailure(page, error),
    () => page.locals.api.imports.list(),
  );
  if (loaded instanceof Response) return loaded;
  const { messages, locale } = page.locals;
  const columns = loaded.columns.find((of) => of.kind === kind)?.columns ?? [];
  const name = messages.imports.templateName({ kind: messages.imports.kind[kind].toLowerCase() });
  return tableAnswer(name, [columns.map(({ labels }) => labels[locale])]);
};
