import { expect, type Page } from '@playwright/test';
import { visitAsAdministrator } from '../customers.ts';
import { sendTable } from '../imports.ts';
import type { PageState } from '../page-states.ts';
import { uniqueWord } from '../unique.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

const customers = (count: number): string[][] => {
  const word = uniqueWord();
  return Array.from({ length: count }, (_, at) => [`I-${word}-${at}`, `Importierte ${word} ${at} GmbH`]);
};

/** Imports of one provider follow one another: while another one runs, this one has to wait. */
async function begin(page: Page): Promise<void> {
  const address = page.url();
  await expect(async () => {
    await page.goto(address);
    await page.getByRole('button', { name: /übernehmen$/ }).click({ timeout: 1_000 });
    await expect(page.getByText(/Zeilen? .* von|übernommen\.$/).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
}

/** What the provider's administrator can come to while importing. */
export const importStates: PageState[] = [
  state('import, columns opened', async (page) => {
    await visitAsAdministrator(page, '/staff/import');
    for (const kind of ['Kunden', 'Verträge', 'Produkte', 'Zertifikate'])
      await page.locator('summary', { hasText: kind }).click();
  }),
  state('import, nothing chosen', async (page) => {
    await visitAsAdministrator(page, '/staff/import');
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await expect(page.getByRole('link', { name: 'Bitte wählen Sie eine Datei.' })).toBeVisible();
  }),
  state('import, a header that cannot be read', async (page) => {
    await sendTable(page, 'Kunden', [
      ['Nummer des Kunden', 'Farbe'],
      ['1', 'rot'],
    ]);
    await expect(page.getByText('Es wurde nichts übernommen.')).toBeVisible();
  }),
  state('import, checked with problems', async (page) => {
    await sendTable(page, 'Kunden', [
      ['Kundennummer', 'Name'],
      ...customers(2),
      ['ä', ''],
      ['104217', 'Anders GmbH'],
    ]);
    await expect(page.getByText('1 Zeile hat Fehler und bleibt weg.')).toBeVisible();
  }),
  state('import, checked and clean', async (page) => {
    await sendTable(page, 'Kunden', [['Kundennummer', 'Name'], ...customers(3)]);
    await expect(page.getByText('Alles in Ordnung.')).toBeVisible();
  }),
  state('import, running or just done', async (page) => {
    await sendTable(page, 'Kunden', [['Kundennummer', 'Name'], ...customers(400)]);
    await begin(page);
    await expect(page.getByText(/Zeile .* von|wurden übernommen/).first()).toBeVisible();
  }),
  state('import, done', async (page) => {
    await sendTable(page, 'Kunden', [['Kundennummer', 'Name'], ...customers(1)]);
    await begin(page);
    await expect(page.getByText('1 Zeile wurde übernommen.')).toBeVisible({ timeout: 30_000 });
  }),
];
