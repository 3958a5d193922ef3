import { expect, test, type Browser, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { openTicketAs } from '../../support/requests.ts';
import { uniqueWord } from '../../support/unique.ts';

const asCustomer = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

test('An answer stops the clock, the customer reads it, and their reply brings a resolved case back', async ({
  page,
  browser,
}) => {
  const customer = await asCustomer(browser);
  const subject = `Sicherung hängt ${uniqueWord()}`;
  const { number } = await openTicketAs(customer.request, people.vanderlinde, {
    severity: '3',
    subject,
    product: 'backup-leitstelle',
  });

  await visitAs(page, people.wendlinger, '/staff/queue');
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(number);
  await expect(page.getByRole('main')).toContainText('Antwort bis');
  await expect(page.getByText(`Gesucht wurde: „${subject}“`)).toBeVisible();

  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Bitte schreiben Sie dem Kunden etwas, bevor Sie senden.')).toBeVisible();
  await page
    .getByLabel('Antwort an den Kunden')
    .fill('Bitte starten Sie den Dienst neu.\n<b>Danach</b> läuft es wieder.');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Ihre Antwort ist hinausgegangen.')).toBeVisible();
  await expect(page.getByText('in der Frist')).toBeVisible();

  await customer.goto(`/sep-sesam/tickets/${number}`);
  const conversation = customer.getByRole('region', { name: 'Verlauf' });
  await expect(conversation.getByRole('article').filter({ hasText: 'Korbinian Wendlinger' })).toContainText(
    '<b>Danach</b> läuft es wieder.',
  );
  await expect(customer.getByText(/beantwortet .+ in der Frist/)).toBeVisible();

  await page.getByLabel('Antwort an den Kunden').fill('Der Dienst ist neu gestartet, die Sicherung läuft.');
  await page.getByRole('button', { name: 'Als gelöst markieren' }).click();
  await expect(page.getByText('Das Ticket ist gelöst.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('gelöst');
  await page.goto('/sep-sesam/staff/queue');
  await expect(page.getByRole('link', { name: subject })).toHaveCount(0);

  await customer.reload();
  await expect(customer.getByRole('main')).toContainText('gelöst');
  await customer.getByLabel('Was ist noch offen?').fill('Leider hängt sie schon wieder.');
  await customer.getByRole('button', { name: 'Wieder öffnen' }).click();
  await expect(customer.getByText('Das Ticket ist wieder offen.')).toBeVisible();

  await page.reload();
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByRole('region', { name: 'Verlauf' })).toContainText('Leider hängt sie schon wieder.');
  await expect(page.getByRole('main')).toContainText('offen');
  await customer.context().close();
});

test('What staff typed survives a session that ended meanwhile', async ({ page, browser }) => {
  const customer = await asCustomer(browser);
  const subject = `Sitzung ${uniqueWord()}`;
  const { number } = await openTicketAs(customer.request, people.yildirim, {
    severity: '4',
    subject,
    product: 'backup-nord',
  });
  await customer.context().close();
  await visitAs(page, people.wendlinger, `/staff/tickets/${number}`);
  await page.getByLabel('Antwort an den Kunden').fill('Das ist eine lange Antwort.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Das ist eine lange Antwort.')).toBeVisible();
});

test('A customer cannot open the pages of staff', async ({ page }) => {
  await visitAs(page, people.yildirim);
  const staffPages = [
    'queue',
    'phone',
    'articles',
    'articles/new',
    'articles/ruecksicherung-schlaegt-fehl/de',
    'tickets/SEP-1',
  ];
  for (const path of staffPages) {
    const response = await page.goto(`/sep-sesam/staff/${path}`);
    expect(response?.status(), path).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await expect(page.getByRole('link', { name: 'Warteschlange' })).toHaveCount(0);
});

test('Whoever has not signed in is led to do so, and back to the page of staff', async ({ page }) => {
  await page.goto('/sep-sesam/staff/queue');
  await expect(page).toHaveURL(/\/sep-sesam\/sign-in\?returnTo=/);
});

test('A ticket that does not exist and one of another provider look alike to staff', async ({
  page,
  browser,
}) => {
  const customer = await asCustomer(browser);
  const { number } = await openTicketAs(customer.request, people.amann, {
    severity: '3',
    subject: `Fremd ${uniqueWord()}`,
  });
  await customer.context().close();
  await visitAs(page, people.wendlinger, '/staff/queue');
  const foreign = await page.request.get(`/sep-sesam/staff/tickets/${number}`);
  const missing = await page.request.get('/sep-sesam/staff/tickets/SB-999999');
  expect([foreign.status(), missing.status()]).toEqual([404, 404]);
  const plain = (text: string, own: string) =>
    text.replaceAll(own, 'N').replaceAll(/nonce="[^"]*"|'nonce-[^']*'/g, '');
  expect(plain(await foreign.text(), number)).toBe(plain(await missing.text(), 'SB-999999'));
});
