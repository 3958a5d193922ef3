import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { openSession, people, visitAs } from '../../support/people.ts';
import { uniqueWord } from '../../support/unique.ts';

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The server ends a connection that rests: a request on one that just ended is sent again. */
const retried = { maxRetries: 2 };

/** A page of its own for somebody else. */
async function pageOf(page: Page, person: keyof typeof people): Promise<Page> {
  const context = await page.context().browser()?.newContext();
  if (!context) throw new Error('no browser');
  const other = await context.newPage();
  await openSession(other.request, people[person]);
  return other;
}

test('an administrator publishes a document for one customer, who downloads it; nobody else can [S56] [S57] [S65]', async ({
  page,
  baseURL,
}) => {
  const title = `Monatsbericht ${uniqueWord()}`;
  await visitAs(page, people.osterhagen, '/staff/documents');
  await page.getByRole('link', { name: 'Dokument hinzufügen' }).click();
  await page.getByLabel('Titel auf Deutsch').fill(title);
  await page.getByLabel(/^Kundennummer/).fill('104217');
  await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Bericht' });
  // What it says and what it is must agree; what was typed comes back (S59).
  await page.getByLabel('Datei', { exact: true }).setInputFiles(file('Bericht.pdf', 'nur Text'));
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.getByText('Der Inhalt passt nicht zur Endung der Datei.').first()).toBeVisible();
  await expect(page.getByLabel('Titel auf Deutsch')).toHaveValue(title);
  await page
    .getByLabel('Datei', { exact: true })
    .setInputFiles(file('Bericht "Übersicht" Oktober.txt', 'Alle Sicherungen gelungen.'));
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.getByRole('status')).toHaveText('Das Dokument ist veröffentlicht.');
  const row = page.getByRole('row').filter({ hasText: title });
  await expect(row).toContainText('Altmoorer Präzisionsguss GmbH');

  const customer = await pageOf(page, 'yildirim');
  await customer.goto(`${baseURL}/sep-sesam/documents`);
  const link = customer.getByRole('link', { name: title });
  const [download] = await Promise.all([customer.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^Bericht .*Übersicht.* Oktober\.txt$/);
  expect(readFileSync(await download.path(), 'utf8')).toBe('Alle Sicherungen gelungen.');

  const address = `${baseURL}${await link.getAttribute('href')}`;
  const headers = (await customer.request.get(address, retried)).headers();
  expect(headers['content-disposition']).toMatch(/^attachment; filename="[^"\r\n]+"; filename\*=UTF-8''\S+$/);
  expect(headers['content-disposition']).toContain('%C3%9Cbersicht');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toContain('sandbox');
  expect(headers['cache-control']).toBe('private, no-store');

  const stranger = await pageOf(page, 'vanderlinde');
  expect((await stranger.request.get(address, retried)).status()).toBe(404);
  expect((await stranger.request.get(`${address}-2`, retried)).status()).toBe(404);
  await stranger.goto(`${baseURL}/sep-sesam/documents`);
  await expect(stranger.getByText(title)).toHaveCount(0);
  const nobody = await page.context().browser()?.newContext();
  const answer = await nobody?.request.get(address, { ...retried, maxRedirects: 0 });
  expect(answer?.status()).toBe(303);

  await row.getByRole('link', { name: title }).click();
  await page
    .getByLabel('Datei', { exact: true })
    .setInputFiles(file('Bericht November.txt', 'Eine Sicherung fehlt.'));
  await page.getByRole('button', { name: 'Datei ersetzen' }).click();
  await expect(page.getByRole('status')).toHaveText('Die neue Datei ist veröffentlicht.');
  expect(await (await customer.request.get(address, retried)).text()).toBe('Eine Sicherung fehlt.');

  await row.getByRole('link', { name: title }).click();
  await page.getByText('Dieses Dokument zurückziehen').click();
  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(page.getByRole('status')).toHaveText('Das Dokument ist zurückgezogen.');
  expect((await customer.request.get(address, retried)).status()).toBe(404);
});

test('a file beyond the limit is told of before it is read, and every other form stays small [S52]', async ({
  page,
  baseURL,
}) => {
  await visitAs(page, people.osterhagen, '/staff/documents/new');
  const large = await page.request.post(`${baseURL}/sep-sesam/staff/documents/new`, {
    headers: { origin: baseURL ?? '' },
    multipart: {
      kind: 'report',
      language: 'de',
      titleDe: 'Groß',
      file: { ...file('a.txt', ''), buffer: Buffer.alloc(20 * 1024 * 1024 + 1, 65) },
    },
  });
  expect(large.status()).toBe(400);
  expect(await large.text()).toContain('Die Datei ist größer als 20 MB.');
  const elsewhere = await page.request.post(`${baseURL}/sep-sesam/staff/phone`, {
    headers: { origin: baseURL ?? '' },
    multipart: { subject: 'x', file: { ...file('a.txt', ''), buffer: Buffer.alloc(2 * 1024 * 1024, 65) } },
  });
  expect(elsewhere.status()).toBe(413);
});
