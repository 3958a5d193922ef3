import { attachmentNamed } from '@zusage/files/attachment';
import { isLocale } from '@zusage/i18n';
import type { APIRoute } from 'astro';
import { answerFailure, guard, showInstead } from '../../../../guard.ts';
import { routes } from '../../../../routes.ts';
import { loadOr } from '../../../../views/load.ts';
import { accountViewOf } from '../../../../views/units/account-view.ts';
import {
  readStatementFilter,
  statementHref,
  statementInput,
} from '../../../../views/units/statement-filter.ts';

/** Hands out a statement as a file: as of the moment in its address, the same bytes each time (S89). */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.unitStatementFile);
  if (refusal) return refusal;
  const { key = '', format } = page.params;
  if (format !== 'csv' && format !== 'pdf') return showInstead(page, '/404');
  const view = accountViewOf(page.locals);
  const query = page.url.searchParams;
  const filter = readStatementFilter(query);
  const language = query.get('language');
  const { unitAccounts } = page.locals.api;
  const make = format === 'pdf' ? unitAccounts.statementPdf : unitAccounts.statementCsv;
  const file = await loadOr(
    // What is wrong with the period is said where it is chosen.
    (error) =>
      page.locals.failure(error).code === 'invalid_input'
        ? page.redirect(statementHref(view.to, key, filter), 303)
        : answerFailure(page, error),
    () => make({ key, ...statementInput(filter), ...(isLocale(language) ? { language } : {}) }),
  );
  if (file instanceof Response) return file;
  return new Response(file.content(), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes),
      'content-disposition': attachmentNamed(file.fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });
};
