import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { choose } from '../../support/request-form.ts';
import { uniqueSubject } from '../../support/tickets.ts';

test('a request with missing facts is taken, waits for them, and goes on once they are there (K-4)', async ({
  page,
}) => {
  const subject = uniqueSubject('Agent meldet sich nicht');
  await visitAs(page, people.riedmueller, '/tickets/new');
  await page.getByLabel('Worum geht es?').fill('Agent meldet sich nicht');
  await page.getByRole('button', { name: 'Antwort suchen' }).click();
  await page.getByRole('link', { name: /Das hat nicht geholfen|Weiter zur Anfrage/ }).click();
  await choose(page, /^Dringlichkeit 2/);
  await page.getByLabel('Betreff').fill(subject);
  await page.getByLabel('Was ist geschehen?').fill('Seit gestern ist der Agent eines Rechners offline.');
  const promise = page.getByRole('region', { name: 'Unsere Zusage' });
  await expect(promise.getByText(/wartet auf diese Angaben: Erwartetes Ergebnis/)).toBeVisible();
  await page.getByRole('button', { name: 'Anfrage absenden' }).click();

  await expect(page.getByText(/^Ihr Ticket hat die Nummer /)).toBeVisible();
  await expect(
    page.getByText(/^Es fehlt noch: .*\. Sobald alles da ist, geht es bei uns weiter\.$/),
  ).toBeVisible();
  const margin = page.getByRole('complementary');
  await expect(margin.getByText('wartet auf Angaben')).toBeVisible();
  await expect(margin.getByText('bei Ihnen')).toBeVisible();

  const facts = page.getByRole('group', { name: 'Uns fehlen noch Angaben' }).getByRole('textbox');
  const count = await facts.count();
  expect(count).toBeGreaterThan(2);
  // One of them first: it is taken, the rest is still asked for.
  await facts.first().fill('Der Agent ist online.');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(page.getByText('Ihre Antwort ist beim Support.')).toBeVisible();
  await expect(facts).toHaveCount(count - 1);
  await expect(margin.getByText('wartet auf Angaben')).toBeVisible();
  for (const field of await facts.all()) await field.fill('Wie im Protokoll vom Morgen.');
  await page.getByLabel('Ihre Antwort').fill('Hier ist der Rest.');
  await page.getByRole('button', { name: 'Antwort senden' }).click();
  await expect(margin.getByText('offen', { exact: true })).toBeVisible();
  await expect(margin.getByText('bei uns')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ihre Angaben' }).getByRole('definition')).toHaveCount(count);

  await page.goto('/kaseya-technical-support/tickets');
  await expect(page.getByRole('row').filter({ hasText: subject })).toContainText('offen');
});

test('the overview says which ticket waits for facts', async ({ page }) => {
  await visitAs(page, people.riedmueller);
  const needs = page.getByRole('listitem').filter({ hasText: /fehlen uns noch Angaben/ });
  await expect(needs.first()).toBeVisible();
});
