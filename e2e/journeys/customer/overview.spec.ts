import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { openTicket, uniqueSubject } from '../../support/tickets.ts';

test('the overview says whether somebody is there, what is promised, what is left and what is open', async ({
  page,
}) => {
  const subject = uniqueSubject('Medienpool fast voll');
  await visitAs(page, people.yildirim);
  const { number } = await openTicket(page.request, 'sep-sesam', { subject, severity: '2' });
  await page.reload();

  const state = page.getByRole('heading', { level: 1 });
  await expect(state).toHaveText(
    /^Ihr Support ist (jetzt erreichbar, bis|gerade nicht besetzt\. Er öffnet) .*\d\d:\d\d\sUhr\.$/,
  );
  const contracts = page.getByRole('region', { name: 'Ihre Verträge' });
  await expect(contracts.getByText('Maintenance')).toBeVisible();
  await expect(contracts.getByText('MW-2025-10421')).toBeVisible();
  await expect(contracts.getByText(/^gültig bis \d+\. \S+ \d{4}$/)).toBeVisible();
  await expect(contracts.getByText('SEP sesam Server Werk Nord')).toBeVisible();
  await expect(contracts.getByText('Mo–Fr 09:00–17:00 Uhr')).toBeVisible();
  // The heading and the contract's line speak of the same moment.
  const isOpen = (await state.innerText()).includes('jetzt erreichbar');
  await expect(contracts.getByText(isOpen ? 'jetzt geöffnet' : /^öffnet .*\d\d:\d\d\sUhr$/)).toBeVisible();
  for (const [severity, time] of [
    ['Schweregrad 1 (kritisch)', '4 Std.'],
    ['Schweregrad 2 (erheblich)', '8 Std.'],
    ['Schweregrad 3 (gering)', '12 Std.'],
    ['Schweregrad 4 (Frage)', '12 Std.'],
  ] as const) {
    await expect(contracts.locator('dl > div').filter({ hasText: severity })).toContainText(time);
  }

  await expect(page.getByText('Remote-Dienstleistung').first()).toBeVisible();
  // How much it is just now, other journeys change.
  await expect(
    page.getByRole('img', { name: /^\d+ Std\..* verfügbar, .* reserviert/ }).first(),
  ).toBeVisible();
  const open = page
    .getByRole('region', { name: 'Offene Tickets' })
    .getByRole('listitem')
    .filter({ hasText: subject });
  await expect(open).toContainText(number);
  await expect(open).toContainText(/Schweregrad 2/);
  await expect(open.locator('time')).toContainText('Uhr');
  await expect(open).toContainText(/in\s\d+\s(Min|Std|Tagen?)/);
  await open.getByRole('link', { name: subject }).click();
  await expect(page).toHaveURL(`/sep-sesam/tickets/${number}`);
});

test('"if you report it now" says by when for each severity, and the phone for the most urgent (SEP-5)', async ({
  page,
}) => {
  await visitAs(page, people.yildirim);
  const promises = page.getByRole('region', { name: 'Wenn Sie jetzt melden' });
  await expect(promises.getByText('nur am Telefon')).toBeVisible();
  await expect(promises.getByRole('link', { name: '+49 8024 464 464 4' })).toHaveAttribute(
    'href',
    'tel:+4980244644644',
  );
  await expect(promises.getByText(/^Antwort bis .*\d\d:\d\d\sUhr$/)).toHaveCount(3);
});

test('a contract that is about to end is told days ahead', async ({ page }) => {
  await visitAs(page, people.vanderlinde);
  await expect(page.getByText(/^läuft in 1[78] Tagen ab$/)).toBeVisible();
  await expect(page.getByText(/Der Vertrag MW-2024-10453 läuft am .* aus\./)).toBeVisible();
});

test('without a valid contract the page says so, and promises nothing', async ({ page }) => {
  await visitAs(page, people.moreau);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Zurzeit ist für Sie kein Vertrag gültig.',
  );
  const contracts = page.getByRole('region', { name: 'Ihre Verträge' });
  await expect(contracts.getByText(/^abgelaufen am /)).toBeVisible();
  await expect(page.getByText(/^Antwort bis /)).toHaveCount(0);
});

test("times are the reader's own, with the provider's clock beside them where it differs", async ({
  page,
}) => {
  await visitAs(page, people.yildirim);
  const due = page.getByRole('region', { name: 'Offene Tickets' }).locator('time').first();
  const [iso, written] = [await due.getAttribute('datetime'), await due.innerText()];
  const clock = new Intl.DateTimeFormat('de-DE', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  }).format(new Date(iso ?? ''));
  expect(written).toContain(clock);
});
