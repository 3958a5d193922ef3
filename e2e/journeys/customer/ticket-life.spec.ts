import { expect, test } from '@playwright/test';
import { openSession, people, visitAs } from '../../support/people.ts';
import { choose, send } from '../../support/request-form.ts';
import { mutate, openTicket, uniqueSubject } from '../../support/tickets.ts';
import { uniqueWord } from '../../support/unique.ts';

const SEP = 'sep-sesam';

test('a customer follows a ticket to its end: answered, solved, reopened, closed, continued (K-9, K-10, K-12)', async ({
  page,
  playwright,
}) => {
  const subject = uniqueSubject('Sicherung endet vorzeitig');
  await openSession(page.request, people.yildirim);
  const { number } = await openTicket(page.request, SEP, { subject, product: 'backup-nord' });
  const staff = await playwright.request.newContext();
  await openSession(staff, people.wendlinger);
  const answer = { number, body: 'Bitte spielen Sie 5.2.0.9 ein.' };
  await mutate(staff, SEP, 'tickets.reply', answer);
  await mutate(staff, SEP, 'tickets.resolve', { ...answer, resolution: 'solved_by_update' });

  await page.goto(`/sep-sesam/tickets/${number}`);
  await expect(
    page.getByText('Gelöst: Durch ein Update behoben').filter({ visible: true }).first(),
  ).toBeVisible();
  await expect(page.getByText(/^Bis .* können Sie das Ticket wieder öffnen\./)).toBeVisible();
  await expect(page.getByLabel('Ihre Antwort')).toHaveCount(0);
  // Without a word why, nothing is opened again.
  await page.getByLabel('Was ist noch offen?').fill('   ');
  await page.getByRole('button', { name: 'Wieder öffnen' }).click();
  await expect(page.getByText('Bitte schreiben Sie etwas, bevor Sie senden.')).toBeVisible();
  await page.getByLabel('Was ist noch offen?').fill('Mit 5.2.0.9 ist es dasselbe.');
  await page.getByRole('button', { name: 'Wieder öffnen' }).click();
  await expect(page.getByText('Das Ticket ist wieder offen.')).toBeVisible();
  const conversation = page.getByRole('region', { name: 'Verlauf' });
  await expect(conversation).toContainText('Mit 5.2.0.9 ist es dasselbe.');
  await expect(conversation).toContainText('Wieder geöffnet');

  await page.getByText('Das Anliegen ist erledigt').click();
  await page.getByLabel('Was hat geholfen?').fill('Ein Neustart des Dienstes.');
  await page.getByRole('button', { name: 'Als erledigt melden' }).click();
  await expect(page.getByText('Danke. Das Ticket ist als erledigt vermerkt.')).toBeVisible();
  await page.getByRole('button', { name: /endgültig schließen/ }).click();
  await expect(page.getByText('Das Ticket ist geschlossen.')).toBeVisible();
  const margin = page.getByRole('complementary');
  await margin.getByText('Was bisher geschah').click();
  await expect(margin.getByRole('listitem').filter({ hasText: 'Endgültig geschlossen' })).toBeVisible();

  await page.getByRole('link', { name: 'Neue Anfrage dazu' }).click();
  await expect(page.getByText(`Die neue Anfrage wird mit ${number} verknüpft.`)).toBeVisible();
  const again = uniqueSubject('Endet wieder vorzeitig');
  await page.getByLabel('Worum geht es?').fill(again);
  await page.getByRole('button', { name: 'Antwort suchen' }).click();
  const pastArticles = page.getByRole('link', { name: 'Das hat nicht geholfen' });
  await expect(pastArticles.or(page.getByRole('button', { name: 'Anfrage absenden' }))).toBeVisible();
  if (await pastArticles.isVisible()) await pastArticles.click();
  await choose(page, /Schweregrad 3/);
  await page.getByLabel('Was ist geschehen?').fill('Seit heute wieder.');
  await send(page);
  await expect(page.getByText(/^Ihr Ticket hat die Nummer /)).toBeVisible();
  await page.getByRole('complementary').getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject);
  await expect(page.getByRole('complementary').getByText('Fortgesetzt in')).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText(again);
  await staff.dispose();
});

test('an escalation says what the provider promises, and stands with its reason (K-11)', async ({ page }) => {
  const subject = uniqueSubject('Abrechnung steht');
  await openSession(page.request, people.riedmueller);
  const kaseya = 'kaseya-technical-support';
  const { number } = await openTicket(page.request, kaseya, { subject, severity: '3' });
  await page.goto(`/${kaseya}/tickets/${number}`);
  await page.getByText('Eskalation verlangen').first().click();
  await expect(page.getByText(/Sie können jederzeit eine Eskalation verlangen/)).toBeVisible();
  await expect(page.getByText('K-11').first()).toBeVisible();
  await page.getByLabel('Warum reicht der normale Weg nicht?').fill('Drei Praxen können nicht abrechnen.');
  await page.getByRole('button', { name: 'Eskalation verlangen' }).click();
  await expect(page.getByText('Ihre Eskalation ist beim Support.')).toBeVisible();
  const conversation = page.getByRole('region', { name: 'Verlauf' });
  await expect(conversation).toContainText('Grund: Drei Praxen können nicht abrechnen.');
  // Going back to the page that says so sends nothing again.
  await page.reload();
  await expect(conversation.getByText('Eskalation verlangt')).toHaveCount(1);
  await page.goto(`/${kaseya}/tickets?q=${encodeURIComponent(subject)}`);
  await expect(page.getByRole('row').filter({ hasText: subject })).toContainText('eskaliert');
});

test('the list is searched and filtered by its address, and an unfinished reply waits for its writer', async ({
  page,
}) => {
  const word = uniqueWord();
  await openSession(page.request, people.yildirim);
  const mine = await openTicket(page.request, SEP, {
    subject: `Band ${word} klemmt`,
    product: 'backup-nord',
  });
  await visitAs(page, people.kellermann, '/tickets');
  await page.getByText('Suchen und filtern').click();
  await page.getByLabel('Nummer oder Betreff').fill(word);
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page).toHaveURL(new RegExp(`[?&]q=${word}`));
  await expect(page.getByRole('row').filter({ hasText: word })).toHaveCount(1);
  await expect(page.getByRole('link', { name: /^Offen 1$/ })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('combobox', { name: 'Eröffnet von' }).selectOption('mine');
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page.getByText('Kein Ticket passt dazu.')).toBeVisible();
  await page.goto(`/sep-sesam/tickets?q=${mine.number.slice(4)}`);
  await page.getByRole('link', { name: `Band ${word} klemmt` }).click();

  await page.getByLabel('Ihre Antwort').fill('Ich sehe gerade nach, ob');
  await expect(page.getByText(/^Entwurf gespeichert, /)).toBeVisible();
  await page.goto('/sep-sesam/tickets');
  await page.goto(`/sep-sesam/tickets/${mine.number}`);
  await expect(page.getByLabel('Ihre Antwort')).toHaveValue('Ich sehe gerade nach, ob');
  await openSession(page.context().request, people.yildirim);
  await page.reload();
  await expect(page.getByLabel('Ihre Antwort')).toHaveValue('');
});
