import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';

test('N-7: hardware is replaced, from the request to the part that goes back', async ({ page, browser }) => {
  const serial = `FG-${crypto.randomUUID().slice(0, 8)}`;
  await visitAs(page, people.rueegger, '/products/fw-haupt');
  await expect(page.getByRole('region', { name: 'Kennungen' })).toContainText('FGDEMO2000001');
  await page.getByRole('link', { name: 'Hardwaretausch verlangen' }).click();
  await expect(page.getByRole('region', { name: 'Was vereinbart ist' })).toContainText('15:00');
  await page.getByLabel('Was ist defekt?').fill('Port 3 fällt aus.');
  await page.getByLabel('Seriennummer des defekten Teils').fill(serial);
  await expect(page.getByLabel('Lieferanschrift')).toHaveValue(/Beispielgasse 12/);
  await page.getByLabel('Telefon vor Ort').fill('+41 44 000 02 41');
  await page.getByRole('button', { name: 'Tausch verlangen' }).click();
  await expect(page.getByText('Der Tausch ist verlangt.')).toBeVisible();
  const number =
    /NTT-R\d+/.exec((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? '';

  const staff = await (await browser.newContext()).newPage();
  await visitAs(staff, people.lichtenberger, '/staff/hardware');
  await staff.getByRole('link', { name: number }).click();
  await staff.getByRole('button', { name: 'An den Hersteller gegeben' }).click();
  await expect(staff.getByText('Eingetragen.')).toBeVisible();
  await staff.getByLabel('Vorgang beim Hersteller').fill('FTN-DEMO-1');
  await staff.getByRole('button', { name: 'Freigabe eintragen' }).click();
  await expect(staff.getByText(/Die Frist zählt ab/)).toBeVisible();
  await staff.getByRole('button', { name: 'Versand eintragen' }).click();
  await expect(staff.getByRole('region', { name: 'Verlauf' })).toContainText('Ersatzteil verschickt');

  await page.reload();
  await expect(page.getByText('Das Ersatzteil ist unterwegs.')).toBeVisible();
  await page.getByRole('button', { name: 'Ersatzteil ist angekommen' }).click();
  await expect(page.getByText(/Schicken Sie das defekte Teil zurück\. Rücksendung bis/)).toBeVisible();
  await page.getByLabel('Sendungsnummer').fill('RET-1');
  await page.getByRole('button', { name: 'Rücksendung melden' }).click();
  await expect(page.getByText('Die Rücksendung ist unterwegs.')).toBeVisible();

  await staff.reload();
  await staff.getByRole('button', { name: 'Rückkehr eintragen' }).click();
  await staff.getByRole('button', { name: 'Abschließen' }).click();
  await expect(staff.getByRole('region', { name: 'Angaben' })).toContainText('abgeschlossen');
});

test('N-7: without the option the page says why, and what to do', async ({ page }) => {
  await visitAs(page, people.dierks, '/products/fw-leit/replacement');
  await expect(page.getByText('Der Vertrag zu diesem Produkt läuft nicht.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Tausch verlangen' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Anfrage zu diesem Produkt' }).click();
  await expect(page).toHaveURL(/\/ntt-securecall\/tickets\/new\?product=fw-leit/);
});
