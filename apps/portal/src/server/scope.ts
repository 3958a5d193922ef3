import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiContext } from '@zusage/api';
import { AppError, invalidField } from '@zusage/errors';
import type { Locale } from '@zusage/i18n';
import { isAllowedOrigin, type WidgetKey } from '@zusage/partners';
import { actorOfSession, actorOfToken, actorOfWidget, type Actor, type Scope } from '@zusage/operations';
import type { PortalParts } from './parts.ts';
import {
  bearerOf,
  clientAddressOf,
  cookieOf,
  hasChosenLanguage,
  header,
  localeOf,
  queryOf,
} from './request.ts';
import { pendingCookie, sessionCookie } from './session-cookie.ts';

interface Identified {
  providerId: string;
  actor: Actor;
  sessionToken: string | null;
}

/** A context for whoever holds the bearer token, or for nobody where `?provider=` names one. @throws AppError */
export async function tokenContext(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<ApiContext> {
  const token = bearerOf(request);
  if (token)
    return context(parts, request, response, {
      ...(await actorOfToken(parts.database, token)),
      sessionToken: null,
    });
  if (header(request, 'authorization') !== null) throw new AppError('unauthorized');
  const providerId = await knownProvider(parts, queryOf(request).get('provider'));
  return context(parts, request, response, { providerId, actor: { kind: 'anonymous' }, sessionToken: null });
}

/** A context for the browser's session in the provider that `?provider=` or the page's address names. */
export async function sessionContext(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
  provider: string | null,
): Promise<ApiContext> {
  const providerId = await knownProvider(parts, provider);
  const cookie = sessionCookie(parts.settings);
  const sessionToken = cookieOf(request, cookie.name);
  if (!sessionToken || providerId === '')
    return context(parts, request, response, { providerId, actor: { kind: 'anonymous' }, sessionToken });
  const { actor, expiresAt } = await actorOfSession(parts.database, providerId, sessionToken);
  if (expiresAt) response.appendHeader('set-cookie', cookie.write({ token: sessionToken, expiresAt }));
  return context(parts, request, response, { providerId, actor, sessionToken });
}

/** A context for a partner's site. The key's own list decides which origins may ask; an empty one denies (S29). */
export async function widgetContext(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
  publicKey: string,
): Promise<ApiContext> {
  const { actor, key } = await actorOfWidget(parts.database, publicKey, bearerOf(request), new Date());
  requireAllowedOrigin(key, request);
  return context(parts, request, response, { providerId: key.providerId, actor, sessionToken: null });
}

export function requireAllowedOrigin(key: WidgetKey, request: IncomingMessage): void {
  if (!isAllowedOrigin(key, header(request, 'origin') ?? undefined))
    throw new AppError('widget_origin_denied');
}

async function knownProvider(parts: PortalParts, id: string | null): Promise<string> {
  if (id === null) return '';
  if (!(await parts.providers.find(id))) throw new AppError('not_found');
  return id;
}

function context(
  parts: PortalParts,
  request: IncomingMessage,
  response: ServerResponse,
  identified: Identified,
): ApiContext {
  const { database, settings } = parts;
  const scope: Scope = {
    database,
    providerId: identified.providerId,
    actor: identified.actor,
    locale: readersLocale(request, identified.actor),
    publicUrl: settings.publicUrl,
    certificates: parts.certificates,
  };
  const cookie = sessionCookie(settings);
  const pending = pendingCookie(settings);
  return {
    scope,
    clientAddress: clientAddressOf(request, settings.trustedProxies),
    userAgent: header(request, 'user-agent') ?? '',
    idempotencyKey: idempotencyKeyOf(request),
    sessionToken: identified.sessionToken,
    setSession: (session) => response.appendHeader('set-cookie', cookie.write(session)),
    pendingToken: cookieOf(request, pending.name),
    setPending: (held) => response.appendHeader('set-cookie', pending.write(held)),
    files: parts.files,
    development: settings.development,
  };
}

/** What this browser chose; else the profile's language, on a device that is new for example; else what the browser asks for. */
function readersLocale(request: IncomingMessage, actor: Actor): Locale {
  const isOwnBrowser = actor.kind === 'person' && actor.via === 'session';
  return isOwnBrowser && !hasChosenLanguage(request) ? actor.person.language : localeOf(request);
}

function idempotencyKeyOf(request: IncomingMessage): string | undefined {
  const key = header(request, 'idempotency-key');
  if (key === null) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw invalidField('Idempotency-Key', 'unknown_value');
  return key;
}
