import { expect, type Page } from '@playwright/test';
import {
  confirmByPassword,
  enter,
  enterPassword,
  newcomer,
  setUpCodes,
  wrongCode,
  type Newcomer,
} from '../newcomer.ts';
import type { PageState } from '../page-states.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

/** A page of the profile that first asks who it is. */
async function confirmedAt(page: Page, path: string): Promise<Newcomer> {
  const person = await newcomer();
  await enter(page, person);
  await page.goto(`/sep-sesam/profile/${path}`);
  await confirmByPassword(page, person);
  return person;
}

async function atSecondStep(page: Page): Promise<{ secret: string }> {
  const person = await confirmedAt(page, 'security/app');
  const { secret } = await setUpCodes(page);
  await page.context().clearCookies();
  await enterPassword(page, person);
  await expect(page.getByRole('heading', { name: 'Noch ein Schritt' })).toBeVisible();
  return { secret };
}

/** Moments of a profile, and of what protects an access. */
export const accountStates: PageState[] = [
  state('profile, fields wrong', async (page) => {
    await enter(page, await newcomer());
    await page.goto('/sep-sesam/profile');
    await page.getByLabel('Name').fill('');
    await page.getByLabel('Zeitzone').fill('Atlantis');
    await page.getByRole('button', { name: 'Profil speichern' }).click();
  }),
  state('step-up, wrong password', async (page) => {
    await enter(page, await newcomer());
    await page.goto('/sep-sesam/profile/confirm');
    await page.getByLabel('Passwort').fill('falsch');
    await page.getByRole('button', { name: 'Bestätigen' }).click();
  }),
  state('change of address, link sent', async (page) => {
    const { email } = await confirmedAt(page, 'email');
    await page.getByLabel('Neue E-Mail-Adresse').fill(`neu-${email}`);
    await page.getByRole('button', { name: 'Link schicken' }).click();
  }),
  state('codes of an app, to be read', async (page) => {
    await confirmedAt(page, 'security/app');
  }),
  state('recovery codes, shown once', async (page) => {
    await confirmedAt(page, 'security/app');
    await setUpCodes(page);
  }),
  state('security, with a second step and an access key', async (page) => {
    await confirmedAt(page, 'security/app');
    await setUpCodes(page);
    await page.goto('/sep-sesam/profile/security/access-key');
    await page.getByLabel('Wofür ist er?').fill('Überwachung im Rechenzentrum');
    await page.getByRole('button', { name: 'Schlüssel erzeugen' }).click();
    await page.getByRole('link', { name: 'Fertig' }).click();
  }),
  state('passkey, to be added', async (page) => {
    await confirmedAt(page, 'security/passkey');
  }),
  state('second step, wrong code', async (page) => {
    const { secret } = await atSecondStep(page);
    await page.getByLabel('Code aus der App').fill(wrongCode(secret));
    await page.getByRole('button', { name: 'Anmelden' }).click();
  }),
  state('step-up, too many tries', async (page) => {
    await enter(page, await newcomer());
    await page.goto('/sep-sesam/profile/confirm');
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await page.getByLabel('Passwort').fill('falsch');
      await page.getByRole('button', { name: 'Bestätigen' }).click();
      await page.waitForLoadState();
    }
    await expect(page.getByText('Das waren zu viele Versuche hintereinander.')).toBeVisible();
  }),
];
