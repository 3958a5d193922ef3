import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';

test('N-7: a move sooner than the notice is taken, says what is promised, is confirmed and taken back', async ({
  page,
  browser,
}) => {
  await visitAs(page, people.rueegger, '/products/lb-ebanking/move');
  await page.getByLabel('Wohin?').selectOption({ label: 'Ausweichrechenzentrum' });
  const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Am', { exact: true }).fill(soon);
  await page.getByRole('button', { name: 'Umzug anzeigen' }).click();
  await expect(page.getByText('Der Umzug ist angezeigt.')).toBeVisible();
  const move = page.getByRole('region', { name: 'Umzug' });
  await expect(move).toContainText(/Einsätze am neuen Standort sagen wir ab .* zu\. \(N-7\)/);

  const staff = await (await browser.newContext()).newPage();
  await visitAs(staff, people.lichtenberger, '/staff/moves');
  const listed = staff.getByRole('listitem').filter({ hasText: 'Load Balancer E-Banking' });
  await listed.getByRole('button', { name: 'Bestätigen' }).click();
  await expect(staff.getByText('Der Umzug ist bestätigt, der Kunde hat eine E-Mail bekommen.')).toBeVisible();

  await page.reload();
  await expect(move).toContainText('Der Umzug ist bestätigt.');
  await move.getByRole('button', { name: 'Umzug zurückziehen' }).click();
  await expect(page.getByText('Der Umzug ist zurückgezogen.')).toBeVisible();
});

test('N-6: the register’s end of support reaches the customer’s product', async ({ page, browser }) => {
  const staff = await (await browser.newContext()).newPage();
  await visitAs(staff, people.lichtenberger, '/staff/versions');
  await staff.getByRole('link', { name: 'PAN-OS 9.1' }).click();
  await staff.getByLabel('Letzter Tag des Supports').fill('1999-01-01');
  await staff.getByRole('button', { name: 'Version speichern' }).click();
  // What was typed is refused with the reason, and nothing is lost.
  await expect(staff.getByRole('alert').or(staff.locator('.error-summary')).first()).toBeVisible();
  await expect(staff.getByLabel('Letzter Tag des Supports')).toHaveValue('1999-01-01');

  await visitAs(page, people.perrochet, '/products/vpn-est');
  const support = page.getByRole('region', { name: 'Version und Support' });
  await expect(support).toContainText('Wir raten zuerst zum Upgrade');
  await expect(support).toContainText('N-6');
  await expect(support).toContainText('PAN-OS 11.1');
});
