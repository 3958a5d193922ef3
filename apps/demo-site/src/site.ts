import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readDemoData, type DemoData, type DemoProvider, type SiteSettings } from './demo-data.ts';
import { signIdentity } from './identity.ts';
import { indexPage, notePage, providerPage } from './pages.ts';
import { contentSecurityPolicy } from './policy.ts';

/** Which provider's contact the visitor is "signed in" as; this site's own session, unknown to the portal. */
const COOKIE = 'nordwerk_session';

/** Answers one request of the partner's site; everything is read anew, so the demo data may come and go. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  settings: SiteSettings,
): Promise<void> {
  const pathname = (request.url ?? '/').split('?', 1)[0]!;
  if (pathname === '/healthz') return sendJson(response, 200, { status: 'ok' });
  const data = await readDemoData(settings);
  if (!data)
    return sendNote(
      response,
      200,
      'Noch nicht eingerichtet',
      'Die Beispieldaten fehlen noch. Laden Sie die Seite neu, sobald „npm start“ sie angelegt hat.',
    );
  if (pathname === '/' && isRead(request)) {
    const nonce = newNonce();
    return sendPage(response, 200, indexPage(data, nonce), contentSecurityPolicy(nonce, null, false));
  }
  const [, id, action = '', ...rest] = pathname.split('/');
  const entry = data.providers.find(({ provider }) => provider === id);
  if (!entry || rest.length > 0) return sendMissing(response);
  return answerProvider(request, response, data, entry, action);
}

async function answerProvider(
  request: IncomingMessage,
  response: ServerResponse,
  data: DemoData,
  entry: DemoProvider,
  action: string,
): Promise<void> {
  const signedIn = isSignedIn(request, entry);
  if (action === 'identity' && request.method === 'POST') {
    if (!isOwnPage(request) || !signedIn) return sendJson(response, 403, { error: 'forbidden' });
    return sendJson(response, 200, { token: await signIdentity(entry) });
  }
  if (!isRead(request)) return sendMissing(response);
  if (action === '') {
    const nonce = newNonce();
    const policy = contentSecurityPolicy(nonce, new URL(data.portalUrl).origin, signedIn);
    return sendPage(response, 200, providerPage(data, entry, nonce, signedIn), policy);
  }
  if (action === 'anmelden') return signAs(response, entry.provider, entry.provider);
  if (action === 'abmelden') return signAs(response, entry.provider, '');
  return sendMissing(response);
}

const isRead = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD';
const newNonce = () => randomBytes(16).toString('base64url');

function isSignedIn(request: IncomingMessage, { provider }: DemoProvider): boolean {
  return (request.headers.cookie ?? '').split(/;\s*/).includes(`${COOKIE}=${provider}`);
}

/** Tokens are for this site's own pages: another site's script shows another origin, or none. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  return headers.origin === `http://${headers.host}` && headers['sec-fetch-site'] === 'same-origin';
}

/** A demonstration needs no password: the switch says so on the page. Links, since the policy forbids forms. */
function signAs(response: ServerResponse, provider: string, value: string): void {
  const cookie = `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict${value ? '' : '; Max-Age=0'}`;
  response
    .writeHead(303, { location: `/${provider}`, 'set-cookie': cookie, 'cache-control': 'no-store' })
    .end();
}

function sendNote(response: ServerResponse, status: number, title: string, text: string): void {
  const nonce = newNonce();
  sendPage(response, status, notePage(title, text, nonce), contentSecurityPolicy(nonce, null, false));
}

const sendMissing = (response: ServerResponse) =>
  sendNote(
    response,
    404,
    'Diese Seite gibt es nicht',
    'Über „Start“ finden Sie alle Produkte, die wir betreuen.',
  );

function sendPage(response: ServerResponse, status: number, page: string, policy: string): void {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
  response.writeHead(status, headers).end(page);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}
