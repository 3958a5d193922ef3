import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { uniqueWord } from '../../support/unique.ts';

test('A call of severity 1 becomes a ticket whose number and deadline can be read out', async ({ page }) => {
  const subject = `Rücksicherung bricht ab ${uniqueWord()}`;
  await visitAs(page, people.wendlinger, '/staff/phone');
  await page.getByLabel('Kundennummer oder Name').fill('104217');
  await page.getByRole('button', { name: 'Kunden suchen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Altmoorer Präzisionsguss GmbH' })).toBeVisible();
  await expect(page.getByText('Sobald Anrufer und Dringlichkeit gewählt sind')).toBeVisible();

  await page
    .getByLabel('Wer ruft an?')
    .selectOption({ label: 'Silke Kellermann (silke.kellermann@altmoorer-guss.example)' });
  await page.getByLabel('Produkt').selectOption({ label: 'SEP sesam Server Werk Nord' });
  await page.getByRole('radio', { name: /Schweregrad 1/ }).check();
  const promise = page.locator('#promise');
  await expect(promise).toContainText('Wir antworten bis');
  await expect(promise).toContainText('SEP-3');
  const promised = await promise.locator('time').getAttribute('datetime');

  await page.getByLabel('Betreff').fill(subject);
  await page
    .getByLabel('Was ist geschehen?')
    .fill('Die Fertigung steht, ältere Sicherungen zeigen denselben Fehler.');
  await page.getByRole('button', { name: 'Ticket anlegen' }).click();

  await expect(page.getByText('Bitte lesen Sie vor:')).toBeVisible();
  const main = page.getByRole('main');
  const number = /SEP-\d+/.exec(await main.innerText())?.[0] ?? '';
  expect(number).not.toBe('');
  await expect(main).toContainText('Wir antworten bis');
  const due = await main.locator('time').first().getAttribute('datetime');
  // Four hours around the clock (SEP-3), whatever the weekday.
  const minutes = (Date.parse(due ?? '') - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(238);
  expect(minutes).toBeLessThanOrEqual(240);
  expect(Math.abs(Date.parse(due ?? '') - Date.parse(promised ?? ''))).toBeLessThan(60_000);

  await page.goto('/sep-sesam/outbox');
  await expect(page.getByRole('article').filter({ hasText: number }).first()).toContainText(
    'silke.kellermann@altmoorer-guss.example',
  );
  await page.goto('/sep-sesam/staff/queue');
  await expect(page.getByRole('row').filter({ hasText: subject })).toContainText(number);
});

test('A customer nobody knows is said to be unknown, and a part of the name finds the right one', async ({
  page,
}) => {
  await visitAs(page, people.wendlinger, '/staff/phone');
  await page.getByLabel('Kundennummer oder Name').fill('999999');
  await page.getByRole('button', { name: 'Kunden suchen' }).click();
  await expect(page.getByText('Zu „999999“ gibt es keinen Kunden.')).toBeVisible();
  await expect(page.getByLabel('Kundennummer oder Name')).toHaveValue('999999');

  await page.getByLabel('Kundennummer oder Name').fill('lindenbrück');
  await page.getByRole('button', { name: 'Kunden suchen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stadtwerke Lindenbrück eG' })).toBeVisible();
});

test('What the form lacks is named, and nothing that was entered is lost', async ({ page }) => {
  await visitAs(page, people.wendlinger, '/staff/phone?customer=104217');
  // Without the browser's own check the server's is seen.
  await page.locator('form[data-promise]').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByLabel('Was ist geschehen?').fill('Nur die Beschreibung.');
  await page.getByRole('button', { name: 'Ticket anlegen' }).click();
  await expect(page.getByRole('link', { name: 'Bitte wählen Sie, wer anruft.' })).toBeVisible();
  await expect(page.getByLabel('Was ist geschehen?')).toHaveValue('Nur die Beschreibung.');
});

test('An emergency without valid maintenance is sent on to the emergency form, and the entries stay', async ({
  page,
}) => {
  await visitAs(page, people.wendlinger, '/staff/phone?customer=103906');
  await page.getByLabel('Wer ruft an?').selectOption({ index: 1 });
  await page.getByRole('radio', { name: /Schweregrad 1/ }).check();
  await page.getByLabel('Betreff').fill('Notfall');
  await page.getByLabel('Was ist geschehen?').fill('Alles steht.');
  await page.getByRole('button', { name: 'Ticket anlegen' }).click();
  await expect(page.getByText('Es wurde kein Ticket angelegt.')).toBeVisible();
  await expect(
    page.getByRole('status').getByRole('link', { name: 'Notfallformular ausfüllen' }),
  ).toBeVisible();
  await expect(page.getByLabel('Was ist geschehen?')).toHaveValue('Alles steht.');
});
