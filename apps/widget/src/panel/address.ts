/** The address as the browser reads it, if it is an absolute one with a scheme that only ever leads away. */
export function safeAddress(href: unknown): string | undefined {
  const url = typeof href === 'string' ? URL.parse(href) : null;
  return url && /^(https|mailto|tel):$/.test(url.protocol) ? url.href : undefined;
}

/** Where a next step leads: its target is a number, a mailbox, a path of the portal, or a page. */
export function addressOf(target: string, portal: string): string | undefined {
  if (/^\+?[\d ()/-]+$/.test(target)) return 'tel:' + target.replace(/[^+\d]/g, '');
  if (/^\/\w/.test(target)) return portal + target;
  return safeAddress(/^[^:/]+@/.test(target) ? 'mailto:' + target : target);
}
