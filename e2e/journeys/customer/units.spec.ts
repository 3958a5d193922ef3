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
async function expectBalanced(page: Page): Promise<void> {
  const [opening, added, taken, closing] = [
    await figure(page, /Anfangsstand/),
    await figure(page, /Zugänge/),
    await figure(page, /Abgänge/),
    await figure(page, /Endstand/),
  ];
  expect(opening + added + taken).toBe(closing);
}

const isoDay = (german: string): string => german.split('.').toReversed().join('-');

test('a customer reads what is left, narrows the statement by month, kind and past day, and prints it on A4', async ({
  page,
}) => {
  await visitAs(page, people.kellermann, '/units');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Einheiten');
  await expect(page.getByText('9 Std. 30 Min.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Zum Kontoauszug' }).click();
  await expect(page).toHaveURL(/\/units\/remote_service$/);
  const lots = page.getByRole('region', { name: 'Käufe' });
  await expect(lots.getByRole('row').nth(1)).toContainText(/AB-25-30418.*wird zuerst verbraucht/s);

  const rows = statement(page).getByRole('row');
  await expect(rows).toHaveCount(8);
  await expect(statement(page).getByText('7 Buchungen')).toBeVisible();
  await expectBalanced(page);

  const months = statement(page).getByRole('navigation', { name: 'Zeiträume' }).getByRole('link');
  await expect(months).toHaveCount(6);
  await months.nth(1).click();
  await expect(page).toHaveURL(/from=\d{4}-\d\d-01&to=\d{4}-\d\d-\d\d$/);
  await expect(
    statement(page)
      .getByText(/^Anfangsstand am 1\. /)
      .first(),
  ).toBeVisible();
  await expectBalanced(page);

  await page.goBack();
  const debited = rows.filter({ hasText: 'Abgebucht nach Abnahme des Updates' });
  const day = isoDay((await debited.getByRole('cell').first().innerText()).trim().slice(0, 10));
  await page.getByText('Zeitraum und Art wählen').click();
  await page.getByLabel('Von', { exact: true }).fill(day);
  await page.getByLabel('Bis', { exact: true }).fill(day);
  await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Verbrauch' });
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page).toHaveURL(new RegExp(`from=${day}&to=${day}&kind=usage`));
  await expect(rows.filter({ hasText: 'Abbuchung' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Freigabe' })).toHaveCount(0);
  expect(await figure(page, /Abgänge/)).toBe(-150);
  await expectBalanced(page);

  // The demo data was written today: yesterday nothing was known of it (S89).
  const yesterday = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  await page.goto(`/sep-sesam/units/remote_service?asOf=${yesterday}`);
  await expect(page.getByText('In diesem Zeitraum gibt es keine solche Buchung.')).toBeVisible();

  await page.goto('/sep-sesam/units/remote_service?from=2020-01-01&to=2099-12-31');
  await page.getByRole('link', { name: 'Druckansicht' }).click();
  await page.emulateMedia({ media: 'print' });
  const sheet = statement(page);
  await expect(sheet.getByText('104217')).toBeVisible();
  await expect(sheet.getByText('Altmoorer Präzisionsguss GmbH')).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByText('Angemeldet als')).toBeHidden();
  const printed = sheet.getByRole('row');
  await expect(printed.nth(1)).toContainText('Anfangsstand am 1. Jan. 2020');
  await expect(printed.last()).toContainText(/Endstand am .*9\sStd\.\s30\sMin\.11\sStd\.\s30\sMin\.$/);
  await expect(sheet.getByText('Reserviert für SEP-A1005/1: Konzept und Einrichtung')).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][\d.]* 84[12]/);
});

test('[S2] who has no account, and an account that is none, are told so kindly', async ({ page }) => {
  await visitAs(page, people.moreau, '/units');
  await expect(page.getByText('Hier stehen die Konten Ihrer im Voraus gekauften Einheiten.')).toBeVisible();
  expect((await page.goto('/sep-sesam/units/remote_service'))?.status()).toBe(404);
  expect((await page.goto('/sep-sesam/units/gibt-es-nicht'))?.status()).toBe(404);
});
