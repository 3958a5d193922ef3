import { expect, test, type Page } from '@playwright/test';
import { addContract, createCustomer, dayFromNow, visitAsAdministrator } from '../../support/customers.ts';
import { mailedLink } from '../../support/mailed-link.ts';
import { openSession, people, visitAs } from '../../support/people.ts';
import { loginOf } from '../../support/product.ts';
import { uniqueWord } from '../../support/unique.ts';

const SEP = 'sep-sesam';
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** Without the browser's own check the server's is seen. */
const withoutBrowserCheck = (page: Page) =>
  page
    .locator('main form')
    .first()
    .evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });

test('A customer comes with contract, product, units and an administrator, who then sees all of it', async ({
  page,
  browser,
}) => {
  const customer = await createCustomer(page);
  await expect(page.getByRole('heading', { level: 1, name: customer.name })).toBeVisible();
  await expect(section(page, 'Verträge')).toContainText('Mit dem ersten beginnen die zugesagten Zeiten.');
  const contract = `MW-${customer.customerNumber}`;
  await addContract(page, contract);
  await expect(section(page, 'Verträge')).toContainText(contract);

  await page.getByRole('link', { name: 'Standort anlegen' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Werk Süd');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByText('Der Standort ist angelegt.')).toBeVisible();

  await page.getByRole('link', { name: 'Produkt anlegen' }).click();
  // What can only be one thing stands there already.
  await expect(page.getByLabel('Vertrag', { exact: true })).toHaveValue(contract);
  await expect(page.getByLabel('Standort', { exact: true })).toHaveValue('werk-sued');
  await page.getByLabel('Name', { exact: true }).fill('Sicherungsserver Süd');
  await page.getByLabel(/^Lizenz-ID/).fill('L-TEST-1\nL-TEST-2');
  await page.getByRole('button', { name: 'Produkt anlegen' }).click();
  await expect(section(page, 'Produkte')).toContainText('L-TEST-2');

  await page.getByRole('link', { name: 'Zertifikat ausstellen' }).click();
  await page.getByRole('button', { name: 'Zertifikat ausstellen' }).click();
  await expect(section(page, 'Zertifikate')).toContainText(`${contract}-Z1`);

  await page.getByRole('link', { name: 'Kauf buchen' }).click();
  await page.getByRole('radio', { name: /^Remote-Dienstleistung/ }).check();
  await page.getByLabel('Anzahl').fill('10');
  await page.getByLabel('Bestellnummer').fill('AB-1');
  await page.getByLabel('Gültig bis').fill(dayFromNow(300));
  await page.getByRole('button', { name: 'Kauf buchen' }).click();
  await expect(section(page, 'Einheiten')).toContainText('10 Std.');

  const email = `${uniqueWord()}@werkstaetten.example`;
  await page.getByRole('link', { name: 'Person einladen' }).click();
  await expect(page.getByRole('radio', { name: 'Kundenadministrator' })).toBeChecked();
  await page.getByLabel('Name', { exact: true }).fill('Mara Stegemann');
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(section(page, 'Ansprechpartner')).toContainText('eingeladen, Link gilt bis');
  await expect(section(page, 'Verlauf')).toContainText('Person eingeladen');
  await expect(section(page, 'Verlauf')).toContainText('Kauf gebucht');

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(await mailedLink(page.request, SEP, { to: email, page: 'invitation' }));
  await guest.getByLabel('Ihr Passwort').fill('vier Boote am stillen Steg');
  await guest.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest).toHaveURL(`/${SEP}/`);
  await expect(guest.getByRole('main')).toContainText(contract);
  await expect(guest.getByRole('main')).toContainText('10 Std.');
  await guest.context().close();
});

test('What is wrong is told at its field, nothing typed is lost, and a number is given once', async ({
  page,
}) => {
  const customer = await createCustomer(page);
  await visitAsAdministrator(page, '/staff/customers/new');
  await page.getByLabel('Kundennummer').fill(customer.customerNumber);
  await page.getByLabel('Name', { exact: true }).fill('Ein anderer Name');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByLabel('Kundennummer')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Das ist schon vergeben.').first()).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ein anderer Name');

  await page.goto(`/${SEP}/staff/customers/${customer.customerNumber}/contracts/new`);
  await withoutBrowserCheck(page);
  await page.getByLabel('Vertragsnummer').fill('MW-FALSCH');
  await page.getByLabel('Gültig ab').fill(dayFromNow(10));
  await page.getByLabel('Gültig bis').fill(dayFromNow(-10));
  await page.getByRole('radio', { name: 'Maintenance', exact: true }).check();
  await page.getByRole('button', { name: 'Vertrag anlegen' }).click();
  await expect(page.getByText('Das Ende liegt vor dem Anfang.').first()).toBeVisible();
  await expect(page.getByLabel('Vertragsnummer')).toHaveValue('MW-FALSCH');

  await page.goto(`/${SEP}/staff/customers/${customer.customerNumber}/units/new`);
  await withoutBrowserCheck(page);
  await page.getByRole('radio', { name: /^Remote-Dienstleistung/ }).check();
  for (const units of ['2,5', '0', '-3', '']) {
    await withoutBrowserCheck(page);
    await page.getByLabel('Anzahl').fill(units);
    await page.getByRole('button', { name: 'Kauf buchen' }).click();
    await expect(page.getByText('Bitte eine ganze Zahl ab 1.').first()).toBeVisible();
    await expect(page.getByLabel('Anzahl')).toHaveValue(units);
  }
  await page.goto(`/${SEP}/staff/customers/${customer.customerNumber}`);
  await expect(section(page, 'Einheiten')).toContainText('Keine Einheiten gekauft.');
});

