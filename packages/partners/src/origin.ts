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
