import { expect, test } from '@playwright/test';
import { visitAsAdministrator } from '../../support/customers.ts';
import { sendTable } from '../../support/imports.ts';
import { people, visitAs } from '../../support/people.ts';
import { uniqueWord } from '../../support/unique.ts';

test('an administrator has a file checked, reads what is wrong, imports the rest and finds it there', async ({
  page,
}) => {
  const word = uniqueWord();
  const [good, other] = [`J-${word}-1`, `J-${word}-2`];
  await sendTable(page, 'Kunden', [
    ['Kundennummer', 'Firma'],
    [good, `Neue ${word} GmbH`],
    ['=1+2', 'Formel AG'],
    [other, ''],
  ]);
  await expect(page.getByText('2 Zeilen haben Fehler und bleiben weg.')).toBeVisible();
  const findings = page.getByRole('table', { name: 'Befunde' });
  await expect(findings.getByRole('row', { name: /3.*Kundennummer.*nicht erlaubt/ })).toBeVisible();
  await expect(findings.getByRole('row', { name: /4.*Firma.*Diese Angabe fehlt/ })).toBeVisible();

  // [S49] The list for spreadsheets runs nothing of what somebody else wrote.
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Liste als CSV' }).click();
  const saved = await (await download).createReadStream();
  const list = Buffer.concat(await saved.toArray()).toString('utf8');
  expect(list).toContain(`"'=1+2"`);

  await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();
  // The page loads itself anew until the worker is done.
  await expect(page.getByText('1 Zeile wurde übernommen.')).toBeVisible({ timeout: 30_000 });
  await visitAsAdministrator(page, `/staff/customers/${good}`);
  await expect(page.getByRole('heading', { name: `Neue ${word} GmbH` })).toBeVisible();

  // The same file again brings nothing; with another name the customer stays until that is wanted.
  await sendTable(page, 'Kunden', [
    ['Kundennummer', 'Firma'],
    [good, `Andere ${word} GmbH`],
  ]);
  await expect(page.getByText('1 Zeile steht anders in der Datei und bleibt, wie sie ist.')).toBeVisible();
  await page.getByRole('button', { name: 'Noch einmal prüfen, und Abweichendes ändern' }).click();
  await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();
  await expect(page.getByText('1 Zeile wurde übernommen.')).toBeVisible({ timeout: 30_000 });
  await visitAsAdministrator(page, `/staff/customers/${good}`);
  await expect(page.getByRole('heading', { name: `Andere ${word} GmbH` })).toBeVisible();
});

test('[S1] an agent finds no import, and a template is there for the administrator', async ({ page }) => {
  await visitAs(page, people.wendlinger, '/staff/import');
  await expect(page.getByText('Diese Seite ist nicht für Ihren Zugang bestimmt.')).toBeVisible();
  await visitAsAdministrator(page, '/staff/import');
  await page.locator('summary', { hasText: 'Produkte' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Vorlage für Produkte' }).click();
  const saved = await (await download).createReadStream();
  const header = Buffer.concat(await saved.toArray()).toString('utf8');
  expect(header).toMatch(/^\uFEFFKundennummer;Produktschlüssel;.*Lizenz-ID/);
});
