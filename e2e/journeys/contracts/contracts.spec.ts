import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { uniqueSubject } from '../../support/tickets.ts';

test('from what needs the reader to the contract, how it goes on, and its certificate', async ({ page }) => {
  await visitAs(page, people.vanderlinde);
  const needs = page.getByRole('region', { name: 'Das steht bei Ihnen an' });
  const ending = needs.getByRole('listitem').filter({ hasText: 'MW-2024-10453' });
  await expect(ending).toContainText(/Der Vertrag MW-2024-10453 läuft am .* aus\./);
  await ending.getByRole('link', { name: /^Vertrag verlängern/ }).click();
  await expect(page).toHaveURL('/sep-sesam/contracts/MW-2024-10453#renewal');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Maintenance');
  await expect(page.getByText(/Dieser Vertrag läuft am .* aus, noch 1[78] Tage\./)).toBeVisible();
  const targets = page.getByRole('region', { name: 'Zugesagte Zeiten' }).getByRole('row');
  await expect(targets.filter({ hasText: 'Schweregrad 1' })).toContainText('binnen 4 Stunden');
  await expect(targets.filter({ hasText: 'Schweregrad 1' })).toContainText('rund um die Uhr');
  await expect(targets.filter({ hasText: 'Schweregrad 2' })).toContainText('binnen 8 Servicestunden');
  await expect(targets.filter({ hasText: 'Schweregrad 2' })).toContainText('SEP-3');
  const week = page.getByRole('region', { name: 'Servicezeit', exact: true });
  await expect(week.getByText('09:00–17:00 Uhr')).toHaveCount(5);
  await expect(week.getByText('geschlossen', { exact: true })).toHaveCount(2);
  const ways = page.getByRole('region', { name: 'So erreichen Sie den Support' });
  await expect(ways.getByRole('link', { name: '+49 8024 464 464 4' }).first()).toHaveAttribute(
    'href',
    'tel:+4980244644644',
  );
  const renewal = page.getByRole('region', { name: 'Verlängern' });
  await expect(renewal.getByRole('link', { name: 'Maintenance erneuern' })).toHaveAttribute(
    'href',
    'mailto:support@sep.de',
  );
  await expect(page.getByRole('region', { name: 'Worauf sich das stützt' }).getByText('SEP-7')).toBeVisible();

  await page.getByRole('link', { name: 'ZS-104533-02' }).click();
  const paper = page.getByRole('article', { name: 'Supportzertifikat ZS-104533-02' });
  for (const words of [
    'Stadtwerke Lindenbrück eG',
    'Kundennummer 104533',
    'L-81AA-0490-17',
    'Leitstelle Hafenstraße',
    'SEP AG',
  ])
    await expect(paper.getByText(words).first()).toBeVisible();
});

test('a certificate prints alone, on one sheet', async ({ page }) => {
  await visitAs(page, people.yildirim, '/certificates/ZS-104217-03');
  await expect(page.getByRole('button', { name: 'Drucken' })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Hauptnavigation' })).toBeHidden();
  await expect(page.getByRole('article').getByText('Altmoorer Präzisionsguss GmbH')).toBeVisible();
});

test('a certificate that proves nothing any more says why, and leads to the one that does', async ({
  page,
}) => {
  await visitAs(page, people.yildirim, '/certificates');
  const earlier = page.getByRole('region', { name: 'Frühere' }).getByRole('listitem');
  await expect(earlier.filter({ hasText: 'ZS-104217-02' })).toContainText('ersetzt');
  await expect(earlier.filter({ hasText: 'ZS-104217-01' })).toContainText('widerrufen');
  await page.getByRole('link', { name: 'ZS-104217-01' }).click();
  await expect(page.getByText(/wurde am .* widerrufen und belegt nichts mehr\./).first()).toBeVisible();
  await expect(page.getByText('Grund: Auf die falsche Lizenz-ID ausgestellt')).toBeVisible();
  await page.goto('/sep-sesam/certificates/ZS-104217-02');
  await page.getByRole('link', { name: 'Ersetzt durch ZS-104217-03' }).click();
  await expect(page.getByText(/^Dieses Zertifikat ist gültig bis /).first()).toBeVisible();
});

test('products are found by what they are recognised by, and a request about one is half filled in', async ({
  page,
}) => {
  await visitAs(page, people.yildirim, '/products');
  await expect(page.getByRole('heading', { name: 'Werk Nord' })).toBeVisible();
  await page.getByLabel('Name oder Kennung').fill('21C6-11');
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page).toHaveURL(/query=21C6-11/);
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: 'SEP sesam Testumgebung' });
  await expect(item).toContainText('Lizenz-ID L-7F30-21C6-11');
  await expect(page.getByText('SEP sesam Server Werk Nord')).toHaveCount(0);
  await item.getByRole('link', { name: /^Anfrage zu diesem Produkt/ }).click();

  await expect(page.getByText('Es geht um SEP sesam Testumgebung.')).toBeVisible();
  const subject = uniqueSubject('Lizenz prüfen');
  await page.getByLabel('Worum geht es?').fill(subject);
  await page.getByRole('button', { name: 'Antwort suchen' }).click();
  const onward = page.getByRole('link', { name: /^(Das hat nicht geholfen|Weiter zur Anfrage)$/ });
  if (await onward.count()) await onward.first().click();
  await expect(page.getByLabel('Produkt', { exact: true })).toHaveValue('backup-test');
  await expect(page.getByLabel('Testumgebung')).toBeChecked();
});

test('a product of somebody else is not taken over from an address [S6]', async ({ page }) => {
  await visitAs(page, people.yildirim, '/tickets/new?product=backup-leitstelle&query=xyzzyplugh');
  await expect(page.getByLabel('Produkt', { exact: true })).toHaveValue('');
  await expect(page.getByText('Leitstelle')).toHaveCount(0);
});
