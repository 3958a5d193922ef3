import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  createCaller,
  describeError,
  HTTP_STATUS,
  toAppError,
  type ApiContext,
  type ErrorBody,
} from '@zusage/api';
import { AppError } from '@zusage/errors';
import { messagesFor, type Locale } from '@zusage/i18n';
import type { PageLocals } from '../page-locals.ts';
import { readTheme, THEME_COOKIE } from '../preferences.ts';
import type { PortalParts } from './parts.ts';
import { bearerOf, cookieOf, pathOf, wantsPage } from './request.ts';
import { isSameOrigin } from './same-origin.ts';
import { sessionContext, tokenContext } from './scope.ts';

type AstroHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
  locals: PageLocals,
) => Promise<void>;

/** The longest description, in characters of four bytes each and encoded for a form, fits. */
const FORM_BYTES_MAX = 1_048_576;

/** A document of 20 MB, or a table of 10, with the fields around it. Such a form is read by its page alone, after it knows who sends it. */
const UPLOAD_BYTES_MAX = 21 * 1_048_576;
const UPLOADS = /^\/[a-z0-9-]+\/staff\/(documents|import)(\/|$)/;

/** A certificate's PDF, sent by whoever is shown one, to be checked. */
const CHECK_BYTES_MAX = 4 * 1_048_576;
const CHECKS = /^\/[a-z0-9-]+\/verify$/;

/** What programs download with an access key, too. */
const DOWNLOADS = /^\/[a-z0-9-]+\/certificates\/[^/]+\/(de|en|fr)\.pdf$/;

/** Hands everything else to the built pages, with a caller for the API that acts as the reader. */
export async function createPages(
  parts: PortalParts,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const entry = new URL('../../dist/server/entry.mjs', import.meta.url);
  const { handler } = (await import(entry.href)) as { handler: AstroHandler };
  return async (request, response) => {
    response.setHeader('cache-control', 'private, no-store');
    const locals = await localsOf(parts, request, response);
    const refusal = refusalOf(request);
    if (refusal) showInstead(request, response, refusal);
    await new Promise<void>((resolve, reject) => {
      response.once('close', resolve);
      const show = (next: (error?: unknown) => void): void => {
        handler(request, response, next, locals).catch(reject);
      };
      // An address that leads nowhere: people get the page that says so, programs its code.
      show((error) => {
        if (error !== undefined || !wantsPage(request)) return reject(error ?? new AppError('not_found'));
        request.url = '/404';
        show((again) => reject(again ?? new AppError('not_found')));
      });
    });
  };
}

/** The page that says why a form is not even read; null for what may go on. */
function refusalOf(request: IncomingMessage): '/403' | '/413' | null {
  const { method } = request;
  if (method === 'GET' || method === 'HEAD') return null;
  if (method !== 'POST') throw new AppError('method_not_allowed');
  if (!isSameOrigin(request)) return '/403';
  return Number(request.headers['content-length'] ?? Infinity) > bytesMaxOf(pathOf(request)) ? '/413' : null;
}

function bytesMaxOf(path: string): number {
  if (UPLOADS.test(path)) return UPLOAD_BYTES_MAX;
  return CHECKS.test(path) ? CHECK_BYTES_MAX : FORM_BYTES_MAX;
}

/** What was sent stays unread, so the connection ends with the answer. */
function showInstead(request: IncomingMessage, response: ServerResponse, page: string): void {
  response.setHeader('connection', 'close');
  Object.assign(request, { method: 'GET', url: page });
}

// The pages are a bundle of their own with its own classes: errors are told apart here, where they were made.
function describeFailure(parts: PortalParts, error: unknown, locale: Locale): ErrorBody & { status: number } {
  const known = toAppError(error);
  if (known.code === 'internal') parts.logger.error({ err: known.cause ?? error }, 'a page failed');
  return { ...describeError(known, locale), status: HTTP_STATUS[known.code] };
}

/** A browser shows its session; a program that downloads a certificate, its access key of the same provider. */
async function contextOf(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
  provider: string | null,
): Promise<ApiContext> {
  const isProgram = request.method === 'GET' && DOWNLOADS.test(pathOf(request)) && bearerOf(request) !== null;
  if (!isProgram) return sessionContext(parts, request, response, provider);
  const context = await tokenContext(parts, request, response);
  if (context.scope.providerId !== provider) throw new AppError('not_found');
  return context;
}

/** The first part of an address names the provider; pages without one get none. */
async function localsOf(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<PageLocals> {
  const named = pathOf(request).split('/')[1] ?? '';
  const provider = await parts.providers.find(named);
  const context = await contextOf(parts, request, response, provider?.id ?? null);
  const { actor, locale } = context.scope;
  const person = actor.kind === 'person' ? actor.person : null;
  return {
    api: createCaller(context),
    failure: (error) => describeFailure(parts, error, locale),
    locale,
    messages: messagesFor(locale),
    theme: readTheme(cookieOf(request, THEME_COOKIE) ?? undefined),
    timeZone: person?.timeZone ?? provider?.timeZone ?? 'Europe/Berlin',
    now: new Date(),
    provider,
    base: provider ? `/${provider.id}` : '',
    actor: person && {
      name: person.name,
      role: person.role,
      organisation: person.organisation?.name ?? (actor.kind === 'person' ? actor.partner : null) ?? null,
    },
    development: parts.settings.development,
    secureCookies: parts.settings.publicUrl.startsWith('https:'),
    setIdempotencyKey: (key) => {
      context.idempotencyKey = key;
    },
  };
}
