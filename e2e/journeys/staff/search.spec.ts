import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { openTicketAs } from '../../support/requests.ts';
import { uniqueWord } from '../../support/unique.ts';

test('Staff find tickets, customers and articles from anywhere by a key, and a number leads straight there', async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const customer = await (await browser.newContext()).newPage();
  const { number } = await openTicketAs(customer.request, people.yildirim, {
    subject: `Bandlaufwerk ${word}`,
    product: 'backup-nord',
  });
  await visitAs(page, people.wendlinger, '/staff/articles');

  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: /^Tickets|^Überall|Suche/ }).first();
  await expect(field).toBeFocused();
  await field.pressSequentially('Bandlaufw');
  const found = page.locator('[data-global-found]');
  await expect(found.getByRole('heading', { name: 'Artikel' })).toBeVisible();
  await field.fill(word);
  await expect(found.getByRole('link', { name: `Bandlaufwerk ${word}` })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(found.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(found).toBeHidden();
  await expect(field).toBeFocused();

  await field.fill('altmoor');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Suche nach „altmoor“');
  await expect(page.getByRole('link', { name: 'Altmoorer Präzisionsguss GmbH' }).first()).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.locator('#global-search').fill(number);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Bandlaufwerk ${word}`);

  await page.goto('/sep-sesam/staff/search?q=xylophonquark');
  await expect(page.getByText('Nichts gefunden.')).toBeVisible();
});
