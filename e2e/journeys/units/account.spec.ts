import { expect, test, type Locator, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';

const statement = (page: Page): Locator => page.getByRole('region', { name: 'Kontoauszug' });

/** "−2 Std. 30 Min." as minutes. */
function minutes(text: string): number {
  const size = [...text.matchAll(/(\d+)\s*(Std|Min)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (unit === 'Std' ? 60 : 1),
    0,
  );
  return text.trim().startsWith('−') ? -size : size;
}

async function figure(page: Page, term: RegExp): Promise<number> {
  const entry = statement(page).locator('dl.statement-summary > div').filter({ hasText: term });
  // Without the line below it, which says how much of that is available.
  return minutes(await entry.locator('dd').evaluate((value) => value.firstChild?.textContent ?? ''));
}

/** The four figures of a period belong together, and its lines end with the closing balance. */
async function expectBalanced(page: Page): Promise<number> {
  const [opening, added, taken, closing] = [
    await figure(page, /Anfangsstand/),
    await figure(page, /Zugänge/),
    await figure(page, /Abgänge/),
    await figure(page, /Endstand/),
  ];
  expect(opening + added + taken).toBe(closing);
  return closing;
}

/** A file behind a link of the page. */
async function fetchFile(page: Page, name: string): Promise<{ href: string; bytes: Buffer; type: string }> {
  const href = (await statement(page).getByRole('link', { name }).getAttribute('href')) ?? '';
  const answer = await page.request.get(href);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-disposition']).toMatch(/^attachment; filename="Kontoauszug /);
  return { href, bytes: await answer.body(), type: answer.headers()['content-type'] ?? '' };
}

test('a customer sees where units stand and for what, how the account went, and every movement with its reason (N-13, N-14, N-17)', async ({
  page,
}) => {
  await visitAs(page, people.kellermann, '/units');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einheiten');
  await page.getByRole('link', { name: 'Zum Kontoauszug' }).first().click();
  await expect(page).toHaveURL(/\/units\/remote_service$/);
  await expect(page.getByText('Damit können Sie jetzt Arbeiten beauftragen.')).toBeVisible();

  const held = page.getByRole('region', { name: 'Wofür zurückgelegt ist' });
  await expect(held.getByRole('row').filter({ hasText: 'SEP-A1005, Sitzung 1' })).toContainText(
    /Termin: .*reserviert/s,
  );
  await expect(held.getByRole('row').filter({ hasText: 'SEP-A1004, Sitzung 1' })).toContainText(
    'wartet auf Abnahme',
  );

  const course = page.getByRole('region', { name: 'Verlauf' });
  const picture = course.getByRole('img', { name: /^Verlauf des Kontos Remote-Dienstleistung vom / });
  await expect(picture).toBeVisible();
  await expect(picture).toHaveAccessibleDescription(
    /Jetzt: .*davon verfügbar: .*Wird nichts davon genutzt, läuft ab:/s,
  );
  await course.getByText('Werte als Tabelle').click();
  const values = course.getByRole('row');
  await expect(values.filter({ hasText: 'gekauft' }).first()).toBeVisible();
  // What expires ahead goes to nothing.
  await expect(values.last()).toContainText(/läuft ab, wenn es nicht genutzt wird: .*0\sMin\./s);

  const lots = page.getByRole('region', { name: 'Käufe' });
  await expect(lots.getByRole('row').nth(1)).toContainText(/AB-25-30418.*wird zuerst verbraucht/s);

  const debit = statement(page).getByRole('row').filter({ hasText: 'Abbuchung' });
  await expect(debit).toContainText(/→ 2,5 Einheiten.*AB-25-30418, gültig bis .*Regel\sN-14/s);
  await expect(debit.getByRole('link', { name: 'Auftrag SEP-A1001, Sitzung 1' })).toHaveAttribute(
    'href',
    '/sep-sesam/engagements/SEP-A1001/sessions/1',
  );
  await expectBalanced(page);
});

test('the statement is narrowed by month, kind and past day; a period that cannot be comes back with what was typed', async ({
  page,
}) => {
  await visitAs(page, people.kellermann, '/units/remote_service');
  const rows = statement(page).getByRole('row');
  const months = statement(page).getByRole('navigation', { name: 'Zeiträume' }).getByRole('link');
  await expect(months).toHaveCount(6);
  await months.nth(1).click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01&to=\d{4}-\d\d-\d\d$/);
  await expect(statement(page).getByText(/^Anfangsstand am 1\. /).first()).toBeVisible(); // prettier-ignore
  await expectBalanced(page);

  await page.goto('/sep-sesam/units/remote_service?from=2020-01-01&to=2099-12-31&kind=usage');
  await expect(rows.filter({ hasText: 'Abbuchung' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Freigabe' })).toHaveCount(0);
  expect(await figure(page, /Abgänge/)).toBe(-150);

  // The demo data was written today: before, nothing was known of it (S89).
  const before = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/sep-sesam/units/remote_service?asOf=${before}`);
  await expect(page.getByText('In diesem Zeitraum gibt es keine solche Buchung.')).toBeVisible();

  await page.getByLabel('Von', { exact: true }).fill('2026-11-30');
  await page.getByLabel('Bis', { exact: true }).fill('2026-11-01');
  await page.getByLabel('Stand vom', { exact: true }).fill('2099-01-01');
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page.getByRole('alert')).toContainText('Dieser Zeitraum geht so nicht.');
  await expect(page.getByLabel('Bis', { exact: true })).toHaveAccessibleDescription(
    'Das Ende liegt vor dem Anfang.',
  );
  await expect(page.getByLabel('Von', { exact: true })).toHaveValue('2026-11-30');
  await expect(rows).toHaveCount(0);
  await page.getByLabel('Von', { exact: true }).fill('2026-10-01');
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page.getByLabel('Stand vom', { exact: true })).toHaveAccessibleDescription(/^Spätestens /);
  expect((await page.goto('/sep-sesam/units/remote_service?from=2026-02-30'))?.status()).toBe(400);
  await expect(page.getByRole('alert')).toContainText('Bitte ein Datum angeben, das es gibt.');
});

test('[S89] the statement goes into files that stay the same, and prints on A4', async ({
  page,
  browser,
}) => {
  await visitAs(page, people.kellermann, '/units/remote_service?from=2020-01-01&to=2099-12-31');
  const held = await expectBalanced(page);
  const pdf = await fetchFile(page, 'PDF');
  expect(pdf.type).toBe('application/pdf');
  expect(pdf.bytes.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const csv = await fetchFile(page, 'CSV für Tabellenprogramme');
  expect(csv.type).toBe('text/csv; charset=utf-8');
  const rows = csv.bytes.toString('utf8').trim().split('\r\n');
  expect(rows[0]).toMatch(/^\uFEFF?Datum \(Europe\/Berlin\);Art;Buchung;/);
  expect(Number(rows.at(-1)?.split(';')[10])).toBe(held);
  for (const { href, bytes } of [pdf, csv])
    expect((await (await page.request.get(href)).body()).equals(bytes)).toBe(true);

  // Nobody else opens its address (S2).
  const other = await browser.newPage();
  await visitAs(other, people.moreau, '/units');
  expect((await other.request.get(new URL(pdf.href, page.url()).href)).status()).toBe(404);
  await other.close();

  await page.getByRole('link', { name: 'Druckansicht' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = statement(page);
  await expect(sheet.getByText('104217')).toBeVisible();
  await expect(sheet.getByText('Altmoorer Präzisionsguss GmbH')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText('Angemeldet als')).toBeHidden();
  const printed = sheet.getByRole('row');
  await expect(printed.nth(1)).toContainText('Anfangsstand am 1. Jan. 2020');
  await expect(printed.last()).toContainText(/Endstand am .*11\sStd\.\s30\sMin\.$/);
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  expect(paper).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/);
});

test('effort by the hour has no balance but months (SB-4); who has no account is told so kindly [S2]', async ({
  page,
}) => {
  await visitAs(page, people.amann, '/units/effort');
  await expect(page.getByText('Aufwand wird am Ende des Monats berechnet.')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Verlauf/ })).toHaveCount(0);
  const months = page.getByRole('region', { name: 'Aufwand nach Monaten' });
  const month = months.getByRole('row').nth(1);
  const sum = minutes((await month.getByRole('cell').last().innerText()).trim());
  await month.getByRole('link').click();
  expect(await figure(page, /Summe des Zeitraums/)).toBe(sum);
  await expect(statement(page).getByRole('columnheader', { name: 'Guthaben' })).toHaveCount(0);
  await expect(
    statement(page)
      .getByRole('link', { name: /^Ticket SB-/ })
      .first(),
  ).toBeVisible();

  await visitAs(page, people.moreau, '/units');
  await expect(page.getByText('Hier stehen die Konten Ihrer im Voraus gekauften Einheiten.')).toBeVisible();
  expect((await page.goto('/sep-sesam/units/remote_service'))?.status()).toBe(404);
  expect((await page.goto('/sep-sesam/units/gibt-es-nicht'))?.status()).toBe(404);
});
