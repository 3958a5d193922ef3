import { expect, type Page } from '@playwright/test';
import { addContract, createCustomer, dayFromNow, visitAsAdministrator } from '../customers.ts';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

const sendUnchecked = async (page: Page, button: string): Promise<void> => {
  await page
    .locator('main form')
    .first()
    .evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
};

/** What support and administrators come to about customers. */
export const customerAdminStates: PageState[] = [
  state('customers, nobody found', async (page) => {
    await visitAs(page, people.wendlinger, '/staff/customers?q=999999');
    await expect(page.getByText('Dazu gibt es keinen Kunden.')).toBeVisible();
  }),
  state('customers, expired', (page) => visitAs(page, people.wendlinger, '/staff/customers?state=expired')),
  state('customer, read by an agent', (page) => visitAs(page, people.wendlinger, '/staff/customers/104217')),
  state('customer, just created', async (page) => {
    await createCustomer(page);
  }),
  state('customer, contract ended early', async (page) => {
    const { customerNumber } = await createCustomer(page);
    await addContract(page, `MW-${customerNumber}`);
    await page.goto(`/sep-sesam/staff/customers/${customerNumber}/contracts/MW-${customerNumber}`);
    await page.getByLabel('Letzter Tag').fill(dayFromNow(10));
    await page.getByLabel('Grund').fill('Standort geschlossen');
    await page.getByRole('button', { name: 'Vertrag beenden' }).click();
    await expect(page.getByText('Der Vertrag endet nun früher.')).toBeVisible();
  }),
  state('new customer, faults', async (page) => {
    await visitAsAdministrator(page, '/staff/customers/new');
    await sendUnchecked(page, 'Anlegen');
  }),
  state('new contract, faults', async (page) => {
    await visitAsAdministrator(page, '/staff/customers/4128/contracts/new', 'seitenbau-support');
    await sendUnchecked(page, 'Vertrag anlegen');
  }),
  state('purchase, faults', async (page) => {
    await visitAsAdministrator(page, '/staff/customers/104217/units/new');
    await sendUnchecked(page, 'Kauf buchen');
  }),
  state('product, other provider', (page) =>
    visitAsAdministrator(page, '/staff/customers/700512/products/lb-ebanking', 'ntt-securecall'),
  ),
];
