import { attachmentNamed } from '@zusage/files/attachment';
import type { APIRoute } from 'astro';
import { answerFailure, guard } from '../../../guard.ts';
import { routes } from '../../../routes.ts';
import { loadOr } from '../../../views/load.ts';

/**
 * Hands a document out, to whoever may have it at this moment (S56). Saved and never shown: whatever is in it, it runs
 * nowhere and belongs to no page of ours (S57, S58).
 */
export const GET: APIRoute = async (page) => {
  const refusal = await guard(page, routes.document);
  if (refusal) return refusal;
  const document = await loadOr(
    (error) => answerFailure(page, error),
    () => page.locals.api.documents.open({ slug: page.params.slug ?? '' }),
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
