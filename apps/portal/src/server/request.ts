import type { IncomingMessage } from 'node:http';
import { isLocale, negotiateLocale, type Locale } from '@zusage/i18n';
import { LANGUAGE_COOKIE } from '../preferences.ts';

export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

export function queryOf(request: IncomingMessage): URLSearchParams {
  const url = request.url ?? '';
  const mark = url.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1));
}

export function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function bearerOf(request: IncomingMessage): string | null {
  return /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(header(request, 'authorization') ?? '')?.[1] ?? null;
}

/** A cookie's value as sent, or null; the first of several with one name. */
export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/**
 * The client's address: the connection's own, or, behind as many proxies as the settings trust, the entry that the
 * outermost of them added. What a client writes further left changes nothing (S24).
 */
export function clientAddressOf(request: IncomingMessage, trustedProxies: number): string {
  const own = request.socket.remoteAddress ?? '';
  if (trustedProxies === 0) return own;
  const forwarded = (header(request, 'x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-trustedProxies) || own;
}

/** The reader's language: chosen, else the browser's, else German. */
export const localeOf = (request: IncomingMessage): Locale =>
  negotiateLocale(header(request, 'accept-language') ?? '', cookieOf(request, LANGUAGE_COOKIE) ?? undefined);

/** Whether a language was chosen in this browser, at the foot of a page or by saving a profile. */
export const hasChosenLanguage = (request: IncomingMessage): boolean =>
  isLocale(cookieOf(request, LANGUAGE_COOKIE));

/** Whether a person's browser asks, to show what it gets. */
export function wantsPage(request: IncomingMessage): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && (header(request, 'accept') ?? '').includes('text/html');
}
