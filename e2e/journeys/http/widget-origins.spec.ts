import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses, dataFolder } from '../../support/product.ts';
import { rawRequest } from '../../support/raw-request.ts';

const allowed = addresses.demoSite;
const { hostname, port } = new URL(allowed);

function widgetKey(): string {
  const { providers } = JSON.parse(readFileSync(join(dataFolder, 'demo-site.json'), 'utf8')) as {
    providers: { provider: string; widgetKey: string }[];
  };
  return providers.find(({ provider }) => provider === 'sep-sesam')?.widgetKey ?? '';
}

const config = (): string => `/trpc/widget.config?key=${widgetKey()}`;

test("an origin of the key's list is named exactly, without credentials [S29]", async () => {
  const answer = await rawRequest({ path: config(), headers: { origin: allowed } });
  expect(answer.status).toBe(200);
  expect(answer.headers['access-control-allow-origin']).toBe(allowed);
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  expect(answer.headers.vary).toContain('Origin');
  expect(answer.headers['set-cookie']).toBeUndefined();
});

const variants: [string, string | undefined][] = [
  ['no origin', undefined],
  ['null', 'null'],
  ['another host', 'https://evil.example'],
  ['the host as a suffix', `http://evil${hostname}:${port}`],
  ['the host as a prefix', `${allowed}.evil.example`],
  ['a user name', `http://${hostname}:${port}@evil.example`],
  ['https', allowed.replace('http:', 'https:')],
  ['no port', `http://${hostname}`],
  ['another port', `http://${hostname}:${Number(port) + 1}`],
  ['a subdomain', `http://www.${hostname}:${port}`],
  ['a trailing dot', `http://${hostname}.:${port}`],
  ['a path', `${allowed}/`],
  ['a name for the same machine', `http://localhost:${port}`],
  ['capitals', allowed.replace('http', 'HTTP')],
  ['an internationalised name', 'http://xn--dmo-qla.example'],
  ['several', `${allowed}, https://evil.example`],
  ['the portal itself', addresses.portal],
];

for (const [what, origin] of variants) {
  test(`${what} is not allowed, in the call and before it [S29]`, async () => {
    const from: Record<string, string> = origin === undefined ? {} : { origin };
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      const answer = await rawRequest({
        method,
        path: method === 'POST' ? `/trpc/widget.open?key=${widgetKey()}` : config(),
        headers: { ...from, 'content-type': 'application/json' },
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      expect(answer.status, method).toBe(403);
      expect(answer.headers['access-control-allow-origin'], method).toBeUndefined();
      expect(answer.headers['access-control-allow-credentials'], method).toBeUndefined();
      expect(answer.headers.vary, method).toContain('Origin');
    }
  });
}

test('the preflight allows what the panel sends and nothing more', async () => {
  const answer = await rawRequest({
    method: 'OPTIONS',
    path: config(),
    headers: {
      origin: allowed,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(answer.status).toBe(204);
  expect(answer.headers['access-control-allow-methods']).toBe('GET, POST');
  expect(answer.headers['access-control-allow-headers']?.split(', ').toSorted()).toEqual([
    'accept-language',
    'authorization',
    'content-type',
    'idempotency-key',
  ]);
  expect(Number(answer.headers['access-control-max-age'])).toBeLessThanOrEqual(60);
});

test('without a widget key no origin may read anything [S29]', async () => {
  for (const path of [
    '/trpc/providers.list',
    '/trpc/knowledge.search?provider=sep-sesam&input=%7B%22query%22%3A%22band%22%7D',
    '/api/v1/catalogue?provider=sep-sesam',
    '/sep-sesam/knowledge',
    '/healthz',
  ]) {
    for (const method of ['GET', 'OPTIONS']) {
      const answer = await rawRequest({ method, path, headers: { origin: allowed } });
      expect(answer.headers['access-control-allow-origin'], `${method} ${path}`).toBeUndefined();
    }
  }
});

test('an unknown key is refused, and says nothing about origins', async () => {
  for (const key of ['zwk_nobody', '', '%', '_', "' or 1=1", 'zwk_demo_sep_sesa%']) {
    const answer = await rawRequest({
      path: `/trpc/widget.config?key=${encodeURIComponent(key)}`,
      headers: { origin: allowed },
    });
    expect(answer.status, key).toBe(401);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('a visitor with the public key alone reads nothing private [S30]', async () => {
  for (const path of [
    'tickets.list',
    'tickets.get',
    'entitlements.list',
    'products.list',
    'overview.get',
    'session.me',
    'unitAccounts.list',
    'certificates.list',
    'queue.list',
    'customers.find',
    'editor.list',
  ]) {
    const answer = await rawRequest({
      path: `/trpc/${path}?key=${widgetKey()}&input=%7B%7D`,
      headers: { origin: allowed },
    });
    expect([401, 403], path).toContain(answer.status);
  }
});
