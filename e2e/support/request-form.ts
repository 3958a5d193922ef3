import { expect, type Page } from '@playwright/test';

/** From the first page of a new request to the open form, past the articles that were found. */
export async function askPastArticles(page: Page, question: string): Promise<void> {
  await page.goto('/sep-sesam/tickets/new');
  await page.getByLabel('Worum geht es?').fill(question);
  await page.getByRole('button', { name: 'Antwort suchen' }).click();
  const pastArticles = page.getByRole('link', { name: 'Das hat nicht geholfen' });
  await expect(pastArticles.or(page.getByRole('button', { name: 'Anfrage absenden' }))).toBeVisible();
  if (await pastArticles.isVisible()) await pastArticles.click();
  await expect(page.getByRole('button', { name: 'Anfrage absenden' })).toBeVisible();
}

/** Chooses as a person does: on the card, which covers its radio button. */
export async function choose(page: Page, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name });
  await page.locator(`label[for="${await radio.getAttribute('id')}"]`).click();
  await expect(radio).toBeChecked();
}

export interface TypedRequest {
  subject: string;
  description: string;
  severity: RegExp;
}

export async function fillRequest(
  page: Page,
  { subject, description, severity }: TypedRequest,
): Promise<void> {
  await page
    .getByLabel('Produkt', { exact: true })
    .selectOption({ label: 'SEP sesam Server Werk Nord (Werk Nord, MW-2025-10421)' });
  await choose(page, severity);
  await page.getByLabel('Betreff').fill(subject);
  await page.getByLabel('Was ist geschehen?').fill(description);
  await page.getByLabel('Version von SEP sesam').fill('5.2.0.8');
}

/** All of it is still, or again, in the form. */
export async function expectRequest(
  page: Page,
  { subject, description, severity }: TypedRequest,
): Promise<void> {
  await expect(page.getByLabel('Betreff')).toHaveValue(subject);
  await expect(page.getByLabel('Was ist geschehen?')).toHaveValue(description);
  await expect(page.getByRole('radio', { name: severity })).toBeChecked();
  await expect(page.getByLabel('Produkt', { exact: true })).toHaveValue('backup-nord');
  await expect(page.getByLabel('Version von SEP sesam')).toHaveValue('5.2.0.8');
}

export const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Anfrage absenden' }).click();

/** The page of the ticket that was just opened. @returns its number */
export async function expectOpened(page: Page): Promise<string> {
  const notice = page.getByText(/^Ihr Ticket hat die Nummer SEP-\d+\.$/);
  await expect(notice).toBeVisible();
  return /SEP-\d+/.exec(await notice.innerText())?.[0] ?? '';
}
