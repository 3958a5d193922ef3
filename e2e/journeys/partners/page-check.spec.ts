import { expect, test } from '@playwright/test';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSession, people } from '../../support/people.ts';
import { addresses } from '../../support/product.ts';
import { mutate, query } from '../../support/tickets.ts';
import { uniqueWord } from '../../support/unique.ts';
import { Widget } from '../../support/widget.ts';

const SEP = 'sep-sesam';
const PORTAL = addresses.portal;

/** What pages are under; the check of the console and this browser have to agree about each. */
const policies: [what: string, policy: string][] = [
  ['none', ''],
  ['own alone', "default-src 'self'"],
  ['the portal named', `script-src ${PORTAL}; connect-src ${PORTAL}`],
  ['the portal in the fallback', `default-src ${PORTAL}`],
  ['a nonce alone', `script-src 'nonce-abc'; connect-src ${PORTAL}`],
  ['a nonce, with what it loads', `script-src 'nonce-abc' 'strict-dynamic'; connect-src ${PORTAL}`],
  ['an address beside strict-dynamic', `script-src ${PORTAL} 'strict-dynamic'; connect-src ${PORTAL}`],
  ['no connection', `script-src ${PORTAL}; connect-src 'self'`],
  ['a path to the loader alone', `script-src ${PORTAL}/widget/v1/loader.js; connect-src *`],
  ['another port', `script-src http://localhost:1; connect-src *`],
  ['inline scripts', "script-src 'unsafe-inline'; connect-src *"],
  ['a sandbox without an origin', 'sandbox allow-scripts allow-forms'],
  ['a sandbox that lets it', 'sandbox allow-scripts allow-forms allow-same-origin'],
  ['two policies, of which one forbids', `connect-src ${PORTAL}, connect-src 'none'`],
];

/** A website of a partner, each of whose pages is under another policy. */
async function servePages(): Promise<{ origin: string; key: { now: string }; close(): Promise<void> }> {
  const key = { now: '' };
  const server = createServer((request, response) => {
    const policy = policies[Number(request.url?.slice(1))]?.[1] ?? '';
    if (policy !== '') response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="de"><title>Seite</title><body><main><h1>Seite</h1></main>
      <script nonce="abc" src="${PORTAL}/widget/v1/loader.js" data-key="${key.now}" async></script></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    key,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

test('what the check says of a page is what a browser does with it', async ({ page, request }) => {
  test.setTimeout(90_000);
  const site = await servePages();
  await openSession(request, people.marten);
  const { publicKey: key } = await mutate<{ publicKey: string }>(request, SEP, 'widgetKeys.create', {
    name: `Geprüft ${uniqueWord()}`,
    origin: site.origin,
  });
  site.key.now = key;
  const said: Record<string, boolean> = {};
  const done: Record<string, boolean> = {};
  for (const [index, [what, policy]] of policies.entries()) {
    const address = `${site.origin}/${index}`;
    const check = await query<{ works: boolean }>(request, SEP, 'widgetKeys.checkPage', {
      key,
      address,
      policy,
    });
    said[what] = check.works;
    await page.goto(address);
    const widget = new Widget(page);
    const seen = async (work: Promise<unknown>) => work.then(() => true).catch(() => false);
    done[what] =
      (await seen(widget.button.click({ timeout: 2_000 }))) &&
      (await seen(widget.query.fill('Rücksicherung', { timeout: 3_000 }))) &&
      (await seen(widget.results.first().waitFor({ timeout: 4_000 })));
  }
  await site.close();
  expect(done).toEqual(said);
  // Both kinds are in the table.
  expect(new Set(Object.values(said)).size).toBe(2);
});
