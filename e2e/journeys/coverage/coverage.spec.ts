import { expect, test, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { openTicket, uniqueSubject } from '../../support/tickets.ts';

const answer = (page: Page) => page.getByRole('region', { name: /^(Die Antwort|The answer)$/ });
const ask = (page: Page, question: RegExp) => page.getByRole('group', { name: question });

test('is it covered? By questions, for Saturday evening, with the rules; the address says it to somebody else (SEP-3, SEP-5)', async ({
  page,
}) => {
  await visitAs(page, people.yildirim);
  await page.getByRole('link', { name: 'Ist das abgedeckt?' }).first().click();
  await expect(answer(page)).toContainText('Sobald Sie gesagt haben');

  // One question at a time, the gravest first; the severity follows.
  await expect(ask(page, /eingeschränkt/)).toBeHidden();
  await ask(page, /Betrieb still/)
    .getByRole('radio', { name: 'Nein' })
    .check();
  await ask(page, /eingeschränkt/)
    .getByRole('radio', { name: 'Ja' })
    .check();
  await expect(page.getByRole('radio', { name: 'Schweregrad 2 (erheblich)' })).toBeChecked();
  await expect(answer(page)).toContainText(/^.*Ja\. Melden Sie es jetzt, antworten wir bis/);
  await expect(answer(page)).toContainText('Mo–Fr 08:00–18:00 Uhr');
  await expect(answer(page).getByRole('link', { name: 'SEP-3' })).toHaveAttribute('href', /\/promise#SEP-3$/);

  // Saturday evening: the clock begins on Monday, and the phone is there meanwhile.
  await page.getByRole('radio', { name: /^Am Samstag/ }).check();
  await expect(answer(page)).toContainText(/Montag|Mo\./);
  await expect(answer(page).getByRole('link', { name: '+49 8024 464 464 4' })).toBeVisible();
  await expect(page).toHaveURL(/severity=2.*when=\d{4}-\d{2}-\d{2}T20%3A00/);
  expect(page.url()).not.toContain('ask.');
  const said = await answer(page).innerText();
  await page.goto(page.url());
  expect(await answer(page).innerText()).toBe(said);

  // The gravest by portal: the hotline, and what the phone would promise.
  await page.getByRole('radio', { name: 'Schweregrad 1 (kritisch)' }).check();
  await expect(answer(page)).toContainText('Bitte rufen Sie an');
  await expect(answer(page)).toContainText(/Über Hotline\s*binnen 4 Stunden/);
  await expect(ask(page, /Betrieb still/).getByRole('radio', { name: 'Ja' })).toBeChecked();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the questions lead to an answer by one button, and changing them to another', async ({ page }) => {
    await visitAs(page, people.yildirim, '/covered');
    await ask(page, /Betrieb still/)
      .getByRole('radio', { name: 'Nein' })
      .check();
    await ask(page, /eingeschränkt/)
      .getByRole('radio', { name: 'Ja' })
      .check();
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await expect(page.getByRole('radio', { name: 'Schweregrad 2 (erheblich)' })).toBeChecked();
    await expect(answer(page)).toContainText('Ja. Melden Sie es jetzt');
    await ask(page, /Betrieb still/)
      .getByRole('radio', { name: 'Ja' })
      .check();
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await expect(page.getByRole('radio', { name: 'Schweregrad 1 (kritisch)' })).toBeChecked();
    await expect(answer(page)).toContainText('Bitte rufen Sie an');
    // Whoever knows it says so.
    await page.getByRole('radio', { name: 'Schweregrad 4 (Frage)' }).check();
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await expect(answer(page)).toContainText('Schweregrad 4 (Frage)');
  });
});

test('SEP-5: a reply that has become critical goes by phone, and its words stay', async ({ page }) => {
  await visitAs(page, people.yildirim);
  const subject = uniqueSubject('Wird schlimmer');
  const { number } = await openTicket(page.request, 'sep-sesam', { subject });
  await page.goto(`/sep-sesam/tickets/${number}`);
  const words = 'Jetzt lässt sich nichts mehr wiederherstellen.';
  await page.getByLabel('Ihre Antwort').fill(words);
  await page.getByText('Ist es schlimmer geworden?').click();
  await page.getByRole('radio', { name: 'Schweregrad 1 (kritisch)' }).check();
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Das geht jetzt nur am Telefon')).toBeVisible();
  await expect(page.getByRole('link', { name: /\+49 8024 464 464 4 anrufen/ })).toBeVisible();
  // Kept at the ticket, whatever becomes of this page.
  await page.goto(`/sep-sesam/tickets/${number}`);
  await expect(page.getByLabel('Ihre Antwort')).toHaveValue(words);
  await expect(page.getByRole('article').filter({ hasText: words })).toHaveCount(0);
  // One that may be written is sent, and said in the conversation.
  await page.getByText('Ist es schlimmer geworden?').click();
  await page.getByRole('radio', { name: 'Schweregrad 2 (erheblich)' }).check();
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Ihre Antwort ist beim Support.')).toBeVisible();
  await expect(page.getByText('Inzwischen: Schweregrad 2 (erheblich)').last()).toBeVisible();
  // What decided stands quietly with the reasons.
  await page.getByText('Warum diese Frist gilt').click();
  await expect(page.getByText(/Entschieden nach Leistungskatalog, Fassung \d+ vom/)).toBeVisible();
});

test('N-2, N-3: a contract by New York’s clock; priority 1 by portal says what the phone would promise', async ({
  page,
}) => {
  await visitAs(page, people.rueegger, '/contracts/SC-700512-NY-25');
  await expect(page.getByText('Ostküste der USA').first()).toBeVisible();
  await expect(page.getByText(/New York/).first()).toBeVisible();
  await page.goto('/ntt-securecall/covered?severity=1');
  await expect(answer(page)).toContainText(/30 (minutes|Minuten)/);
});
