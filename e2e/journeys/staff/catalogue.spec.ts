import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { loginOf } from '../../support/product.ts';

const SB = 'seitenbau-support';
const fileOf = (provider: string): string =>
  readFileSync(new URL(`../../../packages/catalogue/providers/${provider}.yaml`, import.meta.url), 'utf8');

test('staff read the examples that a catalogue vouches for, and ask on from one of them', async ({
  page,
}) => {
  await visitAs(page, people.wendlinger, '/staff/catalogue');
  await expect(page.getByText(/^Alle \d+ Beispiele stimmen\.$/)).toBeVisible();
  await expect(page.getByText('stimmt nicht')).toHaveCount(0);
  const example = page.getByRole('listitem').filter({ hasText: 'fällig' }).first();
  const due = (await example.locator('.verdict-head').innerText()).replace(/^fällig /, '');
  await example.getByRole('link', { name: /Was wäre, wenn/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Was wäre, wenn …?');
  const answer = page.getByRole('region', { name: 'Antwort' });
  await expect(answer).toContainText(due);

  // Another moment, another answer; the question stands in the address.
  await page.getByLabel('Wann die Anfrage eintrifft').fill('2026-11-21T10:00');
  await page.getByLabel('Schweregrad', { exact: true }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Entscheiden' }).click();
  await expect(answer).toContainText('fällig Mo., 23. Nov. 2026, 16:00 Uhr (Europe/Berlin)');
  await expect(answer).toContainText('SEP-3');
  await answer.getByText('Als Beispiel in den Katalog').click();
  await expect(answer.getByRole('region')).toContainText('at: 2026-11-21 10:00');
  expect(page.url()).toContain('at=2026-11-21T10%3A00');
});

test('an administrator checks a catalogue file, sees its faults and what would change, and publishes it', async ({
  page,
}) => {
  await visitAs(
    page,
    { provider: SB, email: loginOf(SB, 'provider-admin').email },
    '/staff/catalogue/versions',
  );
  await page.getByRole('link', { name: 'Neue Fassung prüfen' }).click();

  await page.getByRole('button', { name: 'Prüfen' }).click();
  await expect(page.getByText('Bitte wählen Sie eine Datei, oder fügen Sie den Text ein.')).toBeVisible();

  const broken = fileOf(SB).replace('timeZone: Europe/Berlin', 'timeZone: Europe/Mars');
  const line = broken.split('\n').findIndex((text) => text.startsWith('timeZone:')) + 1;
  const field = page.getByLabel('Text des Katalogs');
  await field.fill(broken);
  await page.getByRole('button', { name: 'Prüfen' }).click();
  await expect(page.getByText('Die Datei hat einen Fehler.').first()).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'timeZone' })).toContainText(String(line));
  // What was typed is still there.
  await expect(field).toHaveValue(broken);

  await page.getByLabel('Katalogdatei').setInputFiles({
    name: 'other.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(fileOf('ntt-securecall')),
  });
  await page.getByRole('button', { name: 'Noch einmal prüfen' }).click();
  await expect(page.getByText('Dieser Katalog gehört einem anderen Anbieter.')).toBeVisible();

  // Another colour changes nothing that is promised.
  await field.fill(fileOf(SB).replace(/accent: '#[0-9a-f]{6}'/i, "accent: '#335577'"));
  await page.getByRole('button', { name: 'Noch einmal prüfen' }).click();
  await expect(page.getByText('Die Datei ist in Ordnung.')).toBeVisible();
  await expect(page.getByText('Kein Beispiel ändert sich.')).toBeVisible();
  await page.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Fassung \d+ ist veröffentlicht\.$/);
  const newest = page.getByRole('row').filter({ hasText: 'gilt' });
  await newest.getByRole('link', { name: /vergleichen/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fassung \d+ und \d+$/);
  await expect(page.getByRole('row').filter({ hasText: 'Allgemeines' })).toContainText('geändert');
});
