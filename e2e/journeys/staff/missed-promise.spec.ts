import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { visitAs } from '../../support/people.ts';
import { cli } from '../../support/start-product.ts';
import { uniqueWord } from '../../support/unique.ts';
import { visitSignedIn, Widget } from '../../support/widget.ts';

const agent = { provider: 'seitenbau-support', email: 'jonas.vetterli@betrieb.seitenbau-demo.example' };
const catalogue = fileURLToPath(
  new URL('../../../packages/catalogue/providers/seitenbau-support.yaml', import.meta.url),
);

/** The provider's own catalogue with one more promise: one minute on the clock for what comes by the widget. */
function catalogueWithOneMinute(): string {
  const target =
    "targets:\n  - { severity: '3', channels: [widget], promise: fixed, minutes: 1, elapsed: true, rule: SB-3 }\n";
  return readFileSync(catalogue, 'utf8').replace('targets:\n', target);
}

// Others find the provider's own catalogue again.
test.afterAll(() => void cli('catalogue', 'publish', catalogue));

test('A promise that nobody kept is marked as missed at its true due time', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(150_000);
  const file = info.outputPath('one-minute.yaml');
  writeFileSync(file, catalogueWithOneMinute());
  expect(JSON.parse(cli('catalogue', 'publish', file, '--json'))).toMatchObject({ id: 'seitenbau-support' });

  const subject = `Frist ${uniqueWord()}`;
  const widget = new Widget(page);
  await visitSignedIn(page, 'seitenbau-support');
  await widget.open();
  await widget.write(subject);
  await widget.dialog.getByRole('combobox', { name: 'Produkt' }).selectOption({ index: 1 });
  await widget.dialog.getByRole('radio', { name: /Kategorie 3/ }).check();
  await widget.dialog.getByLabel('Was ist geschehen?').fill('Niemand wird antworten.');
  const sentAt = Date.now();
  await widget.dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  const number = await widget.number.innerText();

  const staff = await (await browser.newContext()).newPage();
  await visitAs(staff, agent, `/staff/tickets/${number}`);
  const due = await staff
    .getByRole('main')
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  await expect(staff.getByText('Die zugesagte Frist ist versäumt.')).toHaveCount(0);
  await staff.goto('/seitenbau-support/staff/queue');
  const row = staff.getByRole('row').filter({ hasText: subject });
  const dueAt = Date.parse((await row.locator('time').getAttribute('datetime')) ?? '');
  expect(Math.abs(dueAt - sentAt - 60_000)).toBeLessThan(5_000);
  expect(due.map((at) => Date.parse(at ?? ''))).toContain(dueAt);

  // The mail leaves with the mark, in one transaction: it is the job's own trace.
  await expect(async () => {
    await staff.goto('/seitenbau-support/outbox');
    await expect(staff.getByRole('heading', { name: `[${number}] Frist versäumt` }).first()).toBeVisible({
      timeout: 500,
    });
  }).toPass({ timeout: 90_000, intervals: [2_000] });
  expect(Date.now()).toBeGreaterThanOrEqual(dueAt);
  expect(Date.now() - dueAt).toBeLessThan(20_000);

  await staff.goto('/seitenbau-support/staff/queue');
  await expect(row).toContainText('überfällig');
  expect(Date.parse((await row.locator('time').getAttribute('datetime')) ?? '')).toBe(dueAt);
  await row.getByRole('link', { name: subject }).click();
  await expect(staff.getByText('Die zugesagte Frist ist versäumt.')).toBeVisible();

  await staff.getByLabel('Antwort an den Kunden').fill('Entschuldigen Sie bitte.');
  await staff.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(staff.getByText(/nach der Frist/)).toBeVisible();
  await staff.context().close();
});
