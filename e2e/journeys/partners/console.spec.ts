import { expect, test, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { addresses } from '../../support/product.ts';
import { uniqueWord } from '../../support/unique.ts';
import { watch } from '../../support/watch.ts';
import { hostPage, Widget } from '../../support/widget.ts';

/** Makes a widget key for the demo site, apart from the one that its pages carry. @returns what stands in a page */
async function makeKey(page: Page, origin: string): Promise<string> {
  const name = `Website ${uniqueWord()}`;
  await visitAs(page, people.marten, '/partner/widget');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Adresse der Website').fill(origin);
  await page.getByRole('button', { name: 'Schlüssel anlegen' }).click();
  await expect(page.getByText('Der Schlüssel ist angelegt.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** The demo site with another key than its own. */
async function embed(page: Page, key: string): Promise<Widget> {
  await page.addInitScript((text) => {
    new MutationObserver(() => {
      const loader = document.querySelector<HTMLScriptElement>('script[data-key]');
      if (loader) loader.dataset['key'] = text;
    }).observe(document, { childList: true, subtree: true });
  }, key);
  await page.goto(hostPage('sep-sesam'));
  return new Widget(page);
}

test('the real widget changes with each setting, and nothing of it is counted or sent', async ({ page }) => {
  const watched = watch(page);
  const key = await makeKey(page, 'https://shop.example');
  const frame = page.frameLocator('iframe');
  const loader = frame.locator('script[data-key]');
  await expect(loader).toHaveAttribute('data-key', key);
  await page.getByRole('textbox', { name: 'Akzentfarbe' }).fill('#ffcc00');
  await expect(page.getByText(/Hell: Kontrast \d+(,\d)? : 1, dafür angepasst/)).toBeVisible();
  await page.getByLabel('Eckenradius').fill('3');
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
  await expect(loader).toHaveAttribute('data-accent', '#ffcc00');
  await expect(loader).toHaveAttribute('data-radius', '3');
  // It works, with the partner's session instead of an allowed origin.
  await page.locator('iframe').evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await frame.getByRole('complementary', { name: 'Help' }).getByRole('button').click();
  const dialog = frame.getByRole('dialog');
  await dialog.getByRole('searchbox', { name: 'What is it about?' }).fill('tape drive');
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
  await page.getByRole('button', { name: 'Aussehen speichern' }).click();
  await expect(page.getByText('Das Aussehen ist gespeichert.')).toBeVisible();
  await expect(page.getByLabel('Snippet', { exact: true })).toContainText('data-accent="#ffcc00"');
  await expect(page.getByLabel('Snippet', { exact: true })).toContainText('data-lang="en"');
  const figures = page.getByRole('region', { name: 'In den letzten 30 Tagen' });
  await expect(figures.getByRole('definition').first()).toHaveText('0');
  watched.expectQuiet();
});

test('the snippet works on a listed site and is denied once its origin is struck [S34]', async ({
  page,
  context,
}) => {
  const key = await makeKey(page, addresses.demoSite);
  const site = await context.newPage();
  const widget = await embed(site, key);
  await widget.open();
  await expect(widget.query).toBeVisible();
  await widget.search('Rücksicherung');
  await expect(widget.results.first()).toBeVisible();

  await page.getByRole('button', { name: `Streichen ${addresses.demoSite}` }).click();
  await expect(page.getByText('Die Website ist gestrichen.')).toBeVisible();
  await expect(
    page.getByText('Keine Website ist eingetragen. Das Widget ist überall gesperrt.'),
  ).toBeVisible();
  await site.reload();
  await widget.open();
  // The browser keeps an answer without permission from the page.
  await widget.query.fill('Rücksicherung');
  await expect(widget.alert().first()).toBeVisible();
  await expect(widget.results).toHaveCount(0);
  // Nobody can look over the partner's shoulder: without its session the preview's way is closed too.
  const stranger = await site.request.get(`${addresses.portal}/trpc/widget.config?key=${key}&preview=1`, {
    headers: { 'sec-fetch-site': 'same-origin', cookie: '' },
  });
  expect(stranger.status()).toBe(403);
});

test('everything can be done without a script: key, origin in punycode, public key, check, end', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const key = await makeKey(page, 'https://bücher.example/kontakt');
  const origins = page.getByRole('region', { name: 'Erlaubte Herkunft' });
  await expect(origins.getByText('https://xn--bcher-kva.example', { exact: true }).first()).toBeVisible();
  await expect(origins.getByText('https://bücher.example')).toBeVisible();
  await origins.getByLabel('Adresse der Website').fill('http://shop.example');
  await origins.getByRole('button', { name: 'Website eintragen' }).click();
  await expect(origins.getByText('Bitte eine Adresse mit https:// ohne Platzhalter').first()).toBeVisible();
  await expect(origins.getByLabel('Adresse der Website')).toHaveValue('http://shop.example');

  const { publicKey, privateKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const identity = page.getByRole('region', { name: 'Angemeldete Besucher' });
  const jwk = identity.getByLabel('Öffentlicher Schlüssel (JWK)');
  await identity.getByText('Öffentlichen Schlüssel hinzufügen').click();
  await jwk.fill(JSON.stringify(await crypto.subtle.exportKey('jwk', privateKey)));
  await identity.getByRole('button', { name: 'Schlüssel hinzufügen' }).click();
  await expect(identity.getByText('Das ist kein öffentlicher P-256-Schlüssel').first()).toBeVisible();
  // A private key is not sent back to the page.
  await expect(jwk).toHaveValue('');
  await jwk.fill(JSON.stringify(await crypto.subtle.exportKey('jwk', publicKey)));
  await identity.getByRole('button', { name: 'Schlüssel hinzufügen' }).click();
  await expect(identity.getByText('zählt', { exact: true })).toBeVisible();
  await identity.getByRole('button', { name: 'Nur angemeldete Besucher zulassen' }).click();
  await expect(identity.getByText('Gäste werden abgewiesen.')).toBeVisible();

  const check = page.getByRole('region', { name: 'Eine Seite prüfen' });
  await check.getByLabel('Adresse der Seite').fill('https://bücher.example/start');
  await check.getByLabel('Content-Security-Policy').fill("default-src 'self'");
  await check.getByRole('button', { name: 'Prüfen' }).click();
  await expect(check.getByText('2 Stellen sind zu ändern.')).toBeVisible();
  await expect(check.getByText(`connect-src 'self' ${addresses.portal}`)).toBeVisible();

  await page.getByText('Schlüssel widerrufen').click();
  await page.getByRole('button', { name: 'Endgültig widerrufen' }).click();
  await expect(page.getByText('Der Schlüssel ist widerrufen.')).toBeVisible();
  expect((await page.goto(`/sep-sesam/partner/widget/${key}`))?.status()).toBe(404);
  await context.close();
});
