import { expect, test } from '@playwright/test';
import { openAccountMenu } from '../../support/account-menu.ts';
import { password, people } from '../../support/people.ts';
import {
  askPastArticles,
  expectOpened,
  expectRequest,
  fillRequest,
  send,
  type TypedRequest,
} from '../../support/request-form.ts';
import { ticketsWith, uniqueSubject } from '../../support/tickets.ts';

test.use({ javaScriptEnabled: false });

test.beforeEach(async ({ page }) => {
  await page.goto('/sep-sesam/');
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(people.yildirim.email);
  await page.getByLabel('Passwort').fill(password());
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Ihre Verträge' })).toBeVisible();
});

const typed = (words: string): TypedRequest => ({
  subject: uniqueSubject(words),
  description: 'Erste Zeile\nzweite Zeile',
  severity: /Schweregrad 3/,
});

test('without JavaScript: search, article, form, promise on demand, ticket, reply', async ({ page }) => {
  const request = typed('Ohne Skript');
  await page.goto('/sep-sesam/tickets/new');
  await page.getByLabel('Worum geht es?').fill('Bandlaufwerk');
  await page.getByRole('button', { name: 'Antwort suchen' }).click();
  await page.getByRole('link', { name: 'Bandlaufwerk oder Loader wird nicht gefunden' }).click();
  await page.getByRole('button', { name: 'Nein, das hat nicht geholfen' }).click();
  await page.getByRole('link', { name: 'Weiter zur Anfrage' }).click();
  await fillRequest(page, request);
  await page.getByRole('button', { name: 'Zusage anzeigen' }).click();
  await expect(
    page.getByRole('region', { name: 'Unsere Zusage' }).getByText('Wir antworten bis'),
  ).toBeVisible();
  await expectRequest(page, request);
  await send(page);
  await expectOpened(page);
  await page.getByLabel('Ihre Antwort').fill('Noch etwas dazu.');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Ihre Antwort ist beim Support.')).toBeVisible();
  await expect(page.getByText('Noch etwas dazu.')).toBeVisible();
});

test('without JavaScript: an article that helped ends it', async ({ page }) => {
  await page.goto('/sep-sesam/tickets/new?query=Bandlaufwerk');
  await page.getByRole('link', { name: 'Bandlaufwerk oder Loader wird nicht gefunden' }).click();
  await page.getByRole('button', { name: 'Das hat geholfen' }).click();
  await expect(page.getByText('Gut, dann ist das erledigt.')).toBeVisible();
});

test('without JavaScript: what is missing is named and the rest stays', async ({ page }) => {
  const request = typed('Fehlt noch etwas');
  await askPastArticles(page, 'Lizenz prüfen');
  await fillRequest(page, { ...request, description: '' });
  await send(page);
  await expect(page.getByText('Bitte beschreiben Sie, was geschehen ist.').first()).toBeVisible();
  await expectRequest(page, { ...request, description: '' });
});

test('without JavaScript: the session ends in the middle of the form, and nothing is lost', async ({
  page,
}) => {
  const request = typed('Ablauf ohne Skript');
  await askPastArticles(page, 'Lizenz prüfen');
  await fillRequest(page, request);
  await page.context().clearCookies();
  await send(page);
  await expect(page.getByRole('heading', { name: 'Ihre Anmeldung ist abgelaufen.' })).toBeVisible();
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(people.yildirim.email);
  await page.getByLabel('Passwort').fill(password());
  await page.getByRole('button', { name: 'Anmelden und weitermachen' }).click();
  await page.getByRole('button', { name: 'Weitermachen' }).click();
  await expectRequest(page, request);
  await send(page);
  await expectOpened(page);
  expect(await ticketsWith(page.request, 'sep-sesam', request.subject)).toHaveLength(1);
});

test('without JavaScript: severity 1 leads to the phone and keeps the text', async ({ page }) => {
  const request = { ...typed('Stillstand ohne Skript'), severity: /Schweregrad 1/ };
  await askPastArticles(page, 'Lizenz prüfen');
  await fillRequest(page, request);
  await send(page);
  await expect(page.getByRole('link', { name: '+49 8024 464 464 4 anrufen' })).toBeVisible();
  await expectRequest(page, request);
});

test('without JavaScript: language and sign-out work', async ({ page }) => {
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await openAccountMenu(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
});
