import { expect, type Page } from '@playwright/test';
import type { PageState } from './page-states.ts';
import { openSession, people, visitAs } from './people.ts';
import { choose } from './request-form.ts';
import { customerAdminStates } from './states/customers.ts';
import { catalogueStates } from './states/catalogue.ts';
import { unitOfficeStates } from './states/unit-office.ts';
import { effortStaffStates } from './states/effort.ts';
import { importStates } from './states/imports.ts';
import { documentStates } from './states/contracts.ts';
import { authorStates } from './states/knowledge-and-units.ts';
import { staffTicketStates } from './states/tickets.ts';
import { openTicket } from './tickets.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

const takeCall = async (page: Page): Promise<void> => {
  await visitAs(page, people.wendlinger, '/staff/phone?customer=104217');
  await page.getByLabel('Wer ruft an?').selectOption({ index: 1 });
  await page.getByLabel('Produkt').selectOption({ label: 'SEP sesam Server Werk Nord' });
  await choose(page, /Schweregrad 1/);
  await page.getByLabel('Betreff').fill('Rücksicherung bricht ab');
  await page.getByLabel('Was ist geschehen?').fill('Die Fertigung steht.');
  await expect(page.locator('#promise')).toContainText('Wir antworten bis');
};

/** The newest ticket, as support sees it. */
const openAsStaff = async (page: Page): Promise<void> => {
  await openSession(page.request, people.yildirim);
  const { number } = await openTicket(page.request, 'sep-sesam', { subject: 'Replikation bleibt stehen' });
  await visitAs(page, people.wendlinger, `/staff/tickets/${number}`);
};

/** What support can come to. */
export const staffStates: PageState[] = [
  ...staffTicketStates,
  ...documentStates,
  ...catalogueStates,
  ...effortStaffStates,
  ...importStates,
  state('phone, customers found', (page) => visitAs(page, people.wendlinger, '/staff/phone?q=a')),
  state('phone, nobody found', (page) => visitAs(page, people.wendlinger, '/staff/phone?q=999999')),
  state('phone, the call', takeCall),
  state('phone, read out', async (page) => {
    await takeCall(page);
    await page.getByRole('button', { name: 'Ticket anlegen' }).click();
    await expect(page.getByText('Bitte lesen Sie vor:')).toBeVisible();
  }),
  state('phone, faults', async (page) => {
    await visitAs(page, people.wendlinger, '/staff/phone?customer=104217');
    await page.locator('form[data-promise]').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('button', { name: 'Ticket anlegen' }).click();
    await expect(page.getByRole('link', { name: 'Bitte wählen Sie, wer anruft.' })).toBeVisible();
  }),
  state('staff ticket, new', openAsStaff),
  state('staff ticket, answered', async (page) => {
    await openAsStaff(page);
    await page
      .getByLabel(/Antwort/)
      .first()
      .fill('Bitte senden Sie uns das Protokoll der letzten Nacht.');
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(page.getByRole('main').getByRole('status').first()).toBeVisible();
  }),
  state('new article, faults', async (page) => {
    await visitAs(page, people.wendlinger, '/staff/articles/new');
    await page.locator('form:has([name="title"])').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await expect(page.getByLabel('Titel', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  }),
  state('new article, preview', async (page) => {
    await visitAs(page, people.wendlinger, '/staff/articles/new');
    await page.getByLabel('Titel', { exact: true }).fill('Bandwechsel klemmt');
    await page
      .getByLabel('Text', { exact: true })
      .fill(
        '## Ursache\n\nDer **Greifer** klemmt.\n\n1. Klappe öffnen\n2. Band entnehmen\n\n| Modell | Griff |\n| --- | --- |\n| LTO-8 | links |\n',
      );
    await expect(
      page.getByRole('region', { name: 'So sehen es Ihre Leser' }).getByRole('heading', { name: 'Ursache' }),
    ).toBeVisible();
  }),
  state('article text in English', (page) =>
    visitAs(page, people.wendlinger, '/staff/articles/bandlaufwerk-nicht-gefunden/en'),
  ),
  ...authorStates,
  ...customerAdminStates,
  ...unitOfficeStates,
];
