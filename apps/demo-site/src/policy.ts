/**
 * The strict policy that the widget must work under, in full; `connect-src` names the portal alone. Only where this
 * site itself fetches an identity from its own server does its own address stand beside it.
 */
export function contentSecurityPolicy(nonce: string, portal: string | null, fetchesItself: boolean): string {
  const connect = [...(portal ? [portal] : []), ...(fetchesItself ? ["'self'"] : [])].join(' ') || "'none'";
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'none'",
    `connect-src ${connect}`,
    "img-src 'none'",
    "font-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
