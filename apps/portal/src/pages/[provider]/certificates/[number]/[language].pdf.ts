import { attachmentNamed } from '@zusage/files/attachment';
import { isLocale } from '@zusage/i18n';
import type { APIRoute } from 'astro';
import { answerFailure, guard, showInstead } from '../../../../guard.ts';
import { routes } from '../../../../routes.ts';
import { loadOr } from '../../../../views/load.ts';

/** Hands a certificate out as it was issued, to whoever may have it at this moment (S56). */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.certificatePdf);
  if (refusal) return refusal;
  const { number = '', language } = page.params;
  if (!isLocale(language)) return showInstead(page, '/404');
  const document = await loadOr(
    (error) => answerFailure(page, error),
    () => page.locals.api.certificates.open({ number, language }),
  );
  if (document instanceof Response) return document;
  return new Response(document.content(), {
    headers: {
      'content-type': document.mediaType,
      'content-length': String(document.bytes),
      'content-disposition': attachmentNamed(document.fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });
};