test('A contract ends early, its certificate with it; a purchase by mistake is taken back', async ({
  page,
}) => {
  const customer = await createCustomer(page);
  const contract = `MW-${customer.customerNumber}`;
  await addContract(page, contract);
  await page.getByRole('link', { name: 'Zertifikat ausstellen' }).click();
  await page.getByLabel('Nummer des Zertifikats').fill(`ZS-${customer.customerNumber}-1`);
  await page.getByRole('button', { name: 'Zertifikat ausstellen' }).click();
  await expect(page.getByText('Das Zertifikat ist ausgestellt.')).toBeVisible();

  await section(page, 'Verträge').getByRole('link', { name: 'Maintenance' }).click();
  const end = page.getByRole('region', { name: 'Vorzeitig beenden' });
  await end.getByLabel('Letzter Tag').fill(dayFromNow(20));
  await end.getByLabel('Grund').fill('Standort geschlossen');
  await end.getByRole('button', { name: 'Vertrag beenden' }).click();
  await expect(page.getByText('Der Vertrag endet nun früher.')).toBeVisible();
  await expect(section(page, 'Verträge')).toContainText('läuft bald ab');
  await expect(section(page, 'Zertifikate')).toContainText(`ZS-${customer.customerNumber}-2`);
  await expect(section(page, 'Zertifikate')).toContainText('1 früheres Zertifikat');
  await expect(section(page, 'Verlauf')).toContainText('Grund: Standort geschlossen');

  await page.getByRole('link', { name: 'Kauf buchen' }).click();
  await page.getByRole('radio', { name: /^Remote-Dienstleistung/ }).check();
  await page.getByLabel('Anzahl').fill('3');
  await page.getByLabel('Bestellnummer').fill('AB 7/1');
  await page.getByLabel('Gültig bis').fill(dayFromNow(100));
  await page.getByRole('button', { name: 'Kauf buchen' }).click();
  await page.getByRole('link', { name: 'Kauf AB 7/1 zurücknehmen' }).click();
  await page.getByLabel('Grund, wie ihn der Kunde lesen soll').fill('Doppelt gebucht');
  await page.getByRole('button', { name: 'Kauf zurücknehmen' }).click();
  await expect(page.getByText('Der Kauf ist zurückgenommen.')).toBeVisible();
  await expect(section(page, 'Einheiten')).toContainText('0 Min. verfügbar');
  await expect(section(page, 'Einheiten').getByRole('link', { name: /zurücknehmen/ })).toHaveCount(0);
});

test('An agent finds a customer, reads everything and finds nothing to change [S1]', async ({ page }) => {
  await visitAs(page, people.wendlinger, '/staff/customers');
  await expect(page.getByRole('link', { name: 'Neuer Kunde' })).toHaveCount(0);
  await page.getByLabel('Kundennummer, Name oder Ansprechpartner').fill('yıldırım');
  await page.getByRole('main').getByRole('button', { name: 'Suchen' }).click();
  await page.getByRole('link', { name: 'Altmoorer Präzisionsguss GmbH' }).click();
  for (const name of [
    'Verträge',
    'Produkte',
    'Zertifikate',
    'Ansprechpartner',
    'Einheiten',
    'Tickets',
    'Verlauf',
  ])
    await expect(section(page, name)).toBeVisible();
  await expect(page.getByRole('main').locator('form')).toHaveCount(0);
  await expect(
    page.getByRole('main').getByRole('link', { name: /anlegen|ändern|buchen|einladen|ausstellen/i }),
  ).toHaveCount(0);
  await page.getByRole('link', { name: 'Telefonticket für diesen Kunden' }).click();
  await expect(page.getByLabel('Wer ruft an?')).toBeVisible();

  const contract = `/${SEP}/staff/customers/104217/contracts/MW-2025-10421`;
  const refused = await page.goto(contract);
  expect(refused?.status()).toBe(403);
  await openSession(page.request, loginOf(SEP, 'provider-admin'));
  expect((await page.goto(contract))?.status()).toBe(200);
  expect((await page.goto(`/${SEP}/staff/customers/700512`))?.status()).toBe(404);
  expect((await page.goto(`/${SEP}/staff/customers/104217/contracts/SC-700512-25`))?.status()).toBe(404);
});
