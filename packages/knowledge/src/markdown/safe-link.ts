const schemes = new Set(['https:', 'mailto:', 'tel:']);

/**
 * The address if a reader may be sent there, else null: https, mailto and tel, or a path of this site. Unencrypted
 * pages, scripts, data and addresses that inherit the scheme (`//host`, `/\host`) are refused (S43).
 */
export function safeLink(address: string): string | null {
  // browsers drop tabs and line ends inside addresses and read a backslash as a slash
  if (/[\p{Cc}\s\\]/u.test(address)) return null;
  if (address.startsWith('/')) return /^\/(?!\/|%5c)/i.test(address) ? address : null;
  const url = URL.parse(address);
  return url !== null && schemes.has(url.protocol) ? address : null;
}
