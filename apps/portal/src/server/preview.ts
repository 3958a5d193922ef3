import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiContext } from '@zusage/api';
import { widgetKeyByPublicKey } from '@zusage/partners';
import type { PortalParts } from './parts.ts';
import { header, queryOf } from './request.ts';
import { sessionContext } from './scope.ts';

/**
 * The console shows a widget key's own partner the real widget in a page of the portal. No origin of the key's list asks
 * then, but the partner's session does: from our own page, reading alone, as a guest would, and counted nowhere. Anything
 * short of that gets null, and with it the origin check that everybody gets (S29).
 */
export async function previewContext(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
  publicKey: string,
): Promise<ApiContext | null> {
  const isAsked = queryOf(request).has('preview') && request.method === 'GET';
  if (!isAsked || header(request, 'sec-fetch-site') !== 'same-origin') return null;
  const key = await widgetKeyByPublicKey(parts.database, publicKey);
  if (!key) return null;
  const context = await sessionContext(parts, request, response, key.providerId);
  const { actor } = context.scope;
  if (actor.kind !== 'person' || actor.person.partnerId !== key.partnerId) return null;
  response.setHeader('vary', 'Origin');
  const widgetKey = { id: key.id, partnerId: key.partnerId, preview: true } as const;
  return {
    ...context,
    sessionToken: null,
    scope: { ...context.scope, actor: { kind: 'visitor', widgetKey } },
  };
}
