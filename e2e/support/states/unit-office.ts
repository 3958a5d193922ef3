import { expect } from '@playwright/test';
import { dayFromNow, visitAsAdministrator } from '../customers.ts';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

/** What the provider's people come to about units of customers. */
export const unitOfficeStates: PageState[] = [
  state('report of units, whole year', (page) =>
    visitAs(page, people.wendlinger, '/staff/units?from=2026-01-01&to=2026-12-31'),
  ),
  state('report of units, nothing in the period', (page) =>
    visitAs(page, people.wendlinger, '/staff/units?from=2001-01-01&to=2001-01-31'),
  ),
  state('report of units, no period', async (page) => {
    await visitAs(page, people.wendlinger, '/staff/units?from=2026-03-01&to=2026-02-01');
    await expect(page.getByRole('textbox', { name: 'Bis', exact: true })).toHaveAttribute('aria-invalid', 'true');
  }),
  state('purchases of all customers, none found', async (page) => {
    await visitAs(page, people.wendlinger, '/staff/units/purchases?q=gibt-es-nicht');
    await expect(page.getByText('Dazu gibt es keinen Kauf.')).toBeVisible();
  }),
  state('correction of units, faults', async (page) => {
    await visitAsAdministrator(page, '/staff/customers/104217/units/remote_service/adjust');
    await page.getByRole('radio', { name: 'Einheiten nehmen' }).check();
    await page.getByLabel('Minuten').fill('0');
    await page.getByLabel('Grund').fill('Doppelt gebucht');
    await page.getByRole('button', { name: 'Korrektur eintragen' }).click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  }),
  state('correction of units, waiting for another person', async (page) => {
    await visitAsAdministrator(page, '/staff/customers/104217/units/remote_service/adjust');
    await page.getByRole('radio', { name: 'Einheiten geben' }).check();
    await page.getByLabel('Minuten').fill('50000');
    await page.getByLabel('Letzter Tag').fill(dayFromNow(200));
    await page.getByLabel('Grund').fill('Ausgleich');
    await page.getByRole('button', { name: 'Korrektur eintragen' }).click();
    await expect(page.getByText(/^Die Korrektur ist vorgeschlagen/)).toBeVisible();
  }),
];
