import { domainToUnicode } from 'node:url';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * True when a browser's `Origin` header is, character by character, one that the key lists. Browsers send an origin in
 * one form alone (lower case, punycode, no default port, no slash), so anything else is another origin: `null`, a
 * suffix, a prefix, another scheme or port. An empty list denies everybody (S29).
 */
export function isAllowedOrigin(
  key: { origins: readonly string[] },
  originHeader: string | null | undefined,
): boolean {
  return isListableOrigin(originHeader ?? '') && key.origins.includes(originHeader ?? '');
}

/** An origin as a browser writes it: https, or http on the reader's own machine. */
export function isListableOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (url.origin !== origin || url.hostname.endsWith('.') || url.hostname.includes('*')) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
}

/**
 * The origin of what somebody typed, as a browser will send it: a path is left out, capitals and a default port fall
 * away, `bücher.example` becomes punycode. A bare host name is taken for https.
 *
 * @returns null for what cannot be listed: another scheme, plain http elsewhere, a wildcard, a user name
 */
export function toOrigin(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const url = URL.parse(isWhole ? text : `https://${text}`);
  // A single word (`null`) is no name of a website.
  if (!url || (!isWhole && !url.hostname.includes('.'))) return null;
  if (url.username !== '' || url.password !== '') return null;
  return isListableOrigin(url.origin) ? url.origin : null;
}

/** The origin with its letters instead of punycode; null when both are the same. */
export function readableOrigin(origin: string): string | null {
  const url = new URL(origin);
  const host = domainToUnicode(url.hostname);
  if (host === '' || host === url.hostname) return null;
  return `${url.protocol}//${host}${url.port === '' ? '' : `:${url.port}`}`;
}
