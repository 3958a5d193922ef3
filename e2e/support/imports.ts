import type { Page } from '@playwright/test';
import { visitAsAdministrator } from './customers.ts';

/** Chooses what the file holds and a file of these cells, and has it checked. */
export async function sendTable(
  page: Page,
  kind: string,
  lines: readonly (readonly string[])[],
): Promise<void> {
  await visitAsAdministrator(page, '/staff/import');
  await page.getByRole('radio', { name: kind, exact: true }).check();
  await page.getByLabel('Datei', { exact: true }).setInputFiles({
    name: 'tabelle.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.map((cells) => cells.join(';')).join('\r\n')),
  });
  await page.getByRole('button', { name: 'Prüfen' }).click();
}
