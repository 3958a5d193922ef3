import type { APIRoute } from 'astro';
import { randomBytes } from 'node:crypto';
import { lookOf, readTypedLook } from '../../../../../forms/widget-look.ts';
import { routes } from '../../../../../routes.ts';
import { previewPage, previewPolicy } from '../../../../../views/widget/preview-page.ts';

/** The widget with a look that need not be saved, for the frame in the console; only the key's own partner sees it. */
export const GET: APIRoute = async ({ locals, params, url }) => {
  const { actor, api, failure, locale, messages, provider } = locals;
  if (!provider) return new Response(null, { status: 404 });
  if (!(routes.widgetPreview.readers as readonly string[]).includes(actor?.role ?? 'anonymous'))
    return new Response(null, { status: actor ? 403 : 401 });
  const publicKey = params['key'] ?? '';
  try {
    await api.widgetKeys.get({ key: publicKey });
  } catch (error) {
    const { code, status } = failure(error);
    return new Response(null, { status: code === 'invalid_input' ? 404 : status });
  }
  const nonce = randomBytes(16).toString('base64url');
  const look = lookOf(readTypedLook({ word: (name) => url.searchParams.get(name)?.trim() ?? '' }));
  return new Response(previewPage({ publicKey, look, nonce, locale, messages }), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': previewPolicy(nonce),
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'private, no-store',
    },
  });
};
