import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { addresses } from '../../support/product.ts';
import { uniqueWord } from '../../support/unique.ts';
import { watch } from '../../support/watch.ts';
import { hostPage, recordViolations, Widget } from '../../support/widget.ts';

test('A visitor searches, reads an article and is done', async ({ page }) => {
  const watched = watch(page);
  const violations = await recordViolations(page);
  await page.goto(hostPage('sep-sesam'));
  const widget = new Widget(page);
  await widget.open();
  await expect(widget.dialog.getByText('Hilfe von SEP sesam')).toBeVisible();
  await widget.query.pressSequentially('Bandlaufwerk nicht gef', { delay: 20 });
  await expect(
    widget.results.filter({ hasText: 'Bandlaufwerk oder Loader wird nicht gefunden' }),
  ).toBeVisible();
  await widget.results.filter({ hasText: 'Bandlaufwerk oder Loader' }).click();

  const article = widget.dialog.getByRole('article');
  await expect(
    article.getByRole('heading', { name: 'Bandlaufwerk oder Loader wird nicht gefunden' }),
  ).toBeFocused();
  expect(await article.getByRole('listitem').count()).toBeGreaterThan(2);
  const answered = page.waitForResponse((response) => response.url().includes('/trpc/knowledge.solved'));
  await widget.dialog.getByRole('button', { name: 'Das hat geholfen' }).click();
  expect((await answered).status()).toBe(200);
  await expect(widget.dialog.getByRole('heading', { name: 'Schön, dass es geklappt hat.' })).toBeFocused();
  await widget.dialog.getByRole('button', { name: 'Etwas anderes suchen' }).click();
  await expect(widget.query).toHaveValue('');
  await expect(widget.query).toBeFocused();
  expect(await violations()).toEqual([]);
  watched.expectQuiet();
});

test('Articles for customers alone and drafts are not found by a visitor', async ({ page }) => {
  await page.goto(hostPage('sep-sesam'));
  const widget = new Widget(page);
  await widget.open();
  for (const [words, title] of [
    ['Lizenz abgelaufen prüfen', 'Lizenz abgelaufen oder nicht erkannt'],
    ['Erstaufnahme am Telefon', 'Erstaufnahme am Telefon'],
  ] as const) {
    await widget.query.fill('');
    await widget.search(words);
    await expect(widget.results.filter({ hasText: title })).toHaveCount(0);
  }
});

