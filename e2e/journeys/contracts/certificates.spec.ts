import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Page } from '@playwright/test';
import { addContract, createCustomer } from '../../support/customers.ts';
import { people, visitAs } from '../../support/people.ts';

const pdf = (buffer: Buffer) => ({ name: 'Zertifikat.pdf', mimeType: 'application/pdf', buffer });

async function download(page: Page, name: string): Promise<{ file: Buffer; saved: Download }> {
  const link = page.getByRole('main').getByRole('link', { name, exact: true });
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { file: readFileSync(await saved.path()), saved };
}

/** Somebody who has no account, and no script: whoever was shown the paper. */
async function stranger(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  if (!context) throw new Error('no browser');
  return context.newPage();
}

async function sendFile(page: Page, baseURL: string | undefined, file: Buffer): Promise<void> {
  await page.goto(`${baseURL}/sep-sesam/verify`);
  await page.getByLabel('PDF des Zertifikats').setInputFiles(pdf(file));
  await page.getByRole('button', { name: 'PDF prüfen' }).click();
}

test('a customer takes the certificate along; a stranger finds it genuine, and any change of it out [S46] (SEP-2, N-1)', async ({
  page,
  baseURL,
}) => {
  await visitAs(page, people.yildirim, '/certificates/ZS-104217-03');
  const { file, saved } = await download(page, 'PDF herunterladen');
  expect(saved.suggestedFilename()).toBe('Supportzertifikat ZS-104217-03.pdf');
  expect(file.subarray(0, 8).toString()).toBe('%PDF-1.7');
  const french = await download(page, 'Französisch');
  expect(french.saved.suggestedFilename()).toBe('Certificat de support ZS-104217-03.pdf');
  const address = await page.getByRole('link', { name: 'Prüfseite öffnen' }).getAttribute('href');
  const code = address?.split('/').at(-1) ?? '';

  const visitor = await stranger(page);
  const answer = await visitor.goto(`${baseURL}${address}`);
  expect(answer?.headers()['cache-control']).toContain('no-store');
  await expect(visitor.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  const verdict = visitor.getByRole('status');
  await expect(verdict).toContainText('Gültig');
  await expect(verdict).toContainText('Dieses Zertifikat ist echt und gilt bis');
  await expect(visitor.getByRole('main')).toContainText('Altmoorer Präzisionsguss GmbH');
  await expect(visitor.getByRole('main')).toContainText('L-7F30-21C4-88');

  // Typed from the paper, in groups and small letters.
  await visitor.getByRole('link', { name: 'Ein anderes Zertifikat prüfen' }).click();
  await visitor.getByRole('textbox', { name: 'Prüfcode' }).fill('ZS-104217-03');
  await visitor.getByRole('button', { name: 'Code prüfen' }).click();
  await expect(visitor.getByText('Das ist kein Prüfcode. Er hat 28 Zeichen.')).toBeVisible();
  await expect(visitor.getByRole('textbox', { name: 'Prüfcode' })).toHaveValue('ZS-104217-03');
  await visitor.getByRole('textbox', { name: 'Prüfcode' }).fill((code.match(/.{4}/g) ?? []).join(' ').toLowerCase());
  await visitor.getByRole('button', { name: 'Code prüfen' }).click();
  await expect(verdict).toContainText('Gültig');

  await sendFile(visitor, baseURL, file);
  await expect(verdict).toContainText('Die Datei ist Byte für Byte die ausgestellte.');
  const changed = Buffer.from(file);
  const middle = Math.floor(file.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  await sendFile(visitor, baseURL, changed);
  await expect(verdict).toContainText('Mindestens ein Byte ist anders.');
  await sendFile(visitor, baseURL, Buffer.from('Guten Tag'));
  await expect(verdict).toContainText('Ohne Signatur');
  await visitor.context().close();
});

test('an administrator issues a successor; the old paper says so at once', async ({ page, baseURL }) => {
  const { customerNumber } = await createCustomer(page);
  await addContract(page, `MW-${customerNumber}`);
  await page.getByRole('link', { name: 'Zertifikat ausstellen' }).click();
  await page.getByLabel('Nummer des Zertifikats').fill(`ZS-${customerNumber}-1`);
  await page.getByRole('button', { name: 'Zertifikat ausstellen' }).click();
  await page.getByRole('link', { name: `ZS-${customerNumber}-1` }).click();
  const { file } = await download(page, 'Deutsch');
  await expect(page.getByLabel('Nummer des Nachfolgers')).toHaveValue(`ZS-${customerNumber}-2`);
  await page.getByRole('button', { name: 'Nachfolger ausstellen' }).click();
  await expect(page.getByText('Der Nachfolger ist ausgestellt')).toBeVisible();

  const visitor = await stranger(page);
  await sendFile(visitor, baseURL, file);
  await expect(visitor.getByRole('status')).toContainText(
    `Dieses Zertifikat wurde durch das Zertifikat ZS-${customerNumber}-2 ersetzt.`,
  );
  await expect(visitor.getByRole('main')).not.toContainText('Werkstätten');
  await visitor.context().close();

  await page.goto(
    `${baseURL}/sep-sesam/staff/customers/${customerNumber}/certificates/ZS-${customerNumber}-2`,
  );
  await page.getByLabel(/^Grund/).fill('Auf den falschen Namen ausgestellt');
  const successor = await download(page, 'Deutsch');
  await page.getByRole('button', { name: 'Zertifikat widerrufen' }).click();
  await expect(page.getByText('Das Zertifikat ist widerrufen.')).toBeVisible();
  const other = await stranger(page);
  await sendFile(other, baseURL, successor.file);
  await expect(other.getByRole('status')).toContainText('Widerrufen');
  await other.context().close();
});
