import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, expect, type BrowserContextOptions, type Page } from '@playwright/test';
import { launchOptions } from '../../../../e2e/support/browser.ts';
import { startScratchPortal } from './scratch-portal.ts';

/** Goes through the widget on the demo site in a real browser and leaves screenshots: `node test/support/look.ts [folder]`. */
const folder = process.argv[2] ?? join(tmpdir(), 'zusage-widget-look');
mkdirSync(folder, { recursive: true });
const portal = await startScratchPortal();
const dataFolder = mkdtempSync(join(tmpdir(), 'zusage-look-'));
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const contact = { sub: '17', email: 'jana@example.com', name: 'Jana Petersen' };
const entry = {
  provider: 'beispiel',
  name: 'Beispiel-Software',
  widgetKey: 'pk_demo',
  contact,
  privateJwk: privateKey.export({ format: 'jwk' }),
};
writeFileSync(join(dataFolder, 'demo-site.json'), JSON.stringify({ providers: [entry] }));
const sitePort = 14_399;
const site = `http://127.0.0.1:${sitePort}`;
const child = spawn(
  process.execPath,
  [new URL('../../../demo-site/src/server.ts', import.meta.url).pathname],
  {
    env: {
      ...process.env,
      DEMO_SITE_PORT: String(sitePort),
      ZUSAGE_DATA: dataFolder,
      PUBLIC_URL: portal.url,
      LOG_LEVEL: 'warn',
    },
    stdio: 'inherit',
  },
);
let bare = '';
const bareSite = createServer((_, response) =>
  response.setHeader('content-type', 'text/html').end(bare),
).listen(sitePort + 1, '127.0.0.1');
/** Puts a page on a site of its own and tells its address. */
function serve(html: string): string {
  bare = html;
  return `http://127.0.0.1:${sitePort + 1}/`;
}
const browser = await chromium.launch(await launchOptions());
const faults: string[] = [];

