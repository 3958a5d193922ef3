import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchOptions } from './support/browser.ts';
import { addressOf, allRoutes, readAs, readerOf } from './support/page-addresses.ts';
import { customerStates } from './support/page-states.ts';
import { addresses } from './support/product.ts';
import { staffStates } from './support/staff-states.ts';
import startProduct from './support/start-product.ts';
import { widgetStates } from './support/widget-states.ts';

// `npm run screenshots [-- PART…]`: every page and key state of the built product, at 360 and 1280 px, light and dark.
// With words, only the pictures whose name has one of them.

const folder = fileURLToPath(new URL('screenshots', import.meta.url));
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.some((part) => name.includes(part));

interface Subject {
  name: string;
  reach: (page: Page) => Promise<unknown>;
  /** The window alone: for what stays at its edge, the whole page would show it in the middle. */
  windowOnly?: boolean;
}

const pages: Subject[] = allRoutes
  .filter(({ route }) => route.kind === 'page' || route.kind === 'error')
  .map(({ name }) => ({
    name: `page ${name}`,
    reach: async (page) =>
      page.goto(addressOf[name](await readAs(page.request, 'sep-sesam', readerOf(name)))),
  }));

/** The first page of each provider, and what greets a visitor, in the other languages. */
const providers: Subject[] = [
  'kaseya-technical-support',
  'ntt-securecall',
  'seitenbau-support',
  'sektor7-server-management',
].map((provider) => ({
  name: `overview ${provider}`,
  reach: async (page) =>
    page.goto(addressOf.overview(await readAs(page.request, provider, 'customer-admin'))),
}));

const languages: Subject[] = (['en', 'fr'] as const).flatMap((language) =>
  (['overview', 'ticket', 'newRequest', 'queue', 'signIn'] as const).map((name) => ({
    name: `${language} ${name}`,
    reach: async (page: Page) => {
      await page.context().addCookies([{ name: 'zusage_language', value: language, url: addresses.portal }]);
      await page.goto(addressOf[name](await readAs(page.request, 'sep-sesam', readerOf(name))));
    },
  })),
);

const subjects: Subject[] = [
  ...pages,
  ...providers,
  ...languages,
  ...customerStates.map(({ name, reach }) => ({ name: `state ${name}`, reach })),
  ...staffStates.map(({ name, reach }) => ({ name: `state ${name}`, reach })),
  ...widgetStates.map(({ name, reach }) => ({ name: `widget ${name}`, reach, windowOnly: true })),
];

/** Four pictures of one state: the page stays, its window and theme change. */
async function photograph(browser: Browser, { name, reach, windowOnly = false }: Subject): Promise<string[]> {
  const context = await browser.newContext({
    baseURL: addresses.portal,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  try {
    await reach(page);
    const files: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [width, height] of [
        [1280, 900],
        [360, 740],
      ] as const) {
        await page.setViewportSize({ width, height });
        // What sticks to the window's edge belongs at the top of a picture of the whole page.
        await page.evaluate(() => scrollTo(0, 0));
        const path = `${folder}/${name.replaceAll(/[^\w]+/g, '-')}-${width}-${colorScheme}.png`;
        await page.screenshot({ path, fullPage: !windowOnly });
        files.push(path);
      }
    }
    return files;
  } finally {
    await context.close();
  }
}

const stop = await startProduct();
const failed: string[] = [];
try {
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch(await launchOptions());
  for (const subject of subjects.filter(({ name }) => isWanted(name))) {
    try {
      for (const file of await photograph(browser, subject))
        process.stdout.write(`${relative(process.cwd(), file)}\n`);
    } catch (error) {
      failed.push(subject.name);
      process.stderr.write(`${subject.name}: ${(error as Error).message.split('\n')[0]}\n`);
    }
  }
  await browser.close();
} finally {
  await stop();
}
if (failed.length > 0) {
  process.stderr.write(`Not photographed: ${failed.join('; ')}\n`);
  process.exitCode = 1;
}
