import { expect, test, type Page } from '@playwright/test';
import { openAccountMenu } from '../../support/account-menu.ts';
import { confirmByPassword, enter, enterPassword, newcomer } from '../../support/newcomer.ts';

test.setTimeout(120_000);

/** An authenticator in the browser, as a notebook with a fingerprint reader is one. */
async function addAuthenticator(page: Page): Promise<{ verify: (isOwner: boolean) => Promise<unknown> }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    verify: (isOwner) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: isOwner }),
  };
}

const signOut = async (page: Page): Promise<void> => {
  await openAccountMenu(page);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByText('Sie sind abgemeldet.')).toBeVisible();
};
const use = (page: Page) => page.getByRole('button', { name: 'Passkey verwenden' });

test('a passkey: added, signs in alone and as the second step, asks for the finger, and is gone when removed', async ({
  page,
}) => {
  const person = await newcomer();
  const { verify } = await addAuthenticator(page);
  await enter(page, person);
  await page.goto('/sep-sesam/profile/security');
  await page.getByRole('link', { name: 'Passkey hinzufügen' }).click();
  await confirmByPassword(page, person);
  await page.getByLabel('Name').fill('Notebook');
  await page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await expect(page.getByRole('heading', { name: 'Ihre Wiederherstellungscodes' })).toBeVisible();
  await page.getByRole('link', { name: 'Ich habe die Codes notiert' }).click();
  await expect(page.getByText('noch nicht benutzt')).toBeVisible();

  await signOut(page);
  await use(page).click();
  await expect(page).toHaveURL('/sep-sesam/');

  await signOut(page);
  await enterPassword(page, person);
  await expect(page.getByRole('heading', { name: 'Noch ein Schritt' })).toBeVisible();
  await verify(false);
  await use(page).click();
  await expect(page.getByText('Es wurde kein Passkey verwendet.')).toBeVisible();
  await verify(true);
  await use(page).click();
  await expect(page).toHaveURL('/sep-sesam/');

  await page.goto('/sep-sesam/profile/security');
  await expect(page.getByText(/zuletzt benutzt am/)).toBeVisible();
  await page.getByRole('button', { name: 'Notebook entfernen' }).click();
  await use(page).click();
  await page.getByRole('button', { name: 'Notebook entfernen' }).click();
  await expect(page.getByText('Der Passkey ist entfernt.')).toBeVisible();
  await signOut(page);
  await use(page).click();
  await expect(page.getByText('Dieser Passkey gehört zu keinem Zugang hier.')).toBeVisible();
  await enter(page, person);
});

test('without script the page says that passkeys need it, and offers the other ways', async ({ browser }) => {
  const person = await newcomer();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sep-sesam/sign-in');
  await expect(use(page)).toBeHidden();
  await enter(page, person);
  await page.goto('/sep-sesam/profile/security/passkey');
  await confirmByPassword(page, person);
  await expect(page.getByText('Passkeys brauchen JavaScript.')).toBeVisible();
  await context.close();
});
