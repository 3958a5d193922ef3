import { expect, test, type Page } from '@playwright/test';
import { openAccountMenu } from '../../support/account-menu.ts';
import {
  codeOf,
  confirmByPassword,
  enter,
  enterPassword,
  newcomer,
  setUpCodes,
  wrongCode,
} from '../../support/newcomer.ts';
import { askPastArticles, choose, send } from '../../support/request-form.ts';
import { uniqueSubject } from '../../support/tickets.ts';

test.use({ javaScriptEnabled: false });
test.setTimeout(120_000);

const signOut = async (page: Page): Promise<void> => {
  await openAccountMenu(page);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByText('Sie sind abgemeldet.')).toBeVisible();
};

const second = (page: Page) => page.getByRole('heading', { name: 'Noch ein Schritt' });
const isIn = (page: Page) => expect(page).toHaveURL('/sep-sesam/');

test('codes of an app: set up, sign in with one, once each, and with a recovery code when the phone is lost [S26]', async ({
  page,
}) => {
  const person = await newcomer();
  await enter(page, person);
  await page.goto('/sep-sesam/profile/security');
  await expect(page.getByText('Der zweite Schritt ist nicht eingeschaltet.')).toBeVisible();
  await page.getByRole('link', { name: 'Einrichten' }).click();
  await confirmByPassword(page, person);
  await expect(page.getByRole('img', { name: 'QR-Code für die Authenticator-App' })).toBeVisible();

  // Loaded again, it is the same key: what the app has just read stays good.
  const key = page.locator('[data-secret]');
  const shown = await key.innerText();
  await page.reload();
  await expect(key).toHaveText(shown);
  await page.getByLabel('Code aus der App').fill('12345');
  await page.getByRole('button', { name: 'Einrichten' }).click();
  await expect(page.getByText('Dieser Code stimmt nicht oder wurde schon benutzt.')).toBeVisible();
  const { secret, recoveryCodes } = await setUpCodes(page);
  await page.getByRole('link', { name: 'Ich habe die Codes notiert' }).click();
  await expect(page.getByText('Der zweite Schritt ist eingeschaltet.')).toBeVisible();
  await expect(page.getByText('noch 10 von 10')).toBeVisible();
  for (const code of recoveryCodes) expect(await page.content()).not.toContain(code);

  await signOut(page);
  await enterPassword(page, person);
  await expect(second(page)).toBeVisible();
  // The password alone opens no page.
  await page.goto('/sep-sesam/tickets');
  await expect(page).toHaveURL(/\/sign-in\?/);
  await enterPassword(page, person);
  const code = codeOf(secret);
  await page.getByLabel('Code aus der App').fill(code);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await isIn(page);

  await signOut(page);
  await enterPassword(page, person);
  await page.getByLabel('Code aus der App').fill(code);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText('Dieser Code stimmt nicht oder wurde schon benutzt.')).toBeVisible();
  await page.getByRole('link', { name: 'Mit einem Wiederherstellungscode' }).click();
  await page.getByLabel('Wiederherstellungscode').fill(recoveryCodes[3] ?? '');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await isIn(page);
  await page.goto('/sep-sesam/profile/security');
  await expect(page.getByText('noch 9 von 10')).toBeVisible();

  await signOut(page);
  await enterPassword(page, person);
  await page.getByRole('link', { name: 'Mit einem Wiederherstellungscode' }).click();
  await page.getByLabel('Wiederherstellungscode').fill(recoveryCodes[3] ?? '');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByText('Dieser Code stimmt nicht oder wurde schon benutzt.')).toBeVisible();
  await page.getByLabel('Wiederherstellungscode').fill(recoveryCodes[4] ?? '');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await isIn(page);

  // The phone is gone: the old codes are removed, which asks once more who it is.
  await page.goto('/sep-sesam/profile/security');
  await page.getByRole('button', { name: 'Codes aus einer App entfernen' }).click();
  await expect(page.getByRole('heading', { name: 'Bestätigen Sie, dass Sie es sind' })).toBeVisible();
  await page.getByRole('link', { name: 'Mit einem Wiederherstellungscode' }).click();
  await page.getByLabel('Wiederherstellungscode').fill(recoveryCodes[5] ?? '');
  await page.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(page.getByText('Bestätigt. Sie können jetzt zehn Minuten lang ändern')).toBeVisible();
  await page.getByRole('button', { name: 'Codes aus einer App entfernen' }).click();
  await expect(page.getByText('Die Anmeldung fragt nicht mehr nach Codes aus der App.')).toBeVisible();
  await signOut(page);
  await enter(page, person);
});

test('a form that was sent without a session goes on after both steps, and nothing is lost', async ({
  page,
}) => {
  const person = await newcomer();
  const subject = uniqueSubject('Ablauf mit zweitem Schritt');
  await enter(page, person);
  await page.goto('/sep-sesam/profile/security/app');
  await confirmByPassword(page, person);
  const { secret, recoveryCodes } = await setUpCodes(page);
  await askPastArticles(page, 'Lizenz prüfen');
  await choose(page, /Schweregrad 3/);
  await page.getByLabel('Betreff').fill(subject);
  await page.getByLabel('Was ist geschehen?').fill('Erste Zeile\nzweite Zeile');
  await page.context().clearCookies();
  await send(page);
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(person.email);
  await page.getByLabel('Passwort').fill(person.password);
  await page.getByRole('button', { name: 'Anmelden und weitermachen' }).click();
  await expect(second(page)).toBeVisible();
  await expect(page.locator('.kept-text')).toContainText('zweite Zeile');
  await page.getByLabel('Code aus der App').fill(wrongCode(secret));
  await page.getByRole('button', { name: 'Anmelden und weitermachen' }).click();
  await expect(page.getByText('Dieser Code stimmt nicht oder wurde schon benutzt.')).toBeVisible();
  await page.getByRole('button', { name: 'Mit einem Wiederherstellungscode' }).click();
  await page.getByLabel('Wiederherstellungscode').fill(recoveryCodes[0] ?? '');
  await page.getByRole('button', { name: 'Anmelden und weitermachen' }).click();
  await page.getByRole('button', { name: 'Weitermachen' }).click();
  await expect(page.getByLabel('Betreff')).toHaveValue(subject);
  await expect(page.getByLabel('Was ist geschehen?')).toHaveValue('Erste Zeile\nzweite Zeile');
});
