import { expect, test, type Locator, type Page } from '@playwright/test';
import { openSession, people, visitAs } from '../../support/people.ts';
import { mutate, openTicket, uniqueSubject } from '../../support/tickets.ts';

const SEP = 'sep-sesam';

/** Minutes of "7:30", as somebody adds them up who reads the table. */
const minutesOf = (figure: string): number => {
  const [hours = 0, minutes = 0] = figure.split(':').map(Number);
  return hours * 60 + minutes;
};

async function reckoning(page: Page): Promise<{ table: Locator; counted: number; sum: string }> {
  const margin = page.getByRole('complementary');
  await margin.locator('summary', { hasText: 'Frist nachrechnen' }).click();
  const table = margin.getByRole('table', { name: 'Frist nachrechnen' });
  await expect(table).toBeVisible();
  // Column three of every line that counts; lines that do not have no figure there.
  const figures = await table.locator('tbody tr td.is-number:nth-child(3) [aria-hidden]').allTextContents();
  const sum = await table.getByRole('row').last().innerText();
  return { table, counted: figures.reduce((all, figure) => all + minutesOf(figure), 0), sum };
}

test('a customer adds the deadline up: every line, the sum, and what a graver severity makes of it (SEP-3, K-7)', async ({
  page,
  playwright,
}) => {
  await openSession(page.request, people.yildirim);
  const subject = uniqueSubject('Sicherung läuft zu lange');
  const { number } = await openTicket(page.request, SEP, { subject, product: 'backup-nord', severity: '3' });

  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`/sep-sesam/tickets/${number}`);
  const due = await page.getByRole('complementary').locator('time').first().innerText();
  const first = await reckoning(page);
  expect(first.counted).toBe(12 * 60);
  expect(first.sum.replaceAll('\u00a0', ' ')).toContain('12 Std. von 12 Std.: fällig');
  expect(first.sum).toContain(due);
  await expect(first.table.getByRole('rowheader', { name: /^Jetzt, / })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  const staff = await playwright.request.newContext();
  await openSession(staff, people.wendlinger);
  await mutate(staff, SEP, 'tickets.changeSeverity', {
    number,
    severity: '2',
    reason: 'Am Telefon: der Betrieb ist stark eingeschränkt.',
  });
  await staff.dispose();
  await page.reload();
  const second = await reckoning(page);
  expect(second.counted).toBe(8 * 60);
  expect(second.sum.replaceAll('\u00a0', ' ')).toContain('8 Std. von 8 Std.: fällig');
  await expect(page.getByRole('complementary')).toContainText('Seitdem gilt dieser Schweregrad.');

  // Support reads the same lines.
  await visitAs(page, people.wendlinger, `/staff/tickets/${number}`);
  const third = await reckoning(page);
  expect([third.counted, third.sum]).toEqual([second.counted, second.sum]);
});
