import { expect, test } from '@playwright/test';
import { openSession, people, visitAs } from '../../support/people.ts';
import { loginOf } from '../../support/product.ts';

test('An administrator sees whether the installation runs; others do not', async ({ page }) => {
  await visitAs(page, loginOf('sep-sesam', 'provider-admin'), '/staff/health');
  await expect(page.getByRole('heading', { level: 1, name: 'Betrieb' })).toBeVisible();
  const facts = page.locator('dl');
  await expect(facts).toContainText('PostgreSQL');
  await expect(facts).toContainText(/Einheitenbuch(noch nicht geprüft|stimmt)/);
  await expect(facts).toContainText(/Arbeitsgänge laufen|läuft/);
  // No backup was taken in a fresh installation: it says so, and what to do.
  await expect(page.getByText('Es gibt noch keine Sicherung.')).toBeVisible();

  await openSession(page.request, people.wendlinger);
  const refused = await page.goto('/sep-sesam/staff/health');
  expect(refused?.status()).toBe(403);
});
