import { expect, test, type Page } from '@playwright/test';
import { openAccountMenu } from '../../support/account-menu.ts';
import { openSession, password, people, visitAs } from '../../support/people.ts';
import { addresses, loginOf } from '../../support/product.ts';

const SIGN_IN = '/sep-sesam/sign-in';

async function trySignIn(page: Page, identifier: string, secret: string): Promise<void> {
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(identifier);
  await page.getByLabel('Passwort').fill(secret);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}

test('a customer signs in with the e-mail address and sees what is promised', async ({ page }) => {
  await page.goto('/sep-sesam/');
  await expect(page).toHaveURL(/\/sep-sesam\/sign-in/);
  await trySignIn(page, people.yildirim.email, password());
  await expect(page).toHaveURL(/\/sep-sesam\/$/);
  await expect(page.getByText('Angemeldet als Emre Yıldırım')).toBeVisible();
});

test('the designated contact signs in with the customer number (SEP-1)', async ({ page }) => {
  const { customerNumber } = loginOf('sep-sesam', 'customer-admin');
  await page.goto(SIGN_IN);
  await trySignIn(page, customerNumber ?? '', password());
  await expect(page.getByText('Angemeldet als Silke Kellermann')).toBeVisible();
});

test('a wrong password and an unknown account are told alike, and the name stays [S20]', async ({ page }) => {
  const said: string[] = [];
  for (const identifier of [people.kellermann.email, 'niemand@altmoorer-guss.example', '104217', '999999']) {
    await page.goto(SIGN_IN);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await trySignIn(page, identifier, 'ganz-falsch');
    expect((await answered).status()).toBe(401);
    await expect(page.getByText('Die Anmeldung hat nicht geklappt.')).toBeVisible();
    await expect(page.getByLabel('E-Mail-Adresse oder Kundennummer')).toHaveValue(identifier);
    await expect(page.getByLabel('Passwort')).toHaveValue('');
    said.push(await page.locator('main').innerText());
  }
  expect(new Set(said).size).toBe(1);
});

test('empty fields are named', async ({ page }) => {
  await page.goto(SIGN_IN);
  await page
    .locator('form', { has: page.getByLabel('Passwort') })
    .evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await trySignIn(page, '', '');
  await expect(page.getByText('Bitte geben Sie Ihre E-Mail-Adresse oder Kundennummer ein.')).toBeVisible();
  await expect(page.getByText('Bitte geben Sie Ihr Passwort ein.')).toBeVisible();
});

test('after ten failures there is a wait for this name, and none for others [S21]', async ({ page }) => {
  const guessed = `${crypto.randomUUID().slice(0, 8)}@altmoorer-guss.example`;
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const answer = await page.request.post(SIGN_IN, {
      headers: { origin: addresses.portal },
      form: { identifier: guessed, password: `geraten-${attempt}` },
    });
    expect(answer.status()).toBe(401);
  }
  await page.goto(SIGN_IN);
  await trySignIn(page, guessed, 'geraten');
  await expect(page.getByText('Das waren zu viele Versuche hintereinander.')).toBeVisible();
  await expect(
    page.getByText(/Bitte warten Sie \d+\sMin\. und versuchen Sie es dann noch einmal\./),
  ).toBeVisible();
  await trySignIn(page, people.vanderlinde.email, password());
  await expect(page.getByText('Angemeldet als Annika van der Linde')).toBeVisible();
});

test('signing out ends the session itself, not only the cookie [S17]', async ({ page, playwright }) => {
  await visitAs(page, people.brookfield);
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'zusage_session');
  const copy = await playwright.request.newContext({
    extraHTTPHeaders: { cookie: `zusage_session=${cookie?.value}` },
  });
  const overview = `${addresses.portal}/sep-sesam/`;
  expect((await copy.get(overview, { maxRedirects: 0 })).status()).toBe(200);
  await openAccountMenu(page);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByText('Sie sind abgemeldet.')).toBeVisible();
  expect((await page.context().cookies()).filter(({ name }) => name === 'zusage_session')).toEqual([]);
  const after = await copy.get(overview, { maxRedirects: 0 });
  expect(after.status()).toBe(303);
  expect(after.headers()['location']).toContain('/sep-sesam/sign-in');
  await copy.dispose();
});

test('after signing in one is where one wanted to go', async ({ page }) => {
  await page.goto('/sep-sesam/tickets?status=all');
  await expect(page.getByText('Bitte melden Sie sich an, um diese Seite zu sehen.')).toBeVisible();
  await trySignIn(page, people.yildirim.email, password());
  await expect(page).toHaveURL('/sep-sesam/tickets?status=all');
});

const elsewhere = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '\\\\evil.example/',
  '/.//evil.example/',
  '/%2f%2fevil.example/',
  '/%5cevil.example/',
  '/sep-sesam/..//evil.example/',
  '/sep-sesam/%2e%2e//evil.example/',
  '/sep-sesam@evil.example/',
  'sep-sesam@evil.example',
  'javascript:alert(1)',
  ' //evil.example/',
  '/\t/evil.example/',
  '/kaseya-technical-support/tickets',
  '/sep-sesam/sign-out',
];

test("no returnTo leads away from the provider's own pages [S54]", async ({ page }) => {
  await openSession(page.request, people.yildirim);
  for (const returnTo of elsewhere) {
    const answer = await page.request.get(`${SIGN_IN}?returnTo=${encodeURIComponent(returnTo)}`, {
      maxRedirects: 0,
    });
    expect(answer.status(), returnTo).toBe(303);
    const target = new URL(answer.headers()['location'] ?? '', `${addresses.portal}${SIGN_IN}`);
    expect(target.origin, returnTo).toBe(addresses.portal);
    expect(target.pathname, returnTo).toBe('/sep-sesam/');
  }
  await page.context().clearCookies();
  await page.goto(`${SIGN_IN}?returnTo=${encodeURIComponent('//evil.example/')}`);
  await trySignIn(page, people.yildirim.email, password());
  await expect(page).toHaveURL(`${addresses.portal}/sep-sesam/`);
});
