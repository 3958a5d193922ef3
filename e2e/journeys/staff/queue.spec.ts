import { expect, test, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { openTicketAs } from '../../support/requests.ts';
import { uniqueWord } from '../../support/unique.ts';

const subjects = (page: Page) => page.locator('a[data-ticket]');

test('The queue stands in due order, tickets without a deadline last', async ({ page, browser }) => {
  const word = uniqueWord();
  const customer = await (await browser.newContext()).newPage();
  for (const severity of ['4', '2']) {
    await openTicketAs(customer.request, people.yildirim, {
      severity,
      subject: `${word} Grad ${severity}`,
      product: 'backup-nord',
    });
  }
  await customer.context().close();
  await visitAs(page, people.wendlinger, '/staff/queue');

  await expect(page.getByRole('heading', { level: 1, name: 'Warteschlange' })).toBeVisible();
  const rows = page.getByRole('row').filter({ has: page.locator('a[data-ticket]') });
  const due = await rows.evaluateAll((all) =>
    all.map((row) => row.querySelector('time')?.getAttribute('datetime') ?? null),
  );
  const running = due.filter((at) => at !== null);
  expect(running.length).toBeGreaterThan(2);
  expect(running).toEqual(running.toSorted());
  expect(due.slice(running.length)).toEqual(due.slice(running.length).map(() => null));

  const mine = await subjects(page).filter({ hasText: word }).allTextContents();
  expect(mine.map((text) => text.trim())).toEqual([`${word} Grad 2`, `${word} Grad 4`]);
  const row = rows.filter({ hasText: `${word} Grad 2` });
  await expect(row).toContainText('Altmoorer Präzisionsguss GmbH');
  await expect(row).toContainText('Emre Yıldırım');
  await expect(row).toContainText('offen');
});

test('J, K and Enter go through the queue without a mouse, and single letters can be turned off', async ({
  page,
}) => {
  await visitAs(page, people.wendlinger, '/staff/queue');
  const first = subjects(page).nth(0);
  const second = subjects(page).nth(1);
  await page.keyboard.press('j');
  await expect(first).toBeFocused();
  await page.keyboard.press('j');
  await expect(second).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('k');
  await expect(first).toBeFocused();

  await page.getByRole('button', { name: 'Tasten ausschalten' }).click();
  await first.focus();
  await page.keyboard.press('j');
  await expect(first).toBeFocused();
  await page.reload();
  await page.getByRole('button', { name: 'Tasten einschalten' }).click();

  await second.focus();
  const subject = (await second.textContent())?.trim() ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
});

test('R opens the ticket at its reply', async ({ page }) => {
  await visitAs(page, people.wendlinger, '/staff/queue');
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/\/staff\/tickets\/[^/]+#reply$/);
  await expect(page.getByLabel('Antwort an den Kunden')).toBeInViewport();
});
