import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { fillRequest, send } from '../../support/request-form.ts';
import { uniqueSubject } from '../../support/tickets.ts';

const ARTICLE = 'Rücksicherung schlägt fehl – Ursache Schritt für Schritt eingrenzen';

test('a reader finds an article by product, reads it in another language at the same place, says it did not help, and the request carries what was read', async ({
  page,
  browser,
}) => {
  await visitAs(page, people.yildirim, '/knowledge');
  const products = page.getByRole('navigation', { name: 'Produkte' });
  await products.getByRole('link', { name: 'Bandlaufwerke und Bibliotheken' }).click();
  await expect(page).toHaveURL(/\?product=bandbibliotheken$/);
  await expect(page.getByRole('heading', { name: /Artikel: Bandlaufwerke und Bibliotheken$/ })).toBeVisible();
  await page.getByRole('navigation', { name: 'Themen' }).getByRole('link', { name: 'Rücksicherung' }).click();
  await expect(page).toHaveURL(/\?product=bandbibliotheken&topic=ruecksicherung$/);
  await page.getByRole('main').getByRole('link', { name: ARTICLE }).click();

  await expect(page.getByText(/^Zuletzt geprüft am .* durch den Support/)).toBeVisible();
  const contents = page.getByRole('navigation', { name: 'In diesem Artikel' });
  await contents.getByRole('link', { name: '3. Medium und Ziel prüfen' }).click();
  await expect(page).toHaveURL(/#s-3-medium-und-ziel-pruefen$/);
  await page.getByRole('link', { name: 'Englisch' }).click();
  await expect(page).toHaveURL(/language=en#part-2$/);
  await expect(page.locator('article.prose')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.prose h2').nth(2)).toBeInViewport();
  await expect(page.locator('.prose h2').first()).not.toBeInViewport();

  await page.getByText('Möchten Sie etwas dazu sagen?').first().click();
  await page.getByLabel(/^Möchten Sie etwas dazu sagen\?/).fill('The other site is not covered.');
  await page.getByRole('button', { name: 'Nein, das hat nicht geholfen' }).click();
  await expect(page.getByText('Schade. Dann hilft Ihnen ein Mensch.')).toBeVisible();
  await page.getByRole('link', { name: 'Weiter zur Anfrage' }).click();

  await expect(page.getByText(`Gelesen haben Sie schon: ${ARTICLE}.`)).toBeVisible();
  const subject = uniqueSubject('Bänder am zweiten Standort');
  await page.getByLabel('Worum geht es?').fill('Xylophonquark am zweiten Standort');
  await page.getByRole('link', { name: /Das hat nicht geholfen|Weiter zur Anfrage/ }).click();
  await fillRequest(page, { subject, description: 'Siehe Betreff.', severity: /Schweregrad 3/ });
  await send(page);
  await expect(page.getByText(/^Ihr Ticket hat die Nummer/)).toBeVisible();
  const number = new URL(page.url()).pathname.split('/').at(-1);

  const staff = await (await browser.newContext()).newPage();
  await visitAs(staff, people.wendlinger, `/staff/tickets/${number}`);
  await expect(staff.getByRole('link', { name: ARTICLE })).toBeVisible();
  await staff.goto('/sep-sesam/staff/articles/ruecksicherung-schlaegt-fehl/en');
  await expect(
    staff.getByRole('region', { name: 'Was Leser sagen' }).getByText('The other site is not covered.'),
  ).toBeVisible();
  await staff.context().close();
});

test('[S14] without signing in and without JavaScript: an old address leads on, what is not public is not there, and an answer still counts', async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/sep-sesam/knowledge/medienpool-ohne-platz?language=fr');
  await expect(page).toHaveURL(/\/knowledge\/medienpool-voll\?language=fr$/);
  for (const hidden of ['lizenz-pruefen', 'erstaufnahme-ruecksicherung', 'gibt-es-nicht'])
    expect((await page.goto(`/sep-sesam/knowledge/${hidden}`))?.status(), hidden).toBe(404);
  await page.goto('/sep-sesam/knowledge?topic=arbeitsanweisungen');
  await expect(page.getByText('Dazu gibt es noch keinen Artikel.')).toBeVisible();

  await page.goto('/sep-sesam/knowledge/medienpool-voll');
  const related = page.getByRole('region', { name: 'Dazu passt auch' });
  await expect(related.getByRole('link').first()).toBeVisible();
  await expect(related.getByRole('link', { name: /Lizenz|Erstaufnahme/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Ja, das hat geholfen' }).click();
  await expect(page.getByText('Danke für Ihre Antwort.')).toBeVisible();
  await expect(
    page.getByText('Das hilft uns, die Artikel besser zu machen.', { exact: false }),
  ).toBeVisible();
  await page.context().close();
});
