import { expect, test } from '@playwright/test';
import { mailedLink } from '../../support/mailed-link.ts';
import { enter, newcomer } from '../../support/newcomer.ts';
import { addresses } from '../../support/product.ts';
import { rawRequest } from '../../support/raw-request.ts';
import { uniqueWord } from '../../support/unique.ts';

const SEP = 'sep-sesam';
const NEW = 'fünf Reiher überm Moor';

test.use({ javaScriptEnabled: false });

test('a forgotten password: a link by mail, a new one, and every session of before is over [S17] [S18]', async ({
  page,
  browser,
}) => {
  const person = await newcomer();
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await enter(elsewhere, person);

  await page.goto(`/${SEP}/sign-in`);
  await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(person.email);
  await page.getByRole('button', { name: 'Link senden' }).click();
  await expect(page.getByRole('heading', { name: 'Sehen Sie in Ihre E-Mails.' })).toBeVisible();

  const link = await mailedLink(page.request, SEP, { to: person.email, page: 'reset-password' });
  await page.goto(link);
  await expect(page).toHaveURL(`/${SEP}/reset-password`);
  await expect(page.getByLabel('Sie melden sich an mit')).toHaveValue(person.email);
  await page.getByLabel('Neues Passwort').fill('zu kurz');
  await page.getByRole('button', { name: 'Passwort festlegen' }).click();
  await expect(page.getByText('Mindestens 12 Zeichen.').last()).toBeVisible();
  await page.getByLabel('Neues Passwort').fill(NEW);
  await page.getByRole('button', { name: 'Passwort festlegen' }).click();
  await expect(page.getByText('Ihr Passwort ist geändert. Bitte melden Sie sich damit an.')).toBeVisible();

  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in\?/);
  await elsewhere.getByLabel('E-Mail-Adresse oder Kundennummer').fill(person.email);
  await elsewhere.getByLabel('Passwort').fill(person.password);
  await elsewhere.getByRole('button', { name: 'Anmelden' }).click();
  await expect(elsewhere.getByText('Die Anmeldung hat nicht geklappt.')).toBeVisible();
  await context.close();
  await enter(page, { ...person, password: NEW });

  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Dieser Link öffnet nichts mehr.' })).toBeVisible();
  await page.getByRole('link', { name: 'Neues Passwort anfordern' }).click();
  await expect(page.getByRole('heading', { name: 'Neues Passwort anfordern' })).toBeVisible();
});

test('asking tells nobody who exists: status, headers and body are the same [S20]', async () => {
  const person = await newcomer();
  const ask = async (identifier: string) => {
    const answer = await rawRequest({
      portal: addresses.portal,
      method: 'POST',
      path: `/${SEP}/forgotten-password`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: addresses.portal },
      body: `identifier=${encodeURIComponent(identifier)}`,
    });
    const { date: _, ...headers } = answer.headers;
    return { status: answer.status, headers, body: answer.text };
  };
  const known = await ask(person.email);
  expect(known.status).toBe(303);
  expect(await ask(`${uniqueWord()}@neuling.example`)).toEqual(known);
  expect(await ask(uniqueWord())).toEqual(known);
});
