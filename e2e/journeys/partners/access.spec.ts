import { expect, test } from '@playwright/test';
import { people, visitAs, type DemoPerson } from '../../support/people.ts';
import { choose, expectOpened, send } from '../../support/request-form.ts';
import { uniqueSubject } from '../../support/tickets.ts';

const BOTH = 'Marten Wiebe, Nordkontor Systemhaus GmbH';
const CUSTOMER = 'Stadtwerke Lindenbrück eG';
/** Lindenbrück's administrator, whose tickets no other journey counts. */
const administrator: DemoPerson = {
  provider: 'sep-sesam',
  email: 'matthias.hoelscher@stadtwerke-lindenbrueck.example',
};

test('a partner asks, the customer grants one scope, both names stand everywhere, and taking it back counts at once [S12]', async ({
  page,
  browser,
}) => {
  const subject = uniqueSubject('Replikation hängt');
  const partner = await browser.newContext();
  const theirs = await partner.newPage();

  // The partner asks by number and name.
  await visitAs(theirs, people.wiebe, '/partner/customers');
  await expect(theirs.getByRole('region', { name: 'Frühere Kunden' }).getByText(CUSTOMER)).toBeVisible();
  await theirs.getByLabel('Kundennummer').fill('104533');
  await theirs.getByLabel('Name der Firma').fill(CUSTOMER);
  await theirs.getByLabel('Wofür?').fill('Wir begleiten den Umzug der Leitstelle.');
  await theirs.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(theirs.getByText('Ihre Anfrage ist unterwegs.')).toBeVisible();
  const pending = theirs.getByRole('region', { name: 'Angefragt' });
  await expect(pending.getByRole('listitem').filter({ hasText: CUSTOMER })).toContainText(
    'wartet auf den Kunden',
  );
  expect((await theirs.goto('/sep-sesam/partner/customers/104533'))?.status()).toBe(404);

  // The customer's administrator sees who asks and why, and allows tickets alone.
  await visitAs(page, administrator, '/partner-access');
  const request = page.getByRole('article', { name: 'Nordkontor Systemhaus GmbH' });
  await expect(request.getByText('Wir begleiten den Umzug der Leitstelle.')).toBeVisible();
  await expect(request.getByRole('checkbox', { name: 'Tickets' })).toBeChecked();
  await expect(request.getByRole('checkbox', { name: 'Vertragsdaten' })).not.toBeChecked();
  await request.getByRole('button', { name: 'Zugriff geben' }).click();
  await expect(page.getByText('Der Partner hat jetzt Zugriff.')).toBeVisible();

  // The partner opens a ticket: the only customer needs no choice, and is named.
  await theirs.goto('/sep-sesam/partner/customers/104533');
  await expect(theirs.getByText('Vertragsdaten hat Ihnen dieser Kunde nicht erlaubt.')).toBeVisible();
  await theirs.getByRole('link', { name: 'Anfrage für diesen Kunden' }).click();
  await expect(theirs.getByText(`Sie fragen für ${CUSTOMER} (104533).`)).toBeVisible();
  await theirs.getByLabel('Worum geht es?').fill('Lizenz prüfen');
  await theirs.getByRole('button', { name: 'Antwort suchen' }).click();
  await theirs.getByRole('link', { name: 'Das hat nicht geholfen' }).click();
  await choose(theirs, /Schweregrad 3/);
  await theirs.getByLabel('Betreff').fill(subject);
  await theirs.getByLabel('Was ist geschehen?').fill('Seit dem Umzug steht die Replikation.');
  await send(theirs);
  const number = await expectOpened(theirs);

  // Customer and support read both names.
  await page.goto(`/sep-sesam/tickets/${number}`);
  await expect(page.getByText(BOTH, { exact: true })).toBeVisible();
  await expect(page.getByText(`für ${CUSTOMER}`).first()).toBeVisible();
  const staff = await browser.newContext();
  const support = await staff.newPage();
  await visitAs(support, people.wendlinger, `/staff/tickets/${number}`);
  await expect(support.getByText(BOTH, { exact: true }).first()).toBeVisible();
  await support.goto('/sep-sesam/staff/queue');
  await expect(support.getByRole('row').filter({ hasText: subject })).toContainText(BOTH);
  await staff.close();

  // Taken back: the partner's next request finds nothing, the ticket stays.
  await page.goto('/sep-sesam/partner-access');
  const grant = page.getByRole('article', { name: 'Nordkontor Systemhaus GmbH' });
  await grant.getByText('Nordkontor Systemhaus GmbH den Zugriff entziehen').click();
  await grant.getByRole('button', { name: 'Zugriff entziehen' }).click();
  await expect(page.getByText('Der Zugriff ist entzogen.')).toBeVisible();
  expect((await theirs.goto(`/sep-sesam/tickets/${number}`))?.status()).toBe(404);
  expect((await theirs.goto('/sep-sesam/partner/customers/104533'))?.status()).toBe(404);
  await page.goto(`/sep-sesam/tickets/${number}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject);
  await partner.close();
});

test('with several customers the first question is for whom, and what was searched goes along', async ({
  page,
}) => {
  const subject = uniqueSubject('Anfrage durch Partner');
  await visitAs(page, people.marten, '/tickets/new?query=Lizenz%20pr%C3%BCfen');
  await expect(page.getByLabel('Worum geht es?')).toHaveCount(0);
  await choose(page, 'Stadtwerke Lindenbrück eG');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(page.getByText('Sie fragen für Stadtwerke Lindenbrück eG (104533).')).toBeVisible();
  await page.getByRole('link', { name: 'Das hat nicht geholfen' }).click();
  const products = page.getByLabel('Produkt', { exact: true });
  await expect(products.getByRole('option', { name: /Leitstelle/ }).first()).toBeAttached();
  await expect(products.getByRole('option', { name: /Werk Nord/ })).toHaveCount(0);
  await choose(page, /Schweregrad 3/);
  await page.getByLabel('Betreff').fill(subject);
  await page.getByLabel('Was ist geschehen?').fill('Im Auftrag des Kunden.');
  await send(page);
  await expectOpened(page);
  await expect(page.getByText('für Stadtwerke Lindenbrück eG').first()).toBeVisible();

  // The list can be narrowed to one of them.
  await page.goto('/sep-sesam/tickets?customer=104217&status=all');
  await expect(
    page.getByRole('row').filter({ hasText: 'Altmoorer Präzisionsguss GmbH' }).first(),
  ).toBeVisible();
  await expect(page.getByRole('main').getByText(subject)).toHaveCount(0);
});