async function open(options: BrowserContextOptions, path = '/beispiel'): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ...options });
  const page = await context.newPage();
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && faults.push(`${path}: ${message.text()}`),
  );
  page.on('pageerror', (error) => faults.push(`${path}: ${error.message}`));
  for (let tries = 0; ; tries++) {
    try {
      await page.goto(site + path);
      return page;
    } catch (error) {
      if (tries > 30) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}
/** Cuts the network once, before the next submission arrives or after it has. A dropped socket is retried by Chromium. */
async function cut(page: Page, phase: 'request' | 'answer'): Promise<void> {
  await page.route(
    /widget\.open/,
    async (route) => {
      if (phase === 'answer') await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}
async function axe(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('zusage-widget').analyze();
  for (const { id, nodes } of violations)
    faults.push(
      `axe ${state}: ${id} ${nodes.map(({ target, failureSummary }) => `${String(target)} ${failureSummary}`).join(' | ')}`,
    );
}

const sizes = [
  ['1280-light', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['360-light', { viewport: { width: 360, height: 740 }, colorScheme: 'light' }],
  ['1280-dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
  ['320-forced', { viewport: { width: 320, height: 640 }, forcedColors: 'active' }],
] as const satisfies [string, BrowserContextOptions][];

try {
  for (const [name, options] of process.argv[3] ? [] : sizes) {
    const page = await open(options, '/beispiel/anmelden');
    const shot = async (state: string) => {
      await page.screenshot({ path: join(folder, `${name}-${state}.png`) });
      await axe(page, `${name} ${state}`);
    };
    await shot('0-button');
    await page.getByRole('button', { name: 'Hilfe' }).click();
    await page.getByRole('searchbox').waitFor();
    await shot('1-empty');
    await page.getByRole('searchbox').fill('Rücksicherung bricht ab');
    await page.getByText('2 Artikel passen dazu.').waitFor();
    await shot('2-results');
    await page.getByRole('button', { name: /Rücksicherung/ }).click();
    await page.getByRole('button', { name: 'Das hat geholfen' }).waitFor();
    await shot('3-article');
    await page.getByRole('button', { name: 'Das hat nicht geholfen' }).click();
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await page.getByText('Bitte füllen').first().waitFor();
    await shot('4-errors');
    await page.getByLabel('Produkt', { exact: true }).selectOption('suite');
    await page.getByLabel(/2 · Schwer/).check();
    await page
      .getByLabel('Was ist geschehen?')
      .fill('Seit heute früh bricht jede Rücksicherung nach zehn Minuten ab.');
    await page.getByText(/antworten wir bis/).waitFor();
    await shot('5-form');
    await cut(page, 'request');
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await page.getByText('Wir sind gerade nicht erreichbar').waitFor();
    await shot('6-network');
    portal.next.set('widget.open', 'redirected');
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await page.getByText('Ihr Text bleibt gespeichert').waitFor();
    await shot('7-redirected');
    await page.getByRole('button', { name: 'Zurück' }).click();
    await page.getByRole('button', { name: 'Anfrage senden' }).click();
    await page.getByText('Ihre Anfrage ist angekommen').waitFor();
    await shot('8-done');
    await page.context().close();
  }
  await behaviour();
  await hostile();
  await languages();
} finally {
  await browser.close();
  child.kill();
  bareSite.close();
  bareSite.closeAllConnections();
  portal.server.close();
  portal.server.closeAllConnections();
}
// Cut connections and refusals are what this walk brings about itself.
const found = faults.filter((fault) => !fault.includes('Failed to load resource'));
for (const fault of found) console.log(fault);
console.log(`${found.length} faults; screenshots in ${folder}`);

async function behaviour(): Promise<void> {
  const page = await open({ viewport: { width: 1000, height: 800 } });
  // Nothing before the first click: one request to the portal, no storage, no shift.
  await page.getByRole('button', { name: 'Hilfe' }).waitFor();
  portal.requests.length = 0;
  await page.reload();
  await page.getByRole('button', { name: 'Hilfe' }).waitFor();
  expect(portal.requests).toEqual(['GET /widget/v1/loader.js']);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  const shift = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) =>
          list.getEntries().forEach((item) => (sum += (item as unknown as { value: number }).value)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }),
  );
  expect(shift).toBe(0);
  // The keyboard alone: in, round, out, and back to the button.
  const active = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.outerHTML.slice(0, 60) ?? 'page');
  await page.getByRole('button', { name: 'Hilfe' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('searchbox').waitFor();
  expect(await active()).toContain('search');
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press(press < 6 ? 'Tab' : 'Shift+Tab');
    expect(await active()).not.toBe('page');
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await active()).toContain('<button');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  // Text outlives an outside click, Esc and a reload.
  await page.getByRole('button', { name: 'Hilfe' }).click();
  await page.getByRole('searchbox').fill('xyz geht nicht');
  await page.getByRole('button', { name: 'Ihre Anfrage' }).click();
  await page.getByLabel('Was ist geschehen?').fill('Sehr langer Text');
  await page.mouse.click(5, 300);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Hilfe' }).click();
  await expect(page.getByLabel('Was ist geschehen?')).toHaveValue('Sehr langer Text');
  await expect(page.getByLabel('Betreff')).toHaveValue('xyz geht nicht');
  await page.screenshot({ path: join(folder, 'guest-restored.png') });
  await axe(page, 'guest form');
  // The answer is lost, the text is changed, and it is still one ticket.
  await page.getByLabel('Ihr Name').fill('Ole Gast');
  await page.getByLabel('Ihre E-Mail-Adresse').fill('ole@example.org');
  await page.getByLabel(/3 · Leicht/).check();
  const before = portal.tickets.size;
  portal.next.set('widget.open', 'invalid');
  await page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(page.getByText('Diese Adresse nimmt keine Post an.')).toBeVisible();
  expect(await active()).toContain('email');
  await page.screenshot({ path: join(folder, 'guest-fields.png') });
  await cut(page, 'answer');
  await page.getByRole('button', { name: /Noch einmal|senden/ }).click();
  await page.getByText('Wir sind gerade nicht erreichbar').waitFor();
  await page.getByLabel('Betreff').fill('Anderer Betreff');
  await page.reload();
  await page.getByRole('button', { name: 'Hilfe' }).click();
  await page.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(page.getByText('Eine frühere Fassung')).toBeVisible();
  expect(portal.tickets.size).toBe(before + 1);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.screenshot({ path: join(folder, 'guest-confirm.png') });
  await axe(page, 'guest confirm');
  await page.context().close();
}

/** A page that fights back (S36): clobbered names, polluted prototypes, aggressive styles, a patched fetch. */
async function hostile(): Promise<void> {
  const page = await open({ viewport: { width: 900, height: 700 } });
  const address =
    serve(`<!doctype html><html lang=de><style>html{font-size:5px} *{color:lime!important;display:none!important;font:30px serif!important}
html,body{display:block!important} zusage-widget{position:static!important;width:900px!important;--paper:red!important}</style>
<body><img name=currentScript><img name=documentElement><img name=body><form name=createElement></form><img id=zusage>
<script>Object.prototype.dangerouslySetInnerHTML={__html:'<img src=x onerror="window.executed=1">'};Object.prototype.onclick='x';
Object.prototype.hidden=true;Array.prototype.extra=function(){};</script>
<script src="${portal.url}/widget/v1/loader.js" data-key=pk></script>
<script>window.seen=[];const f=fetch;window.fetch=(...a)=>{seen.push(a);return f(...a)};zusage.identify(()=>'secret.token.x');zusage.q.push(['open'],['nonsense'],['__proto__'])</script>`);
  const known = faults.length;
  await page.goto(address);
  if (process.env.DEBUG) {
    await page.waitForTimeout(1500);
    console.log(faults);
  }
  await page.getByRole('searchbox').fill('geht nicht');
  await page.getByRole('button', { name: /Rücksicherung/ }).click();
  await page.getByText('Platz auf dem Ziel').waitFor();
  await page.screenshot({ path: join(folder, 'hostile.png') });
  expect(await page.evaluate(() => (window as unknown as { executed?: number }).executed)).toBeUndefined();
  expect(await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen)).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain('secret');
  faults.splice(known); // the two unknown commands are reported to the console, as they should be
  await page.evaluate(() => (window as unknown as { zusage: { destroy(): void } }).zusage.destroy());
  expect(
    await page.evaluate(() => [document.querySelector('zusage-widget'), Object.hasOwn(window, 'zusage')]),
  ).toEqual([null, false]);
  await page.context().close();
}

async function languages(): Promise<void> {
  for (const [locale, button, question] of [
    ['fr-FR', 'Aide', 'De quoi s’agit-il'],
    ['it-IT', 'Help', 'What is it about'],
  ] as const) {
    const page = await open({ locale });
    await page.goto(
      serve(
        `<!doctype html><title>x</title><script async src="${portal.url}/widget/v1/loader.js" data-key=pk data-theme=dark></script>`,
      ),
    );
    portal.requests.length = 0;
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('searchbox', { name: question }).fill('a');
    expect(portal.requests.filter((line) => line.includes('/widget/')).length).toBe(2);
    await page.screenshot({ path: join(folder, `language-${locale}.png`) });
    await page.context().close();
  }
}
