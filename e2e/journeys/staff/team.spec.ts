import { expect, test } from '@playwright/test';
import { mailedLink } from '../../support/mailed-link.ts';
import { visitAs } from '../../support/people.ts';
import { loginOf } from '../../support/product.ts';
import { uniqueWord } from '../../support/unique.ts';

test('An administrator invites a colleague, who joins, is promoted and loses access; a partner is added and rests', async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const email = `${word}@support.sep-demo.example`;
  await visitAs(page, loginOf('sep-sesam', 'provider-admin'), '/staff/team');
  await page.getByRole('link', { name: 'Kollegin oder Kollegen einladen' }).click();
  await page.getByLabel('Name', { exact: true }).fill(`Kim ${word}`);
  await page.getByLabel('E-Mail-Adresse').fill('keine Adresse');
  await page.getByRole('radio', { name: 'Support', exact: true }).check();
  await page.locator('form[method=post]', { has: page.getByLabel('E-Mail-Adresse') }).evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await page.getByRole('button', { name: /einladen$/ }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(`Kim ${word}`);
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByRole('button', { name: /einladen$/ }).click();
  await expect(page.getByText('Die Einladung ist unterwegs.')).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(word) })).toContainText('gültig bis');

  // The invitation's link stands in the mail alone.
  const colleague = await (await browser.newContext()).newPage();
  await colleague.goto(await mailedLink(page.request, 'sep-sesam', { to: email, page: 'invitation' }));
  await colleague.getByLabel('Ihr Passwort').fill(`lang genug für ${word}`);
  await colleague.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(colleague).not.toHaveURL(/invitation/);
  await colleague.goto('/sep-sesam/staff/queue');
  await expect(colleague.getByRole('heading', { level: 1, name: 'Warteschlange' })).toBeVisible();

  await page.goto('/sep-sesam/staff/team');
  await page.getByRole('link', { name: `Kim ${word}` }).click();
  await page.getByRole('radio', { name: 'Support und Verwaltung' }).check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Die Angaben sind gespeichert.')).toBeVisible();
  await colleague.goto('/sep-sesam/staff/team');
  await expect(colleague.getByRole('heading', { level: 1, name: 'Team' })).toBeVisible();

  await page.getByRole('link', { name: `Kim ${word}` }).click();
  await page.getByRole('button', { name: 'Zugang entziehen' }).click();
  await expect(page.getByText('Der Zugang ist entzogen.')).toBeVisible();
  await colleague.goto('/sep-sesam/staff/queue');
  await expect(colleague).toHaveURL(/sign-in/);

  await page.goto('/sep-sesam/staff/partners');
  await page.getByLabel('Name des Unternehmens').fill('Datenhafen Osterlind GmbH');
  await page.getByRole('button', { name: 'Partner anlegen' }).click();
  await expect(page.getByText('Einen Partner mit diesem Namen gibt es schon.').first()).toBeVisible();
  await page.getByLabel('Name des Unternehmens').fill(`Systemhaus ${word}`);
  await page.getByRole('button', { name: 'Partner anlegen' }).click();
  await expect(page.getByText('Der Partner ist angelegt.')).toBeVisible();
  await page.getByRole('button', { name: 'Partner ruhen lassen' }).click();
  await expect(page.getByText(/ruht seit/)).toBeVisible();
});
