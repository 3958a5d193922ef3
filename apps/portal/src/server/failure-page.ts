import { createHash } from 'node:crypto';
import { messagesFor, type Locale } from '@zusage/i18n';

const style =
  'html{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{margin:0;padding:clamp(1.5rem,1rem + 3vw,3.5rem) clamp(1rem,4vw,2.5rem)}main{max-inline-size:28rem}h1{margin:0;font-size:1.75rem;font-weight:400;line-height:1.2}p{margin:.75rem 0 0}';

/** Only this page's style, and nothing from anywhere. */
export const FAILURE_PAGE_POLICY = `default-src 'none'; img-src 'self'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What a person sees where not even a page of ours could be made, such as without a database. Says nothing of how (S55). */
export function failurePage(locale: Locale): string {
  const { common, errors } = messagesFor(locale);
  const { serverTitle, serverText } = errors.page;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${serverTitle}</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><style>${style}</style></head><body><main><h1>${serverTitle}</h1><p>${serverText}</p><p><a href="">${common.actions.retry}</a></p></main></body></html>`;
}
