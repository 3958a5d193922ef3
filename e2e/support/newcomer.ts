import { createDatabase } from '@zusage/db';
import { createAccount, createOrganisation, createPerson } from '@zusage/identity';
import { expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { withProductDatabase } from './product-database.ts';
import { uniqueWord } from './unique.ts';

/** Somebody who exists for one test: what it does to their access disturbs nobody else. */
export interface Newcomer {
  provider: string;
  email: string;
  password: string;
}

const PROVIDER = 'sep-sesam';

/** An administrator of a customer of their own, who has bought nothing yet. */
export async function newcomer(): Promise<Newcomer> {
  const word = uniqueWord();
  const password = `regal-${word}-fenster`;
  const email = `${word}@neuling.example`;
  await withProductDatabase(async (url) => {
    const database = createDatabase({ url, poolSize: 1 });
    try {
      await database.tenant(PROVIDER, async (trx) => {
        const organisation = await createOrganisation(trx, PROVIDER, {
          customerNumber: `N-${word}`,
          name: `Neuling ${word} GmbH`,
        });
        const account = await createAccount(trx, { email, password });
        await createPerson(trx, PROVIDER, {
          accountId: account.id,
          role: 'customer-admin',
          name: 'Alex Neuling',
          email,
          organisationId: organisation.id,
        });
      });
    } finally {
      await database.close();
    }
  });
  return { provider: PROVIDER, email, password };
}

/** The first step of signing in, through the form. */
export async function enterPassword(page: Page, { provider, email, password }: Newcomer): Promise<void> {
  await page.goto(`/${provider}/sign-in`);
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(email);
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}

/** Signs in somebody without a second factor. */
export async function enter(page: Page, person: Newcomer): Promise<void> {
  await enterPassword(page, person);
  await expect(page).toHaveURL(`/${person.provider}/`);
}

/** Shows by the password that it is still they. */
export async function confirmByPassword(page: Page, { password }: Newcomer): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Bestätigen Sie, dass Sie es sind' })).toBeVisible();
  await page.getByLabel('Passwort').fill(password);
  await page.getByRole('button', { name: 'Bestätigen' }).click();
}

/** What the app shows that many steps from now. */
export const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** A code that is wrong now and around now. */
export function wrongCode(secret: string): string {
  const right = [-2, -1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !right.includes(code)) ?? ''
  );
}

/**
 * Sets up codes on the page that is open, by the key that is written there. The code of a step ago is used for it, so
 * that the present one is free.
 */
export async function setUpCodes(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  const secret = (await page.locator('[data-secret]').innerText()).replaceAll(/\s/g, '');
  await page.getByLabel('Code aus der App').fill(codeOf(secret, -1));
  await page.getByRole('button', { name: 'Einrichten' }).click();
  const codes = page.getByRole('list', { name: 'Ihre Wiederherstellungscodes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  return { secret, recoveryCodes: await codes.allInnerTexts() };
}
