import type { Locale, Messages } from '@zusage/i18n';
import type { WidgetLook } from '../api-types.ts';
import { escaped, lookAttributes } from './snippet.ts';

const css = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;padding:24px;background:light-dark(#fff,#17171a);color:light-dark(#222,#ddd)}
h1{margin:0 0 8px;font-size:20px}p{margin:0 0 16px;max-width:36em}
i{display:block;height:10px;margin:0 0 10px;background:light-dark(#e8e8ea,#2c2c31)}
i:nth-of-type(odd){width:82%}i:nth-of-type(3n){width:64%}`;

/** In a script: no text can end it. */
const inScript = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * A page as a partner's could be, with the real widget: served under the strictest policy that the widget supports. Its
 * calls go to the portal itself with the partner's session, and those that would change something go nowhere.
 */
export function previewPage({
  publicKey,
  look,
  nonce,
  locale,
  messages: { widgetConsole },
}: {
  publicKey: string;
  look: WidgetLook;
  nonce: string;
  locale: Locale;
  messages: Messages;
}): string {
  const attributes = lookAttributes(look).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const scheme = look.theme ? ` data-theme="${look.theme}"` : '';
  return `<!doctype html>
<html lang="${locale}"${scheme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(widgetConsole.previewFrame)}</title>
<style nonce="${nonce}">${css}
[data-theme=light]{color-scheme:light}[data-theme=dark]{color-scheme:dark}</style>
</head>
<body>
<main aria-label="${escaped(widgetConsole.previewPage)}">
<h1>${escaped(widgetConsole.previewPage)}</h1>
<p>${escaped(widgetConsole.previewText)}</p>
<i></i><i></i><i></i><i></i><i></i><i></i>
</main>
<script nonce="${nonce}">{
  const ask = window.fetch.bind(window);
  const said = (body) => Promise.resolve(new Response(JSON.stringify(body)));
  window.fetch = (address, init = {}) => {
    if (init.method !== 'POST') return ask(address + '&preview=1', { ...init, credentials: 'same-origin' });
    if (String(address).includes('/trpc/knowledge.solved')) return said({ result: { data: {} } });
    return said({ error: { data: { code: 'forbidden', message: ${inScript(widgetConsole.previewNothingSent)} } } });
  };
}</script>
<script nonce="${nonce}" src="/widget/v1/loader.js" data-key="${escaped(publicKey)}"${attributes.join('')} async></script>
</body>
</html>`;
}

export const previewPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
