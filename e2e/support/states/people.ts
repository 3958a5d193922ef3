import { expect, type Page } from '@playwright/test';
import { inviteThere, stranger } from '../contacts.ts';
import { mailedLink } from '../mailed-link.ts';
import { enter, newcomer } from '../newcomer.ts';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const SEP = 'sep-sesam';
const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

/** An invitation that nobody has answered, by Altmoor's administrator; the page then belongs to nobody. */
async function invitedTo(page: Page, email: string): Promise<string> {
  await visitAs(page, people.kellermann, '/people/invite');
  await inviteThere(page, { ...stranger(), email }, 'Nur eigene');
  const link = await mailedLink(page.request, SEP, { to: email, page: 'invitation' });
  await page.context().clearCookies();
  return link;
}

/** What the people of a customer come to, and whoever holds a mailed link. */
export const peopleStates: PageState[] = [
  state('people, alone', async (page) => {
    await enter(page, await newcomer());
    await page.goto(`/${SEP}/people`);
    await expect(page.getByText('Noch sind Sie allein hier.')).toBeVisible();
  }),
  state('people, invited', async (page) => {
    await visitAs(page, people.kellermann, '/people/invite');
    await inviteThere(page, stranger(), 'Alle');
  }),
  state('people, read by a colleague', (page) => visitAs(page, people.yildirim, '/people')),
  state('invite, wrong', async (page) => {
    await visitAs(page, people.kellermann, '/people/invite');
    await page.locator('main form').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('radio', { name: 'Einen Standort' }).check();
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(page.getByText('Angaben stimmen noch nicht.')).toBeVisible();
  }),
  state('person, oneself', async (page) => {
    await visitAs(page, people.kellermann, '/people/1');
    await expect(page.getByText('Ihre eigene Aufgabe')).toBeVisible();
  }),
  state('person, oneself, remove', async (page) => {
    await visitAs(page, people.kellermann, '/people/1/remove');
    await expect(page.getByText('Den eigenen Zugang können Sie hier nicht entziehen.')).toBeVisible();
  }),
  state('invitation, choosing a password', async (page) => {
    await page.goto(await invitedTo(page, stranger().email));
    await page.getByLabel('Ihr Passwort').fill('zu kurz');
    await page.getByRole('button', { name: 'Einladung annehmen' }).click();
    await expect(page.getByText('Mindestens 12 Zeichen.').last()).toBeVisible();
  }),
  state('invitation, of a member', async (page) => {
    await visitAs(page, people.kellermann, '/people/invite');
    const { email } = people.vanderlinde;
    const again = page.getByText('schon eine Einladung unterwegs').first();
    await page.getByLabel('Name').fill('Annika van der Linde');
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByRole('button', { name: 'Einladung senden' }).click();
    await expect(page.getByText('ist unterwegs.').or(again).first()).toBeVisible();
    const link = await mailedLink(page.request, SEP, { to: email, page: 'invitation' });
    await page.context().clearCookies();
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'Sie gehören hier schon zu jemandem.' })).toBeVisible();
  }),
  state('forgotten password, sent', async (page) => {
    await page.goto(`/${SEP}/forgotten-password?sent`);
    await expect(page.getByRole('heading', { name: 'Sehen Sie in Ihre E-Mails.' })).toBeVisible();
  }),
  state('new password', async (page) => {
    const { email } = await newcomer();
    await page.goto(`/${SEP}/forgotten-password`);
    await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(email);
    await page.getByRole('button', { name: 'Link senden' }).click();
    await page.goto(await mailedLink(page.request, SEP, { to: email, page: 'reset-password' }));
    await expect(page.getByRole('heading', { name: 'Neues Passwort festlegen' })).toBeVisible();
  }),
];
