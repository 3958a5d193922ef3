import { expect, type Page } from '@playwright/test';
import { openSession, people, visitAs } from './people.ts';
import { askPastArticles, fillRequest, send } from './request-form.ts';
import { openTicket } from './tickets.ts';
import { peopleStates } from './states/people.ts';
import { contractStates } from './states/contracts.ts';
import { coverageStates } from './states/coverage.ts';
import { partnerStates } from './states/partners.ts';
import { accountStates } from './states/account.ts';
import { effortStates } from './states/effort.ts';
import { engagementStates } from './states/engagements.ts';
import { productStates } from './states/products.ts';
import { reportStates } from './states/reports.ts';
import { readerStates } from './states/knowledge-and-units.ts';
import { ticketStates } from './states/tickets.ts';
import { workSessionStates } from './states/work-sessions.ts';
import { uniqueWord } from './unique.ts';

/** A moment of the work on a page that its bare address does not show. */
export interface PageState {
  name: string;
  /** Brings a fresh page there, in German. */
  reach: (page: Page) => Promise<void>;
}

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

const signIn = async (page: Page, identifier: string, secret: string): Promise<void> => {
  await page.goto('/sep-sesam/sign-in');
  await page.locator('form', { has: page.getByLabel('Passwort') }).evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(identifier);
  await page.getByLabel('Passwort').fill(secret);
  await page.getByRole('button', { name: 'Anmelden' }).click();
};

const openForm = async (page: Page, severity: RegExp, subject: string): Promise<void> => {
  await visitAs(page, people.yildirim);
  await askPastArticles(page, 'Lizenz prüfen');
  await fillRequest(page, {
    subject,
    description: 'Seit dem Update fehlt das Laufwerk.\nEin Neustart half nicht.',
    severity,
  });
};

const promise = (page: Page) => page.getByRole('region', { name: 'Unsere Zusage' });

const ticketCalled = async (page: Page, subject: string): Promise<void> => {
  await page.getByRole('link', { name: subject }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(subject);
};

/** What a visitor and a customer can come to. */
export const customerStates: PageState[] = [
  ...ticketStates,
  ...contractStates,
  ...productStates,
  ...effortStates,
  ...engagementStates,
  ...reportStates,
  ...workSessionStates,
  ...coverageStates,
  ...partnerStates,
  state('sign-in, wrong', async (page) => {
    await signIn(page, `${uniqueWord()}@altmoorer-guss.example`, 'falsch');
    await expect(page.getByText('Die Anmeldung hat nicht geklappt.')).toBeVisible();
  }),
  state('sign-in, empty', async (page) => {
    await signIn(page, '', '');
    await expect(page.getByText('Bitte geben Sie Ihr Passwort ein.')).toBeVisible();
  }),
  state('sign-in, asked for a page', async (page) => {
    await page.goto('/sep-sesam/tickets');
    await expect(page.getByText('Bitte melden Sie sich an, um diese Seite zu sehen.')).toBeVisible();
  }),
  state('knowledge, found', async (page) => {
    await page.goto('/sep-sesam/knowledge?query=Rücksicherung');
    await expect(page.getByRole('link', { name: /Rücksicherung/ }).first()).toBeVisible();
  }),
  state(
    'knowledge, nothing found',
    async (page) => void (await page.goto('/sep-sesam/knowledge?query=Xylophonquark')),
  ),
  state('confirm, a link', async (page) => void (await page.goto('/sep-sesam/confirm?token=abc'))),
  state('overview, contract ends soon', (page) => visitAs(page, people.vanderlinde)),
  state('overview, contract has ended', (page) => visitAs(page, people.moreau)),
  state('overview, elapsed hours and options', (page) => visitAs(page, people.amann)),
  state('tickets, none in this view', async (page) => {
    await visitAs(page, people.moreau, '/tickets?status=waiting_for_customer');
  }),
  state('tickets, all', (page) => visitAs(page, people.yildirim, '/tickets?status=all')),
  state('ticket, missed', async (page) => {
    await visitAs(page, people.vanderlinde, '/tickets?status=resolved');
    await ticketCalled(page, 'E-Mail-Benachrichtigung über fehlgeschlagene Sicherungen fehlt');
  }),
  state('ticket, closed', async (page) => {
    await visitAs(page, people.yildirim, '/tickets?status=closed');
    await ticketCalled(page, 'Lizenz der Testumgebung nach Namensänderung prüfen');
  }),
  state('request, suggestions', async (page) => {
    await visitAs(page, people.yildirim, '/tickets/new');
    await page.getByLabel('Worum geht es?').pressSequentially('Bandlaufwerk nicht');
    await expect(page.getByRole('list', { name: 'Vielleicht hilft das schon' })).toBeVisible();
  }),
  state('request, answers', (page) => visitAs(page, people.yildirim, '/tickets/new?query=Sicherung')),
  state('request, solved', async (page) => {
    await visitAs(page, people.yildirim, '/tickets/new?query=Bandlaufwerk');
    await page.getByRole('link', { name: 'Bandlaufwerk oder Loader wird nicht gefunden' }).click();
    await page.getByRole('button', { name: 'Das hat geholfen' }).click();
    await expect(page.getByText('Gut, dann ist das erledigt.')).toBeVisible();
  }),
  state('request, promise', async (page) => {
    await openForm(page, /Schweregrad 2/, 'Laufwerk fehlt nach dem Update');
    await expect(promise(page)).toContainText('Wir antworten bis');
  }),
  state('request, only by phone', async (page) => {
    await openForm(page, /Schweregrad 1/, 'Rücksicherung bricht ab');
    await expect(promise(page)).toContainText('Bitte rufen Sie uns an');
  }),
  state('request, sent on to the hotline', async (page) => {
    await openForm(page, /Schweregrad 1/, 'Rücksicherung bricht ab');
    await send(page);
    await expect(page.getByRole('link', { name: /anrufen$/ }).first()).toBeVisible();
  }),
  state('request, faults', async (page) => {
    await visitAs(page, people.yildirim);
    await askPastArticles(page, 'Lizenz prüfen');
    await page.getByLabel('Betreff').fill('');
    await send(page);
    await expect(page.getByText('3 Angaben fehlen noch.')).toBeVisible();
  }),
  state('request, session over', async (page) => {
    await openForm(page, /Schweregrad 3/, 'Abgelaufen');
    await page.context().clearCookies();
    await send(page);
    await expect(page.getByRole('heading', { name: 'Ihre Anmeldung ist abgelaufen.' })).toBeVisible();
  }),
  state('request, accepted', async (page) => {
    await openForm(page, /Schweregrad 2/, 'Laufwerk fehlt nach dem Update');
    await send(page);
    await expect(page.getByText(/^Ihr Ticket hat die Nummer/)).toBeVisible();
  }),
  state('ticket, empty reply', async (page) => {
    await openSession(page.request, people.yildirim);
    const { number } = await openTicket(page.request, 'sep-sesam', { subject: 'Sicherung läuft zu lange' });
    await page.goto(`/sep-sesam/tickets/${number}`);
    await page.getByLabel('Ihre Antwort').fill(' ');
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(page.getByText('Bitte schreiben Sie etwas, bevor Sie senden.').first()).toBeVisible();
  }),
  state('an address that leads nowhere', async (page) => {
    await visitAs(page, people.yildirim, '/tickets/SEP-99999999');
  }),
  ...peopleStates,
  state('a page for others', (page) => visitAs(page, people.yildirim, '/staff/queue')),
  ...readerStates,
  ...accountStates,
];
