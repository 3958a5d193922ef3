import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { openTicketAs } from '../../support/requests.ts';
import { uniqueWord } from '../../support/unique.ts';

test('staff work through a ticket by keyboard: note, assignment, severity, resolution (K-7, K-9) [S10]', async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const customer = await (await browser.newContext()).newPage();
  const { number } = await openTicketAs(customer.request, people.vanderlinde, {
    severity: '3',
    subject: `Laufwerk ${word} meldet Fehler`,
    product: 'backup-leitstelle',
  });

  await visitAs(page, people.wendlinger, `/staff/queue?q=${word}`);
  await expect(page.getByRole('link', { name: /^Alle offenen/ })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/#note$/);
  const note = page.getByLabel('Notiz', { exact: true });
  await expect(note).toBeFocused();
  await page.keyboard.type(`Nur für uns: ${word}-Kanarie`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Die Notiz steht im Verlauf, nur für den Support.')).toBeVisible();
  const conversation = page.getByRole('region', { name: 'Verlauf' });
  await expect(conversation.getByRole('article').filter({ hasText: 'Kanarie' })).toContainText(
    'nur für den Support',
  );

  await page.getByRole('button', { name: 'Übernehmen' }).press('Enter');
  await expect(page.getByText('Der Bearbeiter ist gewechselt.')).toBeVisible();
  await expect(page.getByRole('complementary').getByText('Korbinian Wendlinger').first()).toBeVisible();

  const due = page.getByRole('complementary').locator('time').first();
  const before = await due.getAttribute('datetime');
  await page.getByText('Schweregrad ändern').press('Enter');
  await page
    .getByRole('combobox', { name: 'Schweregrad' })
    .selectOption({ label: 'Schweregrad 2 (erheblich)' });
  await page.getByRole('button', { name: 'Ändern', exact: true }).press('Enter');
  await expect(page.getByText('Bitte nennen Sie dem Kunden den Grund.')).toBeVisible();
  await page.getByLabel('Warum?').fill('Am Telefon geklärt: Betrieb stark eingeschränkt.');
  await page.getByRole('button', { name: 'Ändern', exact: true }).press('Enter');
  await expect(page.getByText('Die Einstufung ist geändert, der Kunde ist benachrichtigt.')).toBeVisible();
  const after = await due.getAttribute('datetime');
  expect(Date.parse(after ?? '')).toBeLessThanOrEqual(Date.parse(before ?? ''));
  await expect(conversation).toContainText('Grund: Am Telefon geklärt: Betrieb stark eingeschränkt.');

  await page.getByLabel('Antwort an den Kunden').fill('Das Laufwerk verhält sich wie dokumentiert.');
  await page.getByRole('combobox', { name: 'Wie endet das Ticket?' }).selectOption('works_as_documented');
  await page.getByRole('button', { name: 'Als gelöst markieren' }).press('Enter');
  await expect(page.getByText('Das Ticket ist gelöst.')).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('Arbeitet wie beschrieben');
  await page.goto(`/sep-sesam/staff/queue?q=${word}`);
  await expect(page.getByText('In dieser Ansicht wartet niemand.')).toBeVisible();

  // The customer reads what was decided and why, and nothing of the note.
  await customer.goto(`/sep-sesam/tickets/${number}`);
  await expect(customer.getByRole('main')).toContainText(
    'Schweregrad 2 (erheblich), vorher Schweregrad 3 (gering)',
  );
  await expect(customer.getByRole('main')).toContainText('Gelöst: Arbeitet wie beschrieben');
  expect(await customer.content()).not.toContain('Kanarie');
  await customer.context().close();
});

test('staff ask for facts, the customer is shown the fields, and the queue says who waits', async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const customer = await (await browser.newContext()).newPage();
  const { number } = await openTicketAs(customer.request, people.yildirim, {
    severity: '4',
    subject: `Frage ${word}`,
    product: 'backup-nord',
  });
  await visitAs(page, people.wendlinger, `/staff/tickets/${number}`);
  await page.getByText('Angaben erbitten').first().click();
  await page
    .getByRole('group', { name: 'Was fehlt?' })
    .getByRole('checkbox', { name: 'Version von SEP sesam' })
    .check();
  await page.getByLabel('Nachricht an den Kunden').fill('Welche Version läuft bei Ihnen?');
  await page.getByRole('button', { name: 'Angaben erbitten' }).click();
  await expect(page.getByText('Der Kunde ist um die Angaben gebeten.')).toBeVisible();
  await page.goto(`/sep-sesam/staff/queue?view=waiting&q=${word}`);
  await expect(page.getByRole('row').filter({ hasText: word })).toContainText('wartet auf Kunden');

  await customer.goto(`/sep-sesam/tickets/${number}`);
  const facts = customer.getByRole('group', { name: 'Uns fehlen noch Angaben' });
  await facts.getByLabel('Version von SEP sesam').fill('5.2.0.8');
  await customer.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(customer.getByText('Ihre Antwort ist beim Support.')).toBeVisible();
  await page.goto(`/sep-sesam/staff/queue?q=${word}`);
  await expect(page.getByRole('row').filter({ hasText: word })).toContainText('offen');
  await customer.context().close();
});
