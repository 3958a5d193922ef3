import { expect, type Page } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { openSession, people, visitAs } from '../people.ts';
import { mutate, openTicket } from '../tickets.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });
const SEP = 'sep-sesam';

const unfold = (page: Page): Promise<void> =>
  page
    .getByRole('main')
    .locator('details')
    .evaluateAll((all) => {
      for (const fold of all) (fold as HTMLDetailsElement).open = true;
    });

/** A ticket of the reader that support has just resolved. */
const openResolved = async (page: Page): Promise<string> => {
  await openSession(page.request, people.yildirim);
  const { number } = await openTicket(page.request, SEP, {
    subject: 'Lizenzdatei wird nicht erkannt',
    product: 'backup-nord',
  });
  await openSession(page.request, people.wendlinger);
  await mutate(page.request, SEP, 'tickets.resolve', {
    number,
    body: 'Bitte legen Sie die Datei in den Ordner der Konfiguration.',
    resolution: 'works_as_documented',
  });
  return number;
};

const escalated = async (page: Page): Promise<string> => {
  await openSession(page.request, people.yildirim);
  const { number } = await openTicket(page.request, SEP, {
    subject: 'Migration bleibt stehen',
    severity: '2',
  });
  await mutate(page.request, SEP, 'tickets.escalate', {
    number,
    reason: 'Das Wartungsfenster endet heute Abend, und ein zweites gibt es in diesem Quartal nicht.',
  });
  return number;
};

/** What a customer can come to with tickets. */
export const ticketStates: PageState[] = [
  state('tickets, nothing found', async (page) => {
    await visitAs(page, people.yildirim, '/tickets?q=Xylophonquark');
    await expect(page.getByText('Kein Ticket passt dazu.')).toBeVisible();
  }),
  state('ticket, every fold open', async (page) => {
    await openSession(page.request, people.yildirim);
    const { number } = await openTicket(page.request, SEP, { subject: 'Zeitplan wird übersprungen' });
    await page.goto(`/sep-sesam/tickets/${number}`);
    await unfold(page);
  }),
  state('ticket, resolved', async (page) => {
    const number = await openResolved(page);
    await visitAs(page, people.yildirim, `/tickets/${number}`);
  }),
  state('ticket, reopening without a word', async (page) => {
    const number = await openResolved(page);
    await visitAs(page, people.yildirim, `/tickets/${number}`);
    await page.getByLabel('Was ist noch offen?').fill('  ');
    await page.getByRole('button', { name: 'Wieder öffnen' }).click();
    await expect(page.getByText('Bitte schreiben Sie etwas, bevor Sie senden.')).toBeVisible();
  }),
  state('ticket, escalated', async (page) => {
    const number = await escalated(page);
    await page.goto(`/sep-sesam/tickets/${number}`);
  }),
  state('request, goes on from a ticket', async (page) => {
    const number = await openResolved(page);
    await visitAs(page, people.yildirim, `/tickets/new?followUp=${number}`);
  }),
];

/** What support can come to with tickets. */
export const staffTicketStates: PageState[] = [
  state('queue, none in this view', (page) =>
    visitAs(page, people.wendlinger, '/staff/queue?q=Xylophonquark'),
  ),
  state('queue, escalated', async (page) => {
    await escalated(page);
    await visitAs(page, people.wendlinger, '/staff/queue?view=escalated');
  }),
  state('staff ticket, every fold open', async (page) => {
    const number = await escalated(page);
    await visitAs(page, people.wendlinger, `/staff/tickets/${number}`);
    await unfold(page);
  }),
  state('staff ticket, faults', async (page) => {
    const number = await escalated(page);
    await visitAs(page, people.wendlinger, `/staff/tickets/${number}`);
    await page.getByText('Schweregrad ändern').click();
    await page.getByRole('button', { name: 'Ändern', exact: true }).click();
    await expect(page.getByText('Bitte nennen Sie dem Kunden den Grund.')).toBeVisible();
  }),
  state('staff ticket, resolved, with a note', async (page) => {
    const number = await openResolved(page);
    await openSession(page.request, people.wendlinger);
    await mutate(page.request, SEP, 'tickets.note', {
      number,
      body: 'Der Ordner fehlt in unserer Anleitung.',
    });
    await page.goto(`/sep-sesam/staff/tickets/${number}`);
  }),
];
