import { expect, test, type Page, type Request } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addresses } from '../../support/product.ts';
import { serveSite } from '../../support/site.ts';
import { hostPage, recordViolations, Widget } from '../../support/widget.ts';

/** What the page has asked the portal for. */
function portalRequests(page: Page): Request[] {
  const requests: Request[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(addresses.portal)) requests.push(request);
  });
  return requests;
}

const names = (requests: Request[]) =>
  requests.map((request) => new URL(request.url()).pathname.split('/').at(-1));

const stored = (page: Page) =>
  page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
  }));
const nothing = { cookie: '', local: 0, session: 0, databases: 0 };

test('Before the first click the loader is one request: no call of the API, no cookie, no storage', async ({
  page,
  context,
}) => {
  const requests = portalRequests(page);
  await page.goto(hostPage('sep-sesam'));
  const widget = new Widget(page);
  await expect(widget.button).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(names(requests)).toEqual(['loader.js']);
  expect(await stored(page)).toEqual(nothing);
  expect(await context.cookies()).toEqual([]);
  expect(await requests[0]!.headerValue('cookie')).toBeNull();

  await widget.open();
  await expect(widget.query).toBeFocused();
  await page.waitForLoadState('networkidle');
  expect(names(requests).map((name) => name?.replace(/-\w+(?=\.js)/, ''))).toEqual([
    'loader.js',
    'panel.js',
    'widget.config',
  ]);
  expect(await stored(page), 'opened, nothing typed').toEqual(nothing);

  await widget.query.fill('Bandlaufwerk');
  await expect(widget.results.first()).toBeVisible();
  expect(await stored(page), 'typed').toEqual({ ...nothing, local: 1 });
  expect(await context.cookies()).toEqual([]);
});

test('The page of the partner does not move by a pixel', async ({ page }) => {
  await page.addInitScript(() => {
    const store = window as unknown as { shift: number; long: string[] };
    Object.assign(store, { shift: 0, long: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        store.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => !element.closest('zusage-widget, script'))
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [element.tagName, x, y, width, height].join(' ');
        }),
    );
  let letIn = (): void => {};
  const wanted = new Promise<void>((resolve) => (letIn = resolve));
  await page.route('**/widget/v1/loader.js', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto(hostPage('sep-sesam'), { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const before = await boxes();
  const scroll = await page.evaluate(() => [
    document.documentElement.scrollHeight,
    document.documentElement.scrollWidth,
  ]);
  expect(before.length).toBeGreaterThan(20);

  letIn();
  const widget = new Widget(page);
  await widget.open();
  await expect(widget.query).toBeFocused();
  expect(await boxes()).toEqual(before);
  await widget.close.click();
  expect(await boxes()).toEqual(before);
  expect(
    await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth]),
  ).toEqual(scroll);
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
});

test('The strict policy of the partner holds in full and is never violated', async ({ page }) => {
  const violations = await recordViolations(page);
  const response = await page.goto(hostPage('sep-sesam'));
  const policy = (response?.headers()['content-security-policy'] ?? '').replaceAll(
    /'nonce-[\w-]+'/g,
    "'nonce-R'",
  );
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'nonce-R' 'strict-dynamic'",
    "style-src 'none'",
    `connect-src ${addresses.portal}`,
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
  ]);
  // That the listener hears something at all: a violation on purpose.
  await page.evaluate(() => void fetch('http://127.0.0.1:9/').catch(() => undefined));
  await expect.poll(violations).toHaveLength(1);
  await page.reload();
  const widget = new Widget(page);
  await widget.open();
  await widget.search('Rücksicherung');
  await widget.results.first().click();
  await expect(widget.dialog.getByRole('article')).toBeVisible();
  await widget.dialog.getByRole('button', { name: 'Das hat nicht geholfen' }).click();
  await widget.close.click();
  expect(await violations()).toEqual([]);
});

