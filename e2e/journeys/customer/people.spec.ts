import { expect, test } from '@playwright/test';
import { openAccountMenu } from '../../support/account-menu.ts';
import { inviteThere, stranger } from '../../support/contacts.ts';
import { mailedLink } from '../../support/mailed-link.ts';
import { password, people, visitAs } from '../../support/people.ts';
import { openTicket, uniqueSubject } from '../../support/tickets.ts';

const SEP = 'sep-sesam';
const OWN = 'drei Kraniche im Nebel';

test('somebody is invited, joins, sees own tickets, then all, and is shown out [S12] [S17] [S22]', async ({
  page,
  browser,
}) => {
  const invited = stranger();
  const theirs = uniqueSubject('Bandwechsler hakt');
  const others = uniqueSubject('Von jemand anderem');

  await visitAs(page, people.kellermann);
  await openTicket(page.request, SEP, { subject: others });
  await openAccountMenu(page);
  await page.getByRole('link', { name: 'Ansprechpartner' }).click();
  await page.getByRole('link', { name: 'Ansprechpartner einladen' }).click();
  await inviteThere(page, invited, 'Nur eigene');
  await expect(page.getByRole('row', { name: invited.name })).toContainText('eigene Tickets');

  const context = await browser.newContext();
  const guest = await context.newPage();
  const link = await mailedLink(page.request, SEP, { to: invited.email, page: 'invitation' });
  const [answer] = await Promise.all([
    guest.waitForResponse((response) => response.url().includes('token=')),
    guest.goto(link),
  ]);
  expect(answer.headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
  });
  // The token has left the address before anything is shown.
  await expect(guest).toHaveURL(`/${SEP}/invitation`);
  await expect(guest.getByRole('heading', { name: `Willkommen, ${invited.name}` })).toBeVisible();
  await guest.getByLabel('Ihr Passwort').fill('Passwort1234');
  await guest.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest.getByText('Dieses Passwort ist sehr verbreitet')).toBeVisible();
  await guest.getByLabel('Ihr Passwort').fill(OWN);
  await guest.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest).toHaveURL(`/${SEP}/`);

  await openTicket(guest.request, SEP, { subject: theirs });
  await guest.goto(`/${SEP}/tickets`);
  await expect(guest.getByRole('link', { name: theirs })).toBeVisible();
  await expect(guest.getByRole('link', { name: others })).toHaveCount(0);

  await page.reload();
  await page.getByRole('link', { name: invited.name }).click();
  await page.getByRole('radio', { name: 'Alle', exact: true }).check();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText(`Die Angaben zu ${invited.name} sind gespeichert.`)).toBeVisible();
  await guest.reload();
  await expect(guest.getByRole('link', { name: others })).toBeVisible();

  await page.getByRole('link', { name: invited.name }).click();
  await page.getByRole('link', { name: 'Zugang entziehen' }).click();
  await expect(page.getByText(`${invited.name} wird überall abgemeldet`)).toBeVisible();
  await page.getByRole('button', { name: 'Zugang entziehen' }).click();
  await expect(page.getByText('Der Zugang ist entzogen.')).toBeVisible();
  await expect(page.getByRole('link', { name: invited.name })).toHaveCount(0);
  await guest.reload();
  await expect(guest).toHaveURL(/\/sign-in\?/);

  await guest.goto(link);
  await expect(guest.getByRole('heading', { name: 'Dieser Link öffnet nichts mehr.' })).toBeVisible();
  await expect(guest.getByText('Einen neuen Link sendet Ihnen die Person')).toBeVisible();
  await page.goto(`/${SEP}/tickets?status=all`);
  await page.getByRole('link', { name: theirs }).click();
  await expect(page.getByText(invited.name).first()).toBeVisible();
  await context.close();
});

test('whoever has an access elsewhere joins with the password it has', async ({ page, browser }) => {
  const secret = password();
  const { email } = people.riedmueller;
  await visitAs(page, people.kellermann, '/people/invite');
  await inviteThere(page, { name: 'Vanessa Riedmüller', email }, 'Nur eigene');
  const link = await mailedLink(page.request, SEP, { to: email, page: 'invitation' });
  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.getByText('Sie haben mit dieser Adresse schon einen Zugang.')).toBeVisible();
  await guest.getByLabel('Ihr Passwort').fill('nicht das richtige');
  await guest.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest.getByText('Das ist nicht das Passwort dieses Zugangs.')).toBeVisible();
  await guest.getByLabel('Ihr Passwort').fill(secret);
  await guest.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(guest).toHaveURL(`/${SEP}/`);
  await context.close();
  // Leaves the demo data as it was.
  await page.goto(`/${SEP}/people`);
  await page.getByRole('link', { name: 'Vanessa Riedmüller' }).click();
  await page.getByRole('link', { name: 'Zugang entziehen' }).click();
  await page.getByRole('button', { name: 'Zugang entziehen' }).click();
  await expect(page.getByText('Der Zugang ist entzogen.')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an invitation is mended, sent again and withdrawn; colleagues read along', async ({
    page,
    browser,
  }) => {
    const invited = stranger();
    await visitAs(page, people.kellermann, '/people/invite');
    await page.getByLabel('Name').fill(invited.name);
    await page.getByLabel('E-Mail-Adresse').fill(people.yildirim.email);
    await page.getByRole('radio', { name: 'Einen Standort' }).check();
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(page.getByText('Eine Angabe stimmt noch nicht.')).toBeVisible();
    await expect(page.getByLabel('Name')).toHaveValue(invited.name);
    await page.getByLabel('Standort', { exact: true }).selectOption('Werk Süd');
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(
      page.getByText('Diese Adresse gehört schon zu Ihren Ansprechpartnern.').first(),
    ).toBeVisible();
    await expect(page.getByLabel('Standort', { exact: true })).toHaveValue('werk-sued');
    await page.getByLabel('E-Mail-Adresse').fill(invited.email);
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(page.getByText(`Die Einladung an ${invited.name} ist unterwegs.`)).toBeVisible();

    const first = await mailedLink(page.request, SEP, { to: invited.email, page: 'invitation' });
    await page.getByRole('link', { name: invited.name }).click();
    await page.getByRole('button', { name: 'Neuen Link senden' }).click();
    await expect(page.getByText(`Ein neuer Link an ${invited.name} ist unterwegs.`)).toBeVisible();
    expect(await mailedLink(page.request, SEP, { to: invited.email, page: 'invitation' })).not.toBe(first);

    const context = await browser.newContext();
    const colleague = await context.newPage();
    await visitAs(colleague, people.yildirim, '/people');
    await expect(colleague.getByText('Eingeladen, noch ohne Antwort:')).toContainText(invited.name);
    await expect(colleague.getByRole('link', { name: 'Ansprechpartner einladen' })).toHaveCount(0);
    await context.close();

    await page.getByRole('link', { name: invited.name }).click();
    await page.getByRole('button', { name: 'Einladung zurückziehen' }).click();
    await expect(page.getByText('Die Einladung ist zurückgezogen.')).toBeVisible();
    await expect(page.getByRole('link', { name: invited.name })).toHaveCount(0);
  });
});
