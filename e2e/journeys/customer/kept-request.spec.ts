import { expect, test, type Page } from '@playwright/test';
import { password, people, visitAs } from '../../support/people.ts';
import {
  askPastArticles,
  choose,
  expectOpened,
  expectRequest,
  fillRequest,
  send,
  type TypedRequest,
} from '../../support/request-form.ts';
import { ticketsWith, uniqueSubject } from '../../support/tickets.ts';

const SEP = 'sep-sesam';
const typed = (words: string): TypedRequest => ({
  subject: uniqueSubject(words),
  description: 'Erste Zeile\nzweite Zeile mit "Zeichen" & <b>Klammern</b>',
  severity: /Schweregrad 3/,
});

async function begin(page: Page, request: TypedRequest): Promise<void> {
  await visitAs(page, people.yildirim);
  await askPastArticles(page, 'Lizenz prüfen');
  await fillRequest(page, request);
}

test('severity 1 is for the phone: the way stands first, and what was written is kept (SEP-5)', async ({
  page,
}) => {
  const request = { ...typed('Rücksicherung bricht ab'), severity: /Schweregrad 1/ };
  await begin(page, request);
  const promise = page.getByRole('region', { name: 'Unsere Zusage' });
  await expect(promise.getByRole('paragraph').filter({ hasText: 'Bitte rufen Sie uns an' })).toBeVisible();
  await expect(promise.getByRole('link', { name: '+49 8024 464 464 4' })).toBeVisible();
  await send(page);
  await expect(page).toHaveURL(/[?&]draft=/);
  await expect(page.getByRole('link', { name: '+49 8024 464 464 4 anrufen' })).toHaveAttribute(
    'href',
    'tel:+4980244644644',
  );
  await expect(page.getByText('Was Sie geschrieben haben, bleibt gespeichert.')).toBeVisible();
  await expect(page.getByText('SEP-5').first()).toBeVisible();
  await page.reload();
  await expectRequest(page, request);
  expect(await ticketsWith(page.request, SEP, request.subject)).toEqual([]);
  // Less urgent after all: the same text becomes a ticket.
  await choose(page, /Schweregrad 2/);
  await send(page);
  await expectOpened(page);
});

test('another person cannot open the kept request by its address [S9]', async ({ page, browser }) => {
  await begin(page, { ...typed('Nur mein Entwurf'), severity: /Schweregrad 1/ });
  await send(page);
  await expect(page).toHaveURL(/[?&]draft=/);
  const other = await browser.newContext();
  const theirs = await other.newPage();
  await visitAs(theirs, people.vanderlinde);
  expect((await theirs.goto(page.url()))?.status()).toBe(404);
  await other.close();
});

test('closing the page loses nothing: the form comes back as it was, and after the ticket it is forgotten', async ({
  page,
}) => {
  const request = typed('Entwurf auf dem Gerät');
  await begin(page, request);
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(request.subject);
  await page.reload();
  await expect(page.getByText('Wir haben eingesetzt, was Sie hier schon geschrieben hatten.')).toBeVisible();
  await expectRequest(page, request);
  await page.goto('/sep-sesam/tickets/new');
  await expect(page.getByText('Sie haben hier schon etwas geschrieben.')).toBeVisible();
  await page.getByRole('button', { name: 'Weiterschreiben' }).click();
  await expectRequest(page, request);
  await send(page);
  await expectOpened(page);
  await page.goto('/sep-sesam/tickets/new');
  await expect(page.getByLabel('Worum geht es?')).toBeVisible();
  await expect(page.getByText('Sie haben hier schon etwas geschrieben.')).toHaveCount(0);
});

test('somebody else on the same device is not shown the draft', async ({ page }) => {
  const request = typed('Nicht für Kollegen');
  await begin(page, request);
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).join())).toContain(request.subject);
  await page.context().clearCookies();
  await visitAs(page, people.kellermann, '/tickets/new');
  await expect(page.getByLabel('Worum geht es?')).toBeVisible();
  await expect(page.getByText('Sie haben hier schon etwas geschrieben.')).toHaveCount(0);
});

