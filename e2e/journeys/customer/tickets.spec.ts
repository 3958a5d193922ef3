import { expect, test } from '@playwright/test';
import { openSession, password, people, visitAs } from '../../support/people.ts';
import { mutate, openTicket, query, uniqueSubject } from '../../support/tickets.ts';

const SEP = 'sep-sesam';

test('the list has views, and a ticket opens from it with clock, facts and reasons', async ({ page }) => {
  await visitAs(page, people.yildirim, '/tickets');
  await expect(page.getByRole('table', { name: 'Tickets' }).getByText('geschlossen')).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Ansicht' }).getByRole('link', { name: 'Geschlossen' }).click();
  await expect(page).toHaveURL(/status=closed/);
  await page.getByRole('link', { name: 'Lizenz der Testumgebung nach Namensänderung prüfen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Lizenz der Testumgebung nach Namensänderung prüfen',
  );
  const margin = page.getByRole('complementary');
  await expect(margin.getByText('MW-2025-10421')).toBeVisible();
  await expect(margin.getByText(/beantwortet .* in der Frist/)).toBeVisible();
  await margin.getByText('Warum diese Frist gilt').click();
  await expect(margin.getByText('SEP-3').first()).toBeVisible();
  await expect(page.getByText('Dieses Ticket ist geschlossen.')).toBeVisible();
  await expect(page.getByLabel('Ihre Antwort')).toHaveCount(0);
});

test('a missed promise is told, with how late the answer came', async ({ page }) => {
  await visitAs(page, people.vanderlinde, '/tickets?status=resolved');
  await page
    .getByRole('link', { name: 'E-Mail-Benachrichtigung über fehlgeschlagene Sicherungen fehlt' })
    .click();
  await expect(page.getByText('Wir haben die zugesagte Frist versäumt. Das tut uns leid.')).toBeVisible();
  await expect(page.getByText(/beantwortet .* nach der Frist/)).toBeVisible();
});

test('question, answer and reply stand in one conversation, and the state follows', async ({
  page,
  playwright,
}) => {
  const subject = uniqueSubject('Bestand im Loader veraltet');
  await openSession(page.request, people.yildirim);
  const { number } = await openTicket(page.request, SEP, { subject });
  const staff = await playwright.request.newContext();
  await openSession(staff, people.wendlinger);
  await mutate(staff, SEP, 'tickets.reply', {
    number,
    body: 'Bitte starten Sie eine Bestandsaufnahme.\nWas zeigt sie?',
  });
  await staff.dispose();

  await page.goto(`/sep-sesam/tickets/${number}`);
  const margin = page.getByRole('complementary');
  await expect(margin.getByText('wartet auf Sie')).toBeVisible();
  await expect(margin.getByText(/beantwortet .*, in der Frist/)).toBeVisible();
  await page.getByLabel('Ihre Antwort').fill('Jetzt stimmt der Bestand.\n<b>Danke!</b> {{number}}');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Ihre Antwort ist beim Support.')).toBeVisible();
  const written = page.getByRole('region', { name: 'Verlauf' }).getByRole('article');
  await expect(written).toHaveCount(3);
  await expect(written.nth(1)).toContainText('Korbinian Wendlinger');
  await expect(written.nth(2)).toContainText('<b>Danke!</b> {{number}}');
  await expect(margin.getByText('bei uns')).toBeVisible();
  // Reloading the page that says so sends nothing again.
  await page.reload();
  await expect(written).toHaveCount(3);
});

test('an empty reply is asked for, and stays a reply', async ({ page }) => {
  await openSession(page.request, people.yildirim);
  const { number } = await openTicket(page.request, SEP, { subject: uniqueSubject('Leere Antwort') });
  await page.goto(`/sep-sesam/tickets/${number}`);
  await page.getByLabel('Ihre Antwort').fill('   ');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Bitte schreiben Sie etwas, bevor Sie senden.').first()).toBeVisible();
});

test('the session ends while a reply is written: nothing is lost', async ({ page }) => {
  await openSession(page.request, people.kellermann);
  const { number } = await openTicket(page.request, SEP, { subject: uniqueSubject('Antwort trotz Ablauf') });
  await page.goto(`/sep-sesam/tickets/${number}`);
  const words = 'Die Protokolle liegen bereit,\nzwei Dateien.';
  await page.getByLabel('Ihre Antwort').fill(words);
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByRole('heading', { name: 'Ihre Anmeldung ist abgelaufen.' })).toBeVisible();
  await expect(page.getByText('Die Protokolle liegen bereit,')).toBeVisible();
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(people.kellermann.email);
  await page.getByLabel('Passwort').fill(password());
  await page.getByRole('button', { name: 'Anmelden und weitermachen' }).click();
  await expect(page.getByLabel('Ihre Antwort')).toHaveValue(words);
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByRole('region', { name: 'Verlauf' }).getByRole('article')).toHaveCount(2);
});

test("another customer's ticket and one that does not exist are the same page [S2]", async ({
  page,
  playwright,
}) => {
  const theirs = await playwright.request.newContext();
  await openSession(theirs, people.vanderlinde);
  const { number } = await openTicket(theirs, SEP, { subject: uniqueSubject('Nur für Lindenbrück') });
  await theirs.dispose();
  await openSession(page.request, people.yildirim);
  const pages: string[] = [];
  for (const asked of [number, 'SEP-99999']) {
    const answer = await page.goto(`/sep-sesam/tickets/${asked}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht.');
    pages.push((await page.content()).replaceAll(asked, 'NUMBER'));
  }
  expect(pages[0]).toBe(pages[1]);
  // Nor can it be answered.
  const reply = await page.request.post(`/sep-sesam/tickets/${number}`, {
    headers: { origin: new URL(page.url()).origin },
    form: { body: 'Hallo' },
  });
  expect(reply.status()).toBe(404);
});

test('a partner sees the tickets of customers that have granted them, and no others', async ({
  page,
  playwright,
}) => {
  const clinic = await playwright.request.newContext();
  await openSession(clinic, people.moreau);
  const { items } = await query<{ items: { number: string; subject: string }[] }>(
    clinic,
    SEP,
    'tickets.list',
    { limit: 100 },
  );
  await clinic.dispose();
  const [foreign] = items;
  const list = page.getByRole('table', { name: 'Tickets' });
  for (const [number, name] of [
    ['104533', 'Stadtwerke Lindenbrück eG'],
    ['104217', 'Altmoorer Präzisionsguss GmbH'],
  ] as const) {
    await visitAs(page, people.marten, `/tickets?status=all&customer=${number}`);
    await expect(list.getByText(name).first()).toBeVisible();
  }
  await visitAs(page, people.marten, '/tickets?status=all');
  await expect(page.getByText('Clinique du Val')).toHaveCount(0);
  await expect(page.getByText(foreign?.subject ?? '')).toHaveCount(0);
  expect((await page.goto(`/sep-sesam/tickets/${foreign?.number}`))?.status()).toBe(404);
});