test('[S29] Another site with the same key is denied by the server, and the panel says that it cannot be reached', async ({
  page,
  request,
}) => {
  const site = await serveSite(snippet('zwk_demo_sep_sesam'));
  const failed: string[] = [];
  page.on('requestfailed', (call) => failed.push(new URL(call.url()).pathname));
  await page.goto(site.address);
  const widget = new Widget(page);
  await widget.open();
  await widget.query.fill('Rücksicherung');
  await expect(widget.alert()).toContainText('Wir sind gerade nicht erreichbar.');
  await expect(widget.results).toHaveCount(0);
  expect(failed).toEqual(expect.arrayContaining(['/trpc/widget.config', '/trpc/knowledge.search']));

  const call = `${addresses.portal}/trpc/widget.config?key=zwk_demo_sep_sesam`;
  const asOrigin = (origin: string, method = 'GET') => request.fetch(call, { method, headers: { origin } });
  const own = await asOrigin(addresses.demoSite);
  expect([own.status(), own.headers()['access-control-allow-origin']]).toEqual([200, addresses.demoSite]);
  for (const method of ['GET', 'OPTIONS']) {
    const denied = await asOrigin(new URL(site.address).origin, method);
    expect(denied.status(), method).toBe(403);
    expect(denied.headers()['access-control-allow-origin'], method).toBeUndefined();
    expect(denied.headers()['vary'], method).toContain('Origin');
  }
  await site.close();
});

test('A key that nobody gave out opens nothing', async ({ page }) => {
  const site = await serveSite(snippet('zwk_unknown'));
  await page.goto(site.address);
  const widget = new Widget(page);
  await widget.open();
  await widget.query.fill('Rücksicherung');
  await expect(widget.alert()).toBeVisible();
  await expect(widget.results).toHaveCount(0);
  await site.close();
});

interface Manifest {
  version: string;
  files: Record<string, { bytes: number; brotliBytes: number; integrity: string }>;
}
const manifestFile = fileURLToPath(new URL('../../../apps/widget/dist/manifest.json', import.meta.url));
const hashOf = (contents: Buffer) => `sha384-${createHash('sha384').update(contents).digest('base64')}`;

test('What the portal serves is what the manifest promises, byte for byte', async ({ request }) => {
  const { files, version } = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const served = await request.get(`${addresses.portal}/widget/manifest.json`);
  expect(await served.json()).toEqual(JSON.parse(readFileSync(manifestFile, 'utf8')));
  expect(Object.keys(files)).toContain(`v${version}/loader.js`);
  for (const [name, { bytes, integrity }] of Object.entries(files)) {
    const response = await request.get(`${addresses.portal}/widget/${name}`);
    const contents = await response.body();
    expect({ bytes: contents.length, integrity: hashOf(contents) }, name).toEqual({ bytes, integrity });
    expect(response.headers()['access-control-allow-origin'], name).toBe('*');
    const cache = name.startsWith('v1/') ? 'public, max-age=300' : 'public, max-age=31536000, immutable';
    expect(response.headers()['cache-control'], name).toBe(cache);
  }
});

test('The pinned loader runs under its integrity hash, and one changed byte keeps it from running', async ({
  page,
}) => {
  const { files, version } = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  const name = `v${version}/loader.js`;
  const site = await serveSite(snippet('zwk_demo_sep_sesam', name, files[name]!.integrity));
  const widget = new Widget(page);
  await page.goto(site.address);
  await expect(widget.button).toBeVisible();
  await page.route(`**/widget/${name}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()} ` });
  });
  await page.goto(site.address);
  await page.waitForLoadState('networkidle');
  await expect(widget.button).toHaveCount(0);
  await site.close();
});

function snippet(key: string, file = 'v1/loader.js', integrity?: string): string {
  const pin = integrity ? `integrity="${integrity}" crossorigin="anonymous"` : '';
  return `<script src="${addresses.portal}/widget/${file}" data-key="${key}" data-lang="de" ${pin} async></script>`;
}
