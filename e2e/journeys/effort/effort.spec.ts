import { expect, test, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { uniqueWord } from '../../support/unique.ts';

test('SB-4: support books effort, the customer reads it on the ticket and in the month, and a mistake is taken back', async ({
  page,
  browser,
}) => {
  const work = `Protokolle ausgewertet ${uniqueWord()}`;
  await visitAs(page, people.vetterli, '/staff/tickets/SB-10005');
  const effort = page.getByRole('region', { name: 'Aufwand' });
  await effort.getByText('Aufwand buchen').first().click();
  await effort.getByLabel('Minuten').fill('halb');
  await effort.getByLabel('Was wurde getan?').fill(work);
  await effort.getByRole('button', { name: 'Aufwand buchen' }).click();
  await expect(effort.getByText('Bitte geben Sie ganze Minuten von 1 bis 1.440 an.')).toBeVisible();
  await expect(effort.getByLabel('Was wurde getan?')).toHaveValue(work);
  await effort.getByLabel('Tag').fill('2099-01-01');
  await effort.getByLabel('Minuten').fill('35');
  await effort.getByRole('button', { name: 'Aufwand buchen' }).click();
  await expect(effort.getByLabel('Minuten')).toHaveValue('35');
  await expect(effort.locator('.field-wrong').getByLabel('Tag')).toBeVisible();

  await page.goto('/seitenbau-support/staff/tickets/SB-10005');
  await effort.getByText('Aufwand buchen').first().click();
  await effort.getByLabel('Minuten').fill('35');
  await effort.getByLabel('Was wurde getan?').fill(work);
  await effort.getByRole('button', { name: 'Aufwand buchen' }).click();
  await expect(page.getByText('Der Aufwand ist gebucht.')).toBeVisible();
  await expect(effort.getByRole('row', { name: work })).toContainText('35 Min.');

  const reader = await (await browser.newContext()).newPage();
  await visitAs(reader, people.amann, '/tickets/SB-10005');
  const seen = reader.getByRole('region', { name: 'Aufwand' });
  await expect(seen.getByRole('row', { name: work })).toContainText('Jonas Vetterli');
  await expect(seen.getByRole('button')).toHaveCount(0);
  await seen.getByRole('link', { name: 'Aufwand des Monats' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(/^Aufwand im /);
  await expect(reader.getByRole('row', { name: work })).toContainText('35 Min.');
  const file = reader.waitForEvent('download');
  await reader.getByRole('link', { name: 'Als CSV-Datei' }).click();
  expect((await file).suggestedFilename()).toMatch(/^\d{4}-\d{2}\.csv$/);

  await effort.getByText('Zurücknehmen').first().click();
  await effort.getByLabel('Aufwand', { exact: true }).selectOption({ label: await lastOption(page, work) });
  await effort.getByLabel('Warum?').fill('Gehört zu einem anderen Ticket.');
  await effort.getByRole('button', { name: 'Zurücknehmen' }).click();
  await expect(page.getByText('Der Aufwand ist zurückgenommen.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('row', { name: work })).toContainText('Gehört zu einem anderen Ticket.');
});

test('S7-11: the provider sees who uses a flat rate a lot; nobody else does', async ({ page }) => {
  await visitAs(page, people.stuewe, '/staff/fair-use');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flatrate-Nutzung');
  await page.getByLabel('Monat').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page).toHaveURL(/month=\d{4}-\d{2}$/);
  expect((await page.goto('/sektor7-server-management/staff/fair-use?month=gestern'))?.url()).toMatch(
    /fair-use$/,
  );
  await visitAs(page, people.amann, '/effort');
  expect((await page.goto('/seitenbau-support/staff/fair-use'))?.status()).toBe(403);
});

/** The whole label of the option that names this work. */
async function lastOption(page: Page, work: string): Promise<string> {
  const options = page.locator('#effort_back-reference option', { hasText: work });
  return (await options.last().textContent()) ?? '';
}
