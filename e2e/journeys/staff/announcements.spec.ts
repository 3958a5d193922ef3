import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { uniqueWord } from '../../support/unique.ts';

test('An announcement is drafted, published by mail, read by customers alone, and withdrawn', async ({
  page,
  browser,
}) => {
  const title = `Wartung ${uniqueWord()}`;
  await visitAs(page, people.wendlinger, '/staff/announcements');
  await page.getByRole('link', { name: 'Neue Mitteilung' }).click();
  await page.getByRole('radio', { name: 'Wartung' }).check();
  await page.getByLabel('Titel').first().fill(title);
  await page.getByLabel('Text', { exact: true }).first().fill('Die **Anmeldung** ruht.\n\n<script>alert(1)</script>');
  await page.getByLabel(/^Beginn/).fill('2031-05-03T22:00');
  await page.getByLabel(/^Ende \(/).fill('2031-05-03T21:00');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();

  // The mistake is told, and every word is still there.
  await expect(page.getByRole('link', { name: /Zeit/ }).first()).toBeVisible();
  await expect(page.getByLabel('Titel').first()).toHaveValue(title);
  await page.getByLabel(/^Ende \(/).fill('2031-05-03T23:30');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByText('Der Entwurf ist gespeichert.')).toBeVisible();

  const reader = await (await browser.newContext()).newPage();
  await visitAs(reader, people.yildirim, '/announcements');
  await expect(reader.getByRole('heading', { level: 1, name: 'Mitteilungen' })).toBeVisible();
  await expect(reader.getByText(title)).toHaveCount(0);

  await page.getByRole('checkbox', { name: /Auch per E-Mail/ }).check();
  await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
  await expect(page.getByText('Die Mitteilung ist veröffentlicht.')).toBeVisible();

  await reader.reload();
  const announcement = reader.getByRole('article', { name: title });
  await expect(announcement).toContainText('Die Anmeldung ruht.');
  await expect(announcement).toContainText('Sa., 3. Mai 2031, 22:00 Uhr bis 23:30 Uhr');
  await expect(announcement).toContainText('<script>alert(1)</script>');

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/sep-sesam/announcements');
  await expect(visitor.getByText(title)).toHaveCount(0);

  // The worker writes one mail for each contact.
  await expect(async () => {
    await visitor.goto('/sep-sesam/outbox');
    await expect(visitor.getByText(title).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });

  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(page.getByText('Die Mitteilung ist zurückgezogen.')).toBeVisible();
  await reader.reload();
  await expect(reader.getByText(title)).toHaveCount(0);
});
