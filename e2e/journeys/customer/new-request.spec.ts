import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { askPastArticles, choose, expectOpened, fillRequest, send } from '../../support/request-form.ts';
import { uniqueSubject } from '../../support/tickets.ts';

const question = (page: import('@playwright/test').Page) => page.getByLabel('Worum geht es?');

test('articles appear while typing, and the one that helps ends it without a ticket (K-1)', async ({
  page,
}) => {
  await visitAs(page, people.yildirim, '/tickets/new');
  await question(page).pressSequentially('Bandlaufwerk nicht');
  const found = page.getByRole('list', { name: 'Vielleicht hilft das schon' });
  await expect(found).toBeVisible();
  await expect(page).toHaveURL(/\/tickets\/new$/);
  await expect(page.getByRole('status').filter({ hasText: /Artikel pass(t|en) dazu/ })).toHaveCount(1);
  await found.getByRole('link', { name: 'Bandlaufwerk oder Loader wird nicht gefunden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Bandlaufwerk oder Loader wird nicht gefunden',
  );
  await page.getByRole('button', { name: 'Das hat geholfen' }).click();
  await expect(page.getByText('Gut, dann ist das erledigt.')).toBeVisible();
  await expect(page.getByText(/Es wurde kein Ticket angelegt\./)).toBeVisible();
});

test('suggestions follow what is typed and go when too little is left', async ({ page }) => {
  await visitAs(page, people.yildirim, '/tickets/new');
  await question(page).fill('Bandlaufwerk');
  await expect(
    page.getByRole('link', { name: 'Bandlaufwerk oder Loader wird nicht gefunden' }),
  ).toBeVisible();
  await question(page).fill('Medienpool voll');
  await expect(page.getByRole('link', { name: /Medienpool/ }).first()).toBeVisible();
  await question(page).fill('M');
  await expect(page.getByRole('link', { name: /Medienpool/ })).toHaveCount(0);
});

test('to a question that no article answers the form opens at once, with the question as its subject', async ({
  page,
}) => {
  await visitAs(page, people.yildirim, '/tickets/new');
  await question(page).fill('Xylophonquark');
  await expect(page.getByText('Dazu haben wir keinen Artikel.').first()).toBeVisible();
  await question(page).press('Enter');
  await expect(page.getByLabel('Betreff')).toHaveValue('Xylophonquark');
});

test('not helped: the promise follows the form, and the ticket keeps it with number, deadline and reasons', async ({
  page,
}) => {
  const subject = uniqueSubject('Bandlaufwerk nicht gefunden');
  await visitAs(page, people.yildirim, '/tickets/new');
  await question(page).fill('Bandlaufwerk nicht gefunden');
  await page.getByRole('link', { name: 'Bandlaufwerk oder Loader wird nicht gefunden' }).click();
  await page.getByRole('link', { name: 'Weiter zur Anfrage' }).click();
  const promise = page.getByRole('region', { name: 'Unsere Zusage' });
  await expect(promise).toContainText('Sobald Sie Produkt und Dringlichkeit gewählt haben');

  await fillRequest(page, {
    subject,
    description: 'Nach dem Neustart fehlt das Laufwerk.',
    severity: /Schweregrad 4/,
  });
  await expect(promise).toContainText('Schweregrad 4 (Frage)');
  const late = await promise.locator('time').getAttribute('datetime');
  await choose(page, /Schweregrad 2/);
  await expect(promise).toContainText('Schweregrad 2 (erheblich)');
  await expect(promise.getByText('Wir antworten bis', { exact: true })).toBeVisible();
  const promised = await promise.locator('time').getAttribute('datetime');
  expect(Date.parse(promised ?? '')).toBeLessThan(Date.parse(late ?? ''));
  await expect(promise.getByText('So kommt das zustande')).toBeVisible();
  await expect(promise.getByText('SEP-3').first()).toBeVisible();
  await expect(promise.getByText(/fehlt noch: Fehlermeldung im Wortlaut/)).toBeVisible();
  // What the catalogue says about test systems follows the choice of the environment.
  await choose(page, 'Testumgebung');
  await expect(promise.getByText('Wir führen die Anfrage als Schweregrad 3 (gering).')).toBeVisible();
  await expect(promise.getByText('SEP-6').first()).toBeVisible();
  await choose(page, 'Produktivbetrieb');
  await expect(promise.getByText('SEP-6')).toHaveCount(0);

  await send(page);
  const number = await expectOpened(page);
  await expect(page).toHaveURL(new RegExp(`/sep-sesam/tickets/${number}`));
  await expect(page.getByText(/^Wir antworten bis .*\d\d:\d\d\sUhr\.$/)).toBeVisible();
  await expect(page.getByText('Bitte nennen Sie die Nummer in jeder weiteren Nachricht.')).toBeVisible();
  await expect(page.getByText('So kommt das zustande')).toBeVisible();
  const kept = await page.getByRole('complementary').locator('time').first().getAttribute('datetime');
  // The clock went on between preview and ticket, but not by more than the test took.
  expect(Math.abs(Date.parse(kept ?? '') - Date.parse(promised ?? ''))).toBeLessThan(60_000);
  await page.getByText('Vorher gesucht').click();
  await expect(page.getByText('Gesucht wurde: „Bandlaufwerk nicht gefunden“')).toBeVisible();
  await expect(
    page
      .getByRole('complementary')
      .getByRole('link', { name: 'Bandlaufwerk oder Loader wird nicht gefunden' }),
  ).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '5.2.0.8' })).toBeVisible();
});

test('what is missing is named at its field, and everything else stays', async ({ page }) => {
  await visitAs(page, people.yildirim);
  await askPastArticles(page, 'Lizenz prüfen');
  await page.getByLabel('Betreff').fill('');
  await page.getByLabel('Sicherungshardware').fill('LTO-8');
  await send(page);
  await expect(page.getByText('3 Angaben fehlen noch.')).toBeVisible();
  const summary = page.getByRole('alert').filter({ hasText: 'Alles andere ist noch da.' });
  await summary.getByRole('link', { name: 'Bitte beschreiben Sie, was geschehen ist.' }).click();
  await expect(page.getByLabel('Was ist geschehen?')).toBeFocused();
  await expect(page.getByLabel('Sicherungshardware')).toHaveValue('LTO-8');
});
