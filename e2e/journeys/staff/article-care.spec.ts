import { expect, test, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { uniqueWord } from '../../support/unique.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('an author finds what is due for review, sees a reader’s remark, confirms the text, and readers see the new date', async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/sep-sesam/knowledge/notfallvorsorge-backup-server');
  await visitor.getByText('Möchten Sie etwas dazu sagen?').first().click();
  await visitor.getByLabel(/^Möchten Sie etwas dazu sagen\?/).fill(`Bitte ein Beispiel ${word}.`);
  await visitor.getByRole('button', { name: 'Nein, das hat nicht geholfen' }).click();
  await expect(
    visitor.getByText('Wer angemeldet ist, kann uns eine Anfrage schreiben.', { exact: false }),
  ).toBeVisible();

  await visitAs(page, people.wendlinger, '/staff/articles');
  await page.getByRole('link', { name: /^Prüfung fällig/ }).click();
  await expect(page).toHaveURL(/\?state=due$/);
  await page
    .getByRole('link', { name: 'Notfallvorsorge – den Backup-Server selbst wiederherstellen können' })
    .click();
  await expect(page.getByText('Prüfung fällig')).toBeVisible();
  const feedback = page.getByRole('region', { name: 'Was Leser sagen' });
  await expect(feedback.getByText(`Bitte ein Beispiel ${word}.`)).toBeVisible();
  await button(page, 'Geprüft, stimmt noch').click();
  await expect(page.getByText('Ihre Prüfung ist vermerkt.', { exact: false })).toBeVisible();
  await expect(page.getByText('Prüfung fällig')).toHaveCount(0);
  await expect(page.getByText(/^zuletzt geprüft am .* von Korbinian Wendlinger$/)).toBeVisible();

  await visitor.goto('/sep-sesam/knowledge/notfallvorsorge-backup-server');
  const today = new Intl.DateTimeFormat('de-DE', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/Berlin',
  });
  await expect(
    visitor.getByText(`Zuletzt geprüft am ${today.format(new Date())} durch den Support`),
  ).toBeVisible();
  await expect(visitor.getByText('Korbinian')).toHaveCount(0);
  await visitor.context().close();
});

test('an author files an article under a new topic, gives it another address and filters the list', async ({
  page,
}) => {
  const word = uniqueWord();
  await visitAs(page, people.wendlinger, '/staff/articles/topics');
  await page.getByText('Neues Thema').click();
  const form = page.locator('form', { has: page.locator('#new-topic-de') });
  await form.getByLabel('Deutsch').fill(`Thema ${word}`);
  await form.getByLabel('Englisch').fill(`Topic ${word}`);
  await form.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByText('Bitte nennen Sie es in jeder Sprache.')).toBeVisible();
  await expect(form.getByLabel('Deutsch')).toHaveValue(`Thema ${word}`);
  await form.getByLabel('Französisch').fill(`Thème ${word}`);
  await form.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByText('Das ist angelegt.')).toBeVisible();

  await page.goto('/sep-sesam/staff/articles/new');
  await page.getByLabel('Titel', { exact: true }).fill(`Ablage ${word}`);
  await page.getByLabel('Text', { exact: true }).fill('Ein Text.');
  await page.getByLabel(/^Kurz gesagt/).fill('Worum es geht.');
  await page.getByLabel('Zielgruppe').selectOption({ label: 'alle' });
  await page.getByLabel('Thema').selectOption({ label: `Thema ${word}` });
  await page.getByLabel('Remote Device Server').check();
  await button(page, 'Entwurf speichern').click();
  await expect(page.getByText('Der Entwurf ist gespeichert.')).toBeVisible();
  await expect(page.getByLabel('Remote Device Server')).toBeChecked();
  await button(page, 'Veröffentlichen').click();
  await expect(page.getByText('Der Artikel ist veröffentlicht.', { exact: false })).toBeVisible();

  await page.getByText('Adresse ändern').first().click();
  await page.getByLabel('Neue Adresse').fill('medienpool-voll');
  await button(page, 'Adresse ändern').click();
  await expect(page.getByText('Diese Adresse gehört einem anderen Artikel.').first()).toBeVisible();
  await page.getByLabel('Neue Adresse').fill(`neu-${word}`);
  await button(page, 'Adresse ändern').click();
  await expect(page.getByText('Die Adresse ist geändert.', { exact: false })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/staff/articles/neu-${word}/de`));

  await page.goto(`/sep-sesam/knowledge/ablage-${word}`);
  await expect(page).toHaveURL(new RegExp(`/knowledge/neu-${word}$`));
  await page.goto('/sep-sesam/knowledge?product=remote-device-server');
  await expect(page.getByText('Worum es geht.')).toBeVisible();

  await page.goto('/sep-sesam/staff/articles');
  await page.getByText('Artikel eingrenzen').click();
  await page.getByLabel('Wort im Titel').fill(word);
  await page.getByLabel('Fehlende Sprache').selectOption({ label: 'Englisch' });
  await page.getByRole('main').getByRole('button', { name: 'Suchen' }).click();
  await expect(page).toHaveURL(new RegExp(`text=${word}.*missing=en`));
  await expect(page.getByRole('main').getByRole('row')).toHaveCount(2);

  await page.getByRole('link', { name: `Ablage ${word}` }).click();
  await button(page, 'Zurückziehen').click();
  await expect(page.getByText('Der Artikel ist zurückgezogen.', { exact: false })).toBeVisible();
});
