import type { IncomingMessage, ServerResponse } from 'node:http';
import { handleRest, restError, serveTrpc, toAppError, type ApiContext } from '@zusage/api';
import { AppError } from '@zusage/errors';
import { widgetKeyByPublicKey } from '@zusage/partners';
import { readJsonBody } from './json-body.ts';
import type { PortalParts } from './parts.ts';
import { cookieOf, header, localeOf, pathOf, queryOf } from './request.ts';
import { requireSameOrigin } from './same-origin.ts';
import { requireAllowedOrigin, sessionContext, tokenContext, widgetContext } from './scope.ts';
import { previewContext } from './preview.ts';
import { sendFile, sendJson } from './send.ts';
import { pendingCookie, sessionCookie } from './session-cookie.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** `/trpc` for our own pages and the widget, `/api/v1` for everybody else: the same procedures. */
export function createApiHandlers(parts: PortalParts): { trpc: Handler; rest: Handler } {
  return {
    trpc: async (request, response) => {
      const widgetKey = queryOf(request).get('key');
      const preview = widgetKey === null ? null : await previewContext(parts, request, response, widgetKey);
      if (widgetKey !== null && !preview) await allowOrigin(parts, request, response, widgetKey);
      if (request.method === 'OPTIONS') return answerPreflight(response);
      if (!METHODS.includes(request.method ?? '')) throw new AppError('method_not_allowed');
      const context = preview ?? (await trpcContext(parts, request, response, widgetKey));
      await callTrpc(parts, request, response, context);
    },
    rest: async (request, response) => {
      const answer = await restAnswer(parts, request, response);
      if (answer.file) await sendFile(response, answer.file);
      else sendJson(response, answer.status, answer.body, answer.headers);
    },
  };
}

async function trpcContext(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
  widgetKey: string | null,
): Promise<ApiContext> {
  if (widgetKey !== null) return widgetContext(parts, request, response, widgetKey);
  if (header(request, 'authorization') !== null) return tokenContext(parts, request, response);
  if (request.method !== 'GET' && carriesCookie(parts, request)) requireSameOrigin(request);
  return sessionContext(parts, request, response, queryOf(request).get('provider'));
}

const carriesCookie = ({ settings }: PortalParts, request: IncomingMessage): boolean =>
  [sessionCookie(settings), pendingCookie(settings)].some(({ name }) => cookieOf(request, name));

async function callTrpc(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
  context: ApiContext,
): Promise<void> {
  if (request.method === 'POST') Object.assign(request, { body: (await readJsonBody(request)).text });
  response.setHeader('cache-control', 'no-store');
  await serveTrpc(request, response, {
    path: pathOf(request).slice('/trpc/'.length),
    context,
    headers: queryOf(request).has('key') ? { vary: 'Origin' } : {},
    onInternal: (cause, path) => parts.logger.error({ err: cause, path }, 'a procedure failed'),
  });
}

async function restAnswer(parts: PortalParts, request: IncomingMessage, response: ServerResponse) {
  try {
    const context = await tokenContext(parts, request, response);
    const body = request.method === 'POST' ? (await readJsonBody(request)).value : undefined;
    const path = pathOf(request).slice('/api/v1'.length);
    const answer = await handleRest(context, {
      method: request.method ?? 'GET',
      path,
      query: queryOf(request),
      body,
    });
    if (answer.cause)
      parts.logger.error({ err: answer.cause, path }, 'a request of the REST interface failed');
    return answer;
  } catch (error) {
    if (toAppError(error).code === 'internal') throw error;
    return restError(error, { scope: { locale: localeOf(request) } });
  }
}

/** Names the origin exactly, and only one that the key lists; credentials are never allowed (S29). */
async function allowOrigin(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
  publicKey: string,
): Promise<void> {
  response.setHeader('vary', 'Origin');
  const key = await widgetKeyByPublicKey(parts.database, publicKey);
  if (!key) throw new AppError('unauthorized');
  requireAllowedOrigin(key, request);
  response.setHeader('access-control-allow-origin', header(request, 'origin') ?? '');
  response.setHeader('access-control-expose-headers', 'Retry-After');
}

const METHODS = ['GET', 'HEAD', 'POST'];
const PREFLIGHT_SECONDS = 60;

function answerPreflight(response: ServerResponse): void {
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type, idempotency-key, accept-language',
    'access-control-max-age': String(PREFLIGHT_SECONDS),
  });
  response.end();
}
