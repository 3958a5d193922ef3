import { expect, test } from '@playwright/test';
import { people, signInRaw, visitAs } from '../../support/people.ts';
import { addresses } from '../../support/product.ts';
import { cookieOf, rawRequest } from '../../support/raw-request.ts';

const inside = /node_modules|\.ts:\d|at \w+ \(|PostgresError|select .* from|"stack":|\/apps\/|\/packages\//i;

test('methods that nothing needs do nothing, anywhere [S55]', async () => {
  const paths = [
    '/',
    '/sep-sesam/',
    '/sep-sesam/tickets',
    '/trpc/session.signOut',
    '/api/v1/tickets',
    '/healthz',
    '/widget/v1/loader.js',
  ];
  for (const path of paths) {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await rawRequest({ method, path, headers: { 'x-canary': 'canary-4711' } });
      expect(answer.text, `${method} ${path}`).not.toContain('canary-4711');
      expect(answer.text, `${method} ${path}`).not.toMatch(inside);
      expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      if (path !== '/healthz' && method !== 'OPTIONS')
        expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
    }
  }
});

test('errors are one sentence and never what is behind them [S55]', async () => {
  const cookie = cookieOf(await signInRaw(people.yildirim));
  const broken = [
    '/trpc/nothing.here',
    '/trpc/__proto__',
    '/trpc/constructor.name',
    '/trpc/tickets.get?provider=sep-sesam&input=%7B',
    '/trpc/tickets.get?provider=sep-sesam&input=%7B%22number%22%3A1%7D',
    '/trpc/tickets.list?provider=sep-sesam&input=%7B%22cursor%22%3A%22%27%22%7D',
    '/trpc/tickets.list?provider=nobody',
    '/trpc/',
    '/api/v1/nothing',
    '/api/v1/tickets/%00',
    '/api/v1/tickets/%E0%A4%A',
    '/api/v1/',
    '/sep-sesam/tickets/%00',
    '/sep-sesam/tickets/%E0%A4%A',
    '/sep-sesam/knowledge/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/sep-sesam/tickets?cursor=%27%3Bdrop',
    '/sep-sesam/tickets/new?draft=1',
    '/nobody/',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//evil.example/',
  ];
  for (const path of broken) {
    const answer = await rawRequest({ path, headers: { cookie } });
    expect(answer.status, path).toBeLessThan(500);
    expect(answer.text, path).not.toMatch(inside);
  }
});

test('a form that is none is an empty one, never an error of ours [S55]', async () => {
  const origin = addresses.portal;
  for (const path of [
    '/preferences',
    '/sep-sesam/sign-in',
    '/sep-sesam/sign-out',
    '/sep-sesam/tickets/new',
    '/sep-sesam/confirm',
  ]) {
    for (const type of [
      'application/json',
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await rawRequest({
        method: 'POST',
        path,
        headers: { origin, 'content-type': type },
        body: '{"a":',
      });
      expect(answer.status, `${type} ${path}`).toBeLessThan(500);
      expect(answer.text, `${type} ${path}`).not.toMatch(inside);
    }
  }
});

test('files beside the built ones are not there [S55]', async () => {
  const paths = [
    '/.env',
    '/package.json',
    '/server/entry.mjs',
    '/../server/entry.mjs',
    '/%2e%2e/server/entry.mjs',
    '/_astro/../../server/entry.mjs',
    '/widget/../package.json',
    '/widget/%2e%2e/package.json',
    '/widget/v1/../../package.json',
    '/metrics',
    '/debug',
    '/setup',
    '/.git/config',
    '/sep-sesam/styleguide',
    '/styleguide',
  ];
  for (const path of paths) {
    const answer = await rawRequest({ path });
    expect(answer.status, path).toBe(404);
  }
});

test('scripts come without source maps, and the server does not say what it is made of [S55]', async ({
  page,
}) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (/\.(js|css)(\?|$)/.test(response.url())) scripts.add(response.url());
  });
  await visitAs(page, people.yildirim, '/tickets/new');
  await page.waitForLoadState('networkidle');
  scripts.add(`${addresses.portal}/widget/v1/loader.js`);
  expect(scripts.size).toBeGreaterThan(1);
  for (const url of scripts) {
    const { pathname } = new URL(url);
    const file = await rawRequest({ path: pathname });
    expect(file.text, url).not.toContain('sourceMappingURL');
    expect((await rawRequest({ path: `${pathname}.map` })).status, url).toBe(404);
    expect(file.headers['x-powered-by']).toBeUndefined();
    expect(file.headers.server).toBeUndefined();
  }
  const html = await rawRequest({ path: '/sep-sesam/sign-in' });
  expect(html.headers['x-powered-by']).toBeUndefined();
  expect(html.headers.server).toBeUndefined();
  expect(html.text).not.toMatch(/<meta name="generator"/);
});

test('pages are for their reader alone: no cache may keep them [S15]', async () => {
  const cookie = cookieOf(await signInRaw(people.yildirim));
  for (const path of [
    '/',
    '/tickets',
    '/tickets/new',
    '/tickets/SEP-10001',
    '/knowledge',
    '/knowledge/medienpool-voll',
    '/tickets/SEP-99999',
    '/sign-in',
  ]) {
    const answer = await rawRequest({ path: `/sep-sesam${path}`, headers: { cookie } });
    expect(answer.headers['cache-control'], path).toBe('private, no-store');
  }
  for (const path of [
    '/trpc/session.me?provider=sep-sesam',
    '/trpc/tickets.list?provider=sep-sesam',
    '/api/v1/me',
    '/api/v1/catalogue?provider=sep-sesam',
  ]) {
    const answer = await rawRequest({ path, headers: { cookie } });
    expect(answer.headers['cache-control'], path).toContain('no-store');
  }
});

test('the same address shows each reader their own, in either order [S15]', async () => {
  const one = cookieOf(await signInRaw(people.yildirim));
  const other = cookieOf(await signInRaw(people.vanderlinde));
  const names: [string | undefined, string, string][] = [
    [one, 'Altmoorer', 'Lindenbrück'],
    [other, 'Lindenbrück', 'Altmoorer'],
    [one, 'Altmoorer', 'Lindenbrück'],
  ];
  for (const [cookie, own, foreign] of names) {
    const { text } = await rawRequest({ path: '/sep-sesam/', headers: cookie ? { cookie } : {} });
    expect(text).toContain(own);
    expect(text).not.toContain(foreign);
  }
  const nobody = await rawRequest({ path: '/sep-sesam/' });
  expect(nobody.status).toBe(303);
  expect(nobody.text).not.toMatch(/Altmoorer|Lindenbrück/);
});

test('every page says which scripts may run, and nobody may frame it [S42]', async () => {
  const cookie = cookieOf(await signInRaw(people.yildirim));
  for (const path of [
    '/sep-sesam/',
    '/sep-sesam/tickets/new',
    '/sep-sesam/sign-in',
    '/sep-sesam/tickets/SEP-99999',
    '/',
  ]) {
    const { headers, text } = await rawRequest({
      path,
      headers: path.endsWith('/sign-in') ? {} : { cookie },
    });
    const policy = String(
      headers['content-security-policy'] ??
        /http-equiv="content-security-policy" content="([^"]+)"/i.exec(text)?.[1] ??
        '',
    );
    expect(policy, path).toContain('script-src');
    expect(/script-src[^;]*/.exec(policy)?.[0], path).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
  }
});
