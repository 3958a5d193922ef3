import { expect, test } from '@playwright/test';
import { approvedWork, heldWork, lastWednesday } from '../../support/engagements.ts';
import { people, visitAs } from '../../support/people.ts';

test('N-15: more than there is: quoted at once, ordered, bought by staff with the figures filled in, and it goes on by itself', async ({
  page,
  browser,
}) => {
  const { number } = await approvedWork({ units: 120, by: people.perrochet });
  await visitAs(page, people.perrochet, `/engagements/${number}`);
  const quotes = page.getByRole('region', { name: 'Angebote' });
  await expect(quotes).toContainText('offen');
  await quotes.getByRole('link', { name: 'Angebot ansehen' }).click();
  await expect(page.getByText(/Sie können bis .* bestellen/)).toBeVisible();
  await page.getByRole('button', { name: 'Verbindlich bestellen' }).click();
  const reference = `B-${number}`;
  await page.getByLabel('Ihre Bestellnummer').fill(reference);
  await page.getByRole('button', { name: 'Verbindlich bestellen' }).click();
  await expect(page.getByText('Die Bestellung ist eingegangen.')).toBeVisible();
  await expect(page.getByText(`Bestellnummer ${reference}`)).toBeVisible();

  const staff = await (await browser.newContext()).newPage();
  await visitAs(staff, people.thornbury, '/staff/engagements/open');
  const row = staff.getByRole('row').filter({ hasText: number });
  await row.getByRole('link', { name: 'Kauf buchen' }).click();
  await expect(staff.getByLabel('Bestellnummer')).toHaveValue(reference);
  await staff.locator('form[method=post] button[name=intent]').first().click();
  await expect(staff.getByText(reference).first()).toBeVisible();

  await page.goto(`/ntt-securecall/engagements/${number}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('region', { name: 'Sitzungen' })).toContainText('Umstellung', {
      timeout: 1_000,
    });
  }).toPass();
  await expect(page.getByRole('region', { name: 'Angebote' })).toContainText('gekauft');
  await page.goto('/ntt-securecall/units/securehands');
  await expect(page.getByText(`Reserviert für ${number}/1: Umstellung`)).toBeVisible();
});

test('N-15: what a session took beyond all units is said before its report is sent', async ({ page }) => {
  const { number } = await heldWork({ units: 1 });
  await visitAs(page, people.lichtenberger, `/staff/engagements/${number}/sessions/1/report`);
  await page.getByRole('button', { name: 'Weitere Zeile' }).click();
  for (const [index, days] of [0, 1, 2, 3].entries()) {
    const line = page.getByRole('group', { name: `Zeile ${index + 1}` });
    await line.getByLabel('Von').fill(lastWednesday('00:00', days));
    await line.getByLabel('Bis').fill(lastWednesday('23:59', days));
  }
  await page.getByRole('button', { name: 'Neu berechnen' }).click();
  const charge = page.getByRole('region', { name: 'Das wird berechnet' });
  await expect(charge).toContainText('Reserviert: 1');
  await expect(charge).toContainText('Fehlt dem Kunden und wird ihm angeboten');
});
