import { expect, test } from '@playwright/test';
import { confirmByPassword, enter, enterPassword, newcomer } from '../../support/newcomer.ts';
import { withProductDatabase } from '../../support/product-database.ts';
import { asOwner } from '@zusage/db/testing';

test.use({ javaScriptEnabled: false });
test.setTimeout(90_000);

/** The newest mails to an address, as they were written. */
const mailTo = (address: string): Promise<{ subject: string; text: string }[]> =>
  withProductDatabase(async (url) =>
    (
      await asOwner(
        url,
        `select subject, body_text as text from app.outgoing_mail
          where recipient = '${address.replaceAll("'", "''")}' order by created_at desc`,
      )
    ).map((row) => ({ subject: String(row['subject']), text: String(row['text']) })),
  );

test('name, number, language and zone hold from the next page on; what is wrong is named and the rest stays', async ({
  page,
}) => {
  const person = await newcomer();
  await enter(page, person);
  await page.goto('/sep-sesam/profile');
  await page.getByLabel('Name').fill('');
  await page.getByLabel('Durchwahl').fill('ruf mich an');
  await page.getByLabel('Zeitzone').fill('Atlantis');
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  await expect(page.getByText('Das Profil ist noch nicht gespeichert.')).toBeVisible();
  await expect(page.getByText('Diesen Ort kennen wir nicht.').first()).toBeVisible();
  await expect(page.getByLabel('Durchwahl')).toHaveValue('ruf mich an');
  await expect(page.getByLabel('Zeitzone')).toHaveValue('Atlantis');

  await page.getByLabel('Name').fill('Alex Neuer-Name');
  await page.getByLabel('Durchwahl').fill('+49 (30) 123-456');
  await page.getByLabel('Zeitzone').fill('new york');
  await page.getByLabel('Mitteilungen').uncheck();
  await page.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
  await page.getByRole('button', { name: 'Profil speichern' }).click();
  await expect(page.getByText('Your profile is saved.')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel('Time zone')).toHaveValue(/^New York \(America\), UTC-0[45]:00$/);
  await expect(page.getByLabel('Announcements')).not.toBeChecked();
  await expect(page.getByText('Signed in as Alex Neuer-Name')).toBeVisible();
  await page.goto('/sep-sesam/profile/security');
  // Six hours behind, on the same page that says when one signed in.
  const there = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: 'America/New_York' });
  await expect(page.getByText(new RegExp(`signed in .*\\b${there.format(new Date())}:`))).toBeVisible();

  // On a device that is new, the profile's language holds.
  await page.context().clearCookies();
  await enterPassword(page, person);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('another address: asked who it is, a link to the new one, the old one is told [S25]', async ({
  page,
}) => {
  const person = await newcomer();
  const wanted = `neu-${person.email}`;
  await enter(page, person);
  await page.goto('/sep-sesam/profile');
  await page.getByRole('link', { name: 'Adresse ändern' }).click();
  await confirmByPassword(page, person);
  await page.getByLabel('Neue E-Mail-Adresse').fill(wanted);
  await page.getByRole('button', { name: 'Link schicken' }).click();
  await expect(page.getByText(`Wir haben einen Link an ${wanted} geschickt.`)).toBeVisible();
  await page.goto('/sep-sesam/profile');
  await expect(page.getByText(`${wanted} wartet noch auf Ihre Bestätigung.`)).toBeVisible();

  const [mail] = await mailTo(wanted);
  const link = /http:\S+\/confirm-email\?token=\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  expect(mail?.text).not.toContain(person.email);
  await page.goto(link);
  // The token is out of the address before anything else happens.
  await expect(page).toHaveURL('/sep-sesam/confirm-email');
  await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
  await expect(page.getByText(`Ab jetzt melden Sie sich mit ${wanted} an.`)).toBeVisible();
  const told = await mailTo(person.email);
  expect(told[0]?.text).toContain(`die E-Mail-Adresse Ihres Zugangs ist jetzt ${wanted}.`);
  await page.goto(link);
  await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
  await expect(page.getByRole('heading', { name: 'Dieser Link gilt nicht mehr.' })).toBeVisible();

  await page.context().clearCookies();
  await enterPassword(page, person);
  await expect(page.getByText('Die Anmeldung hat nicht geklappt.')).toBeVisible();
  await enter(page, { ...person, email: wanted });
});
