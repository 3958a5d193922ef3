import { createDatabase } from '@zusage/db';
import { createAccount, createPerson } from '@zusage/identity';
import { expect, test, type Page } from '@playwright/test';
import { createCustomer, dayFromNow, visitAsAdministrator } from '../../support/customers.ts';
import { enter, type Newcomer } from '../../support/newcomer.ts';
import { people, visitAs } from '../../support/people.ts';
import { withProductDatabase } from '../../support/product-database.ts';
import { uniqueWord } from '../../support/unique.ts';

const NTT = 'ntt-securecall';
const SEP = 'sep-sesam';

/** The demo data has one administrator for each provider; a second person decides. */
async function secondAdministrator(provider: string): Promise<Newcomer & { name: string }> {
  const word = uniqueWord();
  const made = {
    provider,
    email: `${word}@verwaltung.example`,
    password: `regal-${word}-fenster`,
    name: `Anna ${word}`,
  };
  await withProductDatabase(async (url) => {
    const database = createDatabase({ url, poolSize: 1 });
    try {
      await database.tenant(provider, async (trx) => {
        const { email, password, name } = made;
        const account = await createAccount(trx, { email, password });
        await createPerson(trx, provider, { accountId: account.id, role: 'provider-admin', name, email });
      });
    } finally {
      await database.close();
    }
  });
  return made;
}

/** Proposes to give more than one person may alone. */
async function propose(page: Page, customerNumber: string, unit: string, provider: string): Promise<void> {
  await visitAsAdministrator(page, `/staff/customers/${customerNumber}/units/${unit}/adjust`, provider);
  await page.getByRole('radio', { name: 'Einheiten geben' }).check();
  await page.getByLabel('Minuten').fill('50000');
  await page.getByLabel('Letzter Tag').fill(dayFromNow(200));
  await page.getByLabel('Grund').fill('Ausgleich nach dem Umzug');
  await page.getByRole('button', { name: 'Korrektur eintragen' }).click();
  await expect(page.getByText(/^Die Korrektur ist vorgeschlagen/)).toBeVisible();
}

test('A correction above the limit is proposed by one administrator and booked by another [S86]', async ({
  page,
  browser,
}) => {
  const { customerNumber, name } = await createCustomer(page);
  await propose(page, customerNumber, 'remote_service', SEP);
  // Whoever proposed it can only take it back.
  await expect(page.getByRole('button', { name: 'Genehmigen und buchen' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Zurückziehen' })).toBeVisible();

  const other = await secondAdministrator(SEP);
  const colleague = await (await browser.newContext()).newPage();
  await enter(colleague, other).catch(() => null);
  await colleague.goto(`/${SEP}/staff/queue`);
  await expect(
    colleague.getByText(/wartet auf Ihre Entscheidung|warten auf Ihre Entscheidung/),
  ).toBeVisible();
  await colleague.getByRole('link', { name: 'Entscheiden' }).click();
  await colleague.getByRole('link', { name }).click();
  await expect(colleague.getByText('Ausgleich nach dem Umzug').first()).toBeVisible();
  await colleague.getByRole('button', { name: 'Genehmigen und buchen' }).click();
  await expect(colleague.getByText('Die Korrektur ist gebucht.')).toBeVisible();
  await expect(colleague.getByRole('row', { name: /Ausgleich nach dem Umzug/ })).toContainText('gebucht');
  await colleague.goto(`/${SEP}/staff/units`);
  await expect(colleague.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  await colleague.context().close();

  await page.goto(`/${SEP}/staff/customers/${customerNumber}`);
  const units = page.getByRole('region', { name: 'Einheiten', exact: true });
  await expect(units).toContainText('K-1');
  await expect(page.getByRole('region', { name: 'Verlauf', exact: true })).toContainText(
    'Korrektur vorgeschlagen',
  );
});

test('What is wrong with a correction is told at its field, and everything typed is still there', async ({
  page,
}) => {
  await visitAsAdministrator(page, '/staff/customers/104217/units/remote_service/adjust');
  await page.getByRole('radio', { name: 'Einheiten nehmen' }).check();
  await page.getByLabel('Minuten').fill('1,5');
  await page.getByLabel('Grund').fill('Doppelt gebucht');
  await page.getByRole('button', { name: 'Korrektur eintragen' }).click();
  await expect(page.getByLabel('Minuten')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Minuten')).toHaveValue('1,5');
  await expect(page.getByLabel('Grund')).toHaveValue('Doppelt gebucht');
  await page.getByLabel('Minuten').fill('900000');
  await page.getByRole('button', { name: 'Korrektur eintragen' }).click();
  await expect(page.getByText('So viele Einheiten sind nicht verfügbar.').first()).toBeVisible();
});

test('N-26: support sees who has units that nothing is agreed for, the report of any period and its CSV', async ({
  page,
}) => {
  await visitAs(page, people.lichtenberger, '/staff/units');
  await page.getByRole('link', { name: 'Voriges Jahr' }).click();
  await expect(page.getByRole('link', { name: 'Voriges Jahr' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('link', { name: 'Dieses Jahr' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als CSV herunterladen' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^einheiten-\d{4}-01-01-\d{4}-12-31\.csv$/);
  await page.goto(`/${NTT}/staff/units?from=2026-03-01&to=2026-02-01`);
  await expect(page.getByRole('textbox', { name: 'Bis', exact: true })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.getByRole('link', { name: 'Einheiten ohne Leistungsbeschreibung' }).click();
  await expect(page.getByRole('main').getByRole('row').nth(1)).toContainText(/verfügbar|Einheit|Std\./i);
});