test('A visitor whom nobody knows confirms by a mailed link, and is shown nothing of any customer', async ({
  page,
  browser,
}) => {
  const violations = await recordViolations(page);
  const word = uniqueWord();
  const email = `${word}@besuch.example`;
  const answers: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/trpc/')) answers.push(await response.text().catch(() => ''));
  });
  await page.goto(hostPage('sep-sesam'));
  const widget = new Widget(page);
  await widget.open();
  await widget.write(`Loader meldet Fehler ${word}`);

  const { dialog } = widget;
  await expect(dialog.getByRole('combobox', { name: 'Produkt' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(dialog.getByLabel('Ihr Name')).toBeFocused();
  await expect(dialog.getByText('Bitte füllen Sie dieses Feld aus.').first()).toBeVisible();
  await dialog.getByLabel('Ihr Name').fill('Wilma Gast');
  await dialog.getByLabel('Ihre E-Mail-Adresse').fill('wilma');
  await dialog.getByRole('radio', { name: /Schweregrad 3/ }).check();
  await expect(dialog.getByLabel('Betreff')).toHaveValue(`Loader meldet Fehler ${word}`);
  await dialog.getByLabel('Was ist geschehen?').fill('Der Loader meldet E05.');
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(dialog.getByText('Bitte schreiben Sie die Adresse in der Form name@firma.de.')).toBeVisible();
  await expect(dialog.getByLabel('Ihre E-Mail-Adresse')).toBeFocused();
  await dialog.getByLabel('Ihre E-Mail-Adresse').fill(email);
  await expect(dialog.getByText('antworten wir bis')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(
    dialog.getByRole('heading', { name: 'Bitte bestätigen Sie den Link in Ihrer E-Mail' }),
  ).toBeFocused();
  await expect(dialog).toContainText(email);
  await expect(dialog).not.toContainText(/SEP-\d{4,}/);
  expect(await page.evaluate(() => localStorage.length), 'the draft is gone').toBe(0);
  expect(await violations()).toEqual([]);

  for (const hidden of [
    'Altmoor',
    'Lindenbrück',
    'Arzenne',
    '104217',
    'Werk Nord',
    'Yıldırım',
    'responseDueAt',
    'customerNumber',
  ]) {
    expect(answers.join('\n'), hidden).not.toContain(hidden);
  }

  const inbox = await (await browser.newContext()).newPage();
  await inbox.goto('/sep-sesam/outbox');
  const mail = inbox.getByRole('article').filter({ hasText: email });
  await expect(mail.getByRole('heading', { name: 'Bitte bestätigen Sie Ihre Anfrage' })).toBeVisible();
  await expect(mail, 'no word of the visitor goes to an address that nobody has confirmed').not.toContainText(
    /Loader|Wilma|E05/,
  );
  await mail.getByRole('link').click();
  await expect(inbox.getByRole('heading', { name: 'Anfrage bestätigen' })).toBeVisible();
  expect(inbox.url(), 'the token leaves the address').toBe(`${addresses.portal}/sep-sesam/confirm`);
  await expect(inbox.getByRole('main')).not.toContainText(word);
  await inbox.getByRole('button', { name: 'Anfrage absenden' }).click();
  await expect(inbox.getByRole('heading', { name: /Ihr Ticket hat die Nummer SEP-\d+/ })).toBeVisible();
  const shown = await inbox.getByRole('main').innerText();
  const number = /SEP-\d+/.exec(shown)![0];
  expect(shown).not.toMatch(/antworten bis|Frist|Loader/);

  await visitAs(inbox, people.wendlinger, `/staff/tickets/${number}`);
  await expect(inbox.getByRole('heading', { level: 1, name: `Loader meldet Fehler ${word}` })).toBeVisible();
  await expect(inbox.getByRole('main')).toContainText('Wilma Gast');
  await inbox.context().close();
});

test('The link opens one ticket however often it is followed; an unknown one says that it has expired', async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  await page.goto(hostPage('sep-sesam'));
  const widget = new Widget(page);
  await widget.open();
  await widget.write(word);
  await widget.dialog.getByLabel('Ihr Name').fill('Gast');
  await widget.dialog.getByLabel('Ihre E-Mail-Adresse').fill(`${word}@besuch.example`);
  await widget.dialog.getByRole('radio', { name: /Schweregrad 4/ }).check();
  await widget.dialog.getByLabel('Was ist geschehen?').fill('Eine Frage.');
  await widget.dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(widget.dialog.getByRole('heading', { name: /Bitte bestätigen/ })).toBeVisible();

  await page.goto('/sep-sesam/outbox');
  const link = await page
    .getByRole('article')
    .filter({ hasText: `${word}@besuch.example` })
    .getByRole('link')
    .getAttribute('href');
  const numbers = new Set<string>();
  for (let time = 0; time < 2; time++) {
    const inbox = await (await browser.newContext()).newPage();
    await inbox.goto(link!);
    await inbox.getByRole('button', { name: 'Anfrage absenden' }).click();
    numbers.add(await inbox.getByRole('heading', { name: /Ihr Ticket hat die Nummer/ }).innerText());
    await inbox.context().close();
  }
  expect(numbers.size).toBe(1);
  await visitAs(page, people.wendlinger, `/staff/queue?q=${word}`);
  await expect(page.getByRole('link', { name: word })).toHaveCount(1);

  const other = await (await browser.newContext()).newPage();
  await other.goto(`/sep-sesam/confirm?token=${'A'.repeat(43)}`);
  await other.getByRole('button', { name: 'Anfrage absenden' }).click();
  await expect(other.getByRole('heading', { name: 'Dieser Link ist abgelaufen.' })).toBeVisible();
  await other.context().close();
});
