import { expect, type Page } from '@playwright/test';
import { openSession } from './people.ts';
import { loginOf } from './product.ts';
import { uniqueWord } from './unique.ts';

const SEP = 'sep-sesam';

/** The administrator of the provider, on a page. */
export async function visitAsAdministrator(page: Page, path: string, provider = SEP): Promise<void> {
  await openSession(page.request, loginOf(provider, 'provider-admin'));
  await page.goto(`/${provider}${path}`);
}

export interface NewCustomer {
  customerNumber: string;
  name: string;
}

/** A day of the calendar as a date field takes it, so many days from now. */
export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A customer that nobody else has, made through the form; its page is open afterwards. */
export async function createCustomer(page: Page): Promise<NewCustomer> {
  const word = uniqueWord();
  const customer = { customerNumber: `K-${word}`, name: `Werkstätten ${word} GmbH` };
  await visitAsAdministrator(page, '/staff/customers');
  await page.getByRole('link', { name: 'Neuer Kunde' }).click();
  await page.getByLabel('Kundennummer').fill(customer.customerNumber);
  await page.getByLabel('Name', { exact: true }).fill(customer.name);
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByText('Der Kunde ist angelegt.')).toBeVisible();
  return customer;
}

/** A running contract, from the customer's page and back to it. */
export async function addContract(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Vertrag anlegen' }).click();
  await page.getByLabel('Vertragsnummer').fill(number);
  await page.getByRole('radio', { name: 'Maintenance', exact: true }).check();
  await page.getByLabel('Gültig ab').fill(dayFromNow(-10));
  await page.getByLabel('Gültig bis').fill(dayFromNow(355));
  await page.getByRole('button', { name: 'Vertrag anlegen' }).click();
  await expect(page.getByText('Der Vertrag ist angelegt.')).toBeVisible();
}