test('the session ends in the middle of the form: sign in on the spot, and go on with the same text', async ({
  page,
}) => {
  const request = typed('Ablauf mitten im Formular');
  await begin(page, request);
  await page.context().clearCookies();
  // The preview notices first and says so without taking the form away.
  await choose(page, /Schweregrad 4/);
  await expect(
    page.getByText(/Ihre Eingaben bleiben hier; beim Absenden fragen wir noch einmal/),
  ).toBeVisible();
  await choose(page, request.severity);
  await send(page);
  await expect(page.getByRole('heading', { name: 'Ihre Anmeldung ist abgelaufen.' })).toBeVisible();
  await expect(page.getByText('zweite Zeile mit "Zeichen" & <b>Klammern</b>')).toBeVisible();
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(people.yildirim.email);
  await page.getByLabel('Passwort').fill('vertippt');
  await page.getByRole('button', { name: 'Anmelden und weitermachen' }).click();
  await expect(page.getByText('Die Anmeldung hat nicht geklappt.')).toBeVisible();
  await page.getByLabel('Passwort').fill(password());
  await page.getByRole('button', { name: 'Anmelden und weitermachen' }).click();
  await expectRequest(page, request);
  await send(page);
  await expectOpened(page);
  expect(await ticketsWith(page.request, SEP, request.subject)).toHaveLength(1);
});

test('without a connection the form stays and says so; with it again the request goes out once [S39]', async ({
  page,
  context,
}) => {
  const request = typed('Keine Verbindung');
  await begin(page, request);
  await context.setOffline(true);
  await send(page);
  await expect(page.getByText('Sie sind gerade nicht verbunden.')).toBeVisible();
  await expectRequest(page, request);
  await context.setOffline(false);
  await send(page);
  await expectOpened(page);
  expect(await ticketsWith(page.request, SEP, request.subject)).toHaveLength(1);
});

test('the answer is lost on its way: the form comes back, and sending again finds the same ticket [S39]', async ({
  page,
}) => {
  const request = typed('Antwort ging verloren');
  await begin(page, request);
  await page.route('**/tickets/new', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    await route.fetch({ maxRedirects: 0 });
    await route.abort('connectionreset');
  });
  await send(page);
  await expect.poll(() => ticketsWith(page.request, SEP, request.subject)).toHaveLength(1);
  await page.unroute('**/tickets/new');
  await page.goto('/sep-sesam/tickets/new');
  await page.getByRole('button', { name: 'Weiterschreiben' }).click();
  await expectRequest(page, request);
  await send(page);
  const number = await expectOpened(page);
  expect(await ticketsWith(page.request, SEP, request.subject)).toEqual([number]);
});

test('the server fails: its page says so, and on going back everything is there', async ({ page }) => {
  const request = typed('Server antwortet nicht');
  await begin(page, request);
  await page.route('**/tickets/new', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>503</h1>' })
      : route.continue(),
  );
  await send(page);
  await expect(page.getByRole('heading', { name: '503' })).toBeVisible();
  await page.unroute('**/tickets/new');
  await page.goBack();
  await expectRequest(page, request);
  await send(page);
  await expectOpened(page);
  expect(await ticketsWith(page.request, SEP, request.subject)).toHaveLength(1);
});

test('a double click opens one ticket', async ({ page }) => {
  const request = typed('Doppelt geklickt');
  await begin(page, request);
  await page.getByRole('button', { name: 'Anfrage absenden' }).dblclick();
  await expectOpened(page);
  expect(await ticketsWith(page.request, SEP, request.subject)).toHaveLength(1);
});

test('going back and sending again opens no second ticket; with other words it asks first', async ({
  page,
}) => {
  const request = typed('Zurück und noch einmal');
  await begin(page, request);
  const form = await page
    .locator('#request')
    .evaluate((element: HTMLFormElement) =>
      [...new FormData(element)].map(([name, value]) => [name, String(value)] as const),
    );
  await send(page);
  const number = await expectOpened(page);
  const origin = new URL(page.url()).origin;
  const again = await page.request.post('/sep-sesam/tickets/new', {
    headers: { origin },
    form: Object.fromEntries(form),
    maxRedirects: 0,
  });
  expect(again.status()).toBe(303);
  expect(again.headers()['location']).toContain(number);
  const other = await page.request.post('/sep-sesam/tickets/new', {
    headers: { origin },
    form: { ...Object.fromEntries(form), description: 'Etwas anderes' },
  });
  expect(await other.text()).toContain('Eine frühere Fassung ist schon angekommen.');
  expect(await ticketsWith(page.request, SEP, request.subject)).toHaveLength(1);
});
