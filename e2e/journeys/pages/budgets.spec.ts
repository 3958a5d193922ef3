import { expect, test, type Page } from '@playwright/test';
import type { RouteName } from '../../../apps/portal/src/routes.ts';
import {
  addressOf,
  allRoutes,
  inParts,
  leadsOn,
  readAs,
  readerOf,
  readers,
} from '../../support/page-addresses.ts';
import { costOf, overBudget } from '../../support/page-budgets.ts';
import { addresses } from '../../support/product.ts';

/** Lists that other journeys fill while these run; no journey writes to this provider. */
const growing: ReadonlySet<RouteName> = new Set(['queue', 'tickets', 'articles', 'outbox']);
const QUIET = 'sektor7-server-management';

for (const reader of readers) {
  const pages = allRoutes.filter(
    ({ name, route }) =>
      (route.kind === 'page' || route.kind === 'error') &&
      readerOf(name) === reader &&
      !leadsOn(name, reader),
  );
  inParts(pages, 10).forEach((part, index) => {
    if (part.length === 0) return;
    test(`pages of ${reader} keep their budgets of script, movement and time [S116] (${index + 1})`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const over: Record<string, string[]> = {};
      // One sign-in for each provider, not for each page.
      for (const provider of ['sep-sesam', QUIET]) {
        const here = part.filter(({ name }) => growing.has(name) === (provider === QUIET));
        if (here.length === 0) continue;
        const found = await readAs(page.request, provider, reader);
        for (const { name } of here) {
          const faults = overBudget(await costOf(page, addressOf[name](found)));
          if (faults.length > 0) over[name] = faults;
        }
      }
      expect(over).toEqual({});
    });
  });
}

test.describe('each budget can be missed', () => {
  const sound = '<main><h1>Titel</h1><p>Ein Satz darunter, damit etwas zu lesen ist.</p></main>';
  const planted: [what: string, html: string, fault: RegExp][] = [
    ['too much script', `${sound}<script>void '${'0123456789'.repeat(3_100)}'</script>`, /bytes of script/],
    [
      'content that moves',
      `${sound}<script>setTimeout(() => document.body.prepend(Object.assign(document.createElement('div'), { style: 'height:200px' })), 60)</script>`,
      /content moves/,
    ],
    [
      'a task that takes long',
      `${sound}<script>for (const until = performance.now() + 600; performance.now() < until; );</script>`,
      /a task of/,
    ],
    [
      'another host',
      `${sound}<img src="http://other.invalid/a.png" alt="">`,
      /asks other hosts: http:\/\/other/,
    ],
    [
      'a script that stops the picture',
      `<!doctype html><html><head><script src="/small.js"></script></head><body>${sound}</body></html>`,
      /waits for .*small\.js/,
    ],
    [
      'content that comes later',
      `<main></main><script>document.querySelector('main').innerHTML = '<h1>Titel</h1><p>Text</p>'</script>`,
      /nothing before a second answer/,
    ],
  ];
  for (const [what, html, fault] of planted) {
    test(what, async ({ page }) => {
      await plant(page, html);
      expect(overBudget(await costOf(page, '/planted'))).toEqual([expect.stringMatching(fault)]);
    });
  }

  test('and a page that misses none is told from them', async ({ page }) => {
    await plant(page, sound);
    expect(overBudget(await costOf(page, '/planted'))).toEqual([]);
    await page.unroute('**/*');
    expect(
      (await costOf(page, '/sep-sesam/knowledge')).scriptBytes,
      'scripts in files count',
    ).toBeGreaterThan(150);
  });
});

async function plant(page: Page, html: string): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (origin !== addresses.portal) return route.abort();
    if (pathname === '/small.js') return route.fulfill({ contentType: 'text/javascript', body: 'void 0' });
    if (pathname === '/planted')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    return route.fulfill({ status: 204 });
  });
}
