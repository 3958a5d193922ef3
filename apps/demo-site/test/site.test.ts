import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importJWK, jwtVerify, type JWK } from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { answer } from '../src/site.ts';

const folder = mkdtempSync(join(tmpdir(), 'zusage-site-'));
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const contact = { sub: '17', email: 'jana@example.com', name: 'Jana <Petersen>' };
const entry = {
  provider: 'acme',
  name: 'Acme "Support"',
  widgetKey: 'pk_1',
  contact,
  privateJwk: pair.privateKey.export({ format: 'jwk' }) as JWK,
};
let server: Server;
let host = '';

beforeAll(async () => {
  server = createServer(
    (incoming, response) =>
      void answer(incoming, response, { dataFolder: folder, publicUrl: 'http://localhost:4321' }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  writeFileSync(join(folder, 'demo-site.json'), JSON.stringify({ providers: [entry] }));
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(folder, { recursive: true });
});

/** node:http because fetch may not set Origin and Sec-Fetch-Site. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; text: string; headers: IncomingMessage['headers'] }> {
  return new Promise((resolve, reject) => {
    const sent = request(`http://${host}${path}`, { method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode!, text, headers: response.headers }));
    });
    sent.on('error', reject).end();
  });
}
const own = () => ({ origin: `http://${host}`, 'sec-fetch-site': 'same-origin' });
const signedIn = { cookie: 'nordwerk_session=acme' };

test('a page carries the strict policy in full, a fresh nonce, and the snippet', async () => {
  const [page, again] = [await ask('/acme'), await ask('/acme')];
  expect(page.status).toBe(200);
  const nonce = /'nonce-([\w-]+)'/.exec(String(page.headers['content-security-policy']))![1]!;
  expect(page.headers['content-security-policy']).toBe(
    `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'none'; connect-src http://localhost:4321; img-src 'none'; font-src 'none'; frame-src 'none'; worker-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
  );
  expect(again.headers['content-security-policy']).not.toContain(nonce);
  expect(page.text).toMatch(
    /<script\s+src="http:\/\/localhost:4321\/widget\/v1\/loader.js"\s+data-key="pk_1"/,
  );
  expect(page.text).not.toContain('identify');
  expect(page.text).toContain('Acme &#34;Support&#34;');
});

test('signing in and out is this site’s own cookie; the signed-in page hands over an identity', async () => {
  const there = await ask('/acme/anmelden');
  expect(there.status).toBe(303);
  expect(String(there.headers['set-cookie'])).toMatch(
    /^nordwerk_session=acme; Path=\/; HttpOnly; SameSite=Strict$/,
  );
  const page = await ask('/acme', signedIn);
  expect(page.text).toContain('Angemeldet als Jana &#60;Petersen&#62;');
  expect(page.text).toContain(`'identify',`);
  expect(page.headers['content-security-policy']).toContain(`connect-src http://localhost:4321 'self'`);
  expect(String((await ask('/acme/abmelden', signedIn)).headers['set-cookie'])).toContain('Max-Age=0');
});

test('the token names the contact, for this widget key, for ten minutes', async () => {
  const { status, text } = await ask('/acme/identity', { ...own(), ...signedIn }, 'POST');
  expect(status).toBe(200);
  const key = await importJWK(pair.publicKey.export({ format: 'jwk' }) as JWK, 'ES256');
  const { payload } = await jwtVerify((JSON.parse(text) as { token: string }).token, key, {
    audience: 'pk_1',
    algorithms: ['ES256'],
  });
  expect(payload).toMatchObject({
    sub: '17',
    email: 'jana@example.com',
    name: contact.name,
    jti: expect.any(String) as string,
  });
  expect(payload.exp! - payload.iat!).toBe(600);
});

test('no token for other sites, other pages, or guests', async () => {
  for (const headers of [
    { ...own() },
    { ...own(), cookie: 'nordwerk_session=another' },
    { ...signedIn },
    { ...signedIn, origin: `http://${host}` },
    { ...own(), ...signedIn, origin: 'http://evil.example' },
    { ...own(), ...signedIn, origin: 'null' },
    { ...own(), ...signedIn, 'sec-fetch-site': 'cross-site' },
  ]) {
    expect((await ask('/acme/identity', headers, 'POST')).status).toBe(403);
  }
  expect((await ask('/acme/identity', { ...own(), ...signedIn })).status).toBe(404);
});

test('without demo data the site says so; it needs no restart when they come', async () => {
  rmSync(join(folder, 'demo-site.json'));
  expect((await ask('/')).text).toContain('Noch nicht eingerichtet');
  expect((await ask('/healthz')).status).toBe(200);
  writeFileSync(join(folder, 'demo-site.json'), JSON.stringify({ providers: [entry] }));
  expect((await ask('/')).text).toContain('href="/acme"');
});

test('unknown addresses are told apart from known ones, and harm nothing', async () => {
  for (const path of [
    '/nobody',
    '/acme/x/y',
    '/__proto__',
    '/acme/constructor',
    '/..%2f..%2fetc',
    '//evil.example',
  ]) {
    expect((await ask(path)).status).toBe(404);
  }
});
