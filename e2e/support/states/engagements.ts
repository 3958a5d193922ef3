import { expect, type Page } from '@playwright/test';
import { openSession, people, visitAs, type DemoPerson } from '../people.ts';
import type { PageState } from '../page-states.ts';
import { mutate, uniqueSubject } from '../tickets.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

const REQUEST = {
  service: 'securehands_session',
  description: 'Der Cluster soll auf die neue Version.',
  facts: { systems: 'FGDEMO2000001' },
};
const STATEMENT = {
  scope: 'Update beider Knoten.',
  pricing: 'by_effort',
  factorPercent: 150,
  rollbackPlan: 'Zurück auf das Abbild.',
  contactName: 'Urs Tanner',
  contactPhone: '+41 44 000 02 44',
  accessLevel: 'control',
};

const call = async <Data>(
  page: Page,
  person: DemoPerson,
  procedure: string,
  input: object,
): Promise<Data> => {
  await openSession(page.context().request, person);
  return mutate<Data>(page.context().request, person.provider, procedure, input);
};

async function asked(page: Page): Promise<string> {
  const { number } = await call<{ number: string }>(page, people.rueegger, 'engagements.request', {
    ...REQUEST,
    subject: uniqueSubject('Cluster erneuern'),
  });
  return number;
}

/** With more units than there are, where `hours` says so. */
async function stated(page: Page, hours: number): Promise<string> {
  const number = await asked(page);
  await call(page, people.lichtenberger, 'engagements.send', {
    number,
    ...STATEMENT,
    sessions: [{ title: 'Beide Knoten', amount: hours * 60 }],
  });
  return number;
}

const shown = (page: Page, number: string) => visitAs(page, people.rueegger, `/engagements/${number}`);

/** What customers and staff can come to with ordered work, up to its approval. */
export const engagementStates: PageState[] = [
  state('engagement, asked for', async (page) => shown(page, await asked(page))),
  state('engagement, to be approved', async (page) => shown(page, await stated(page, 1))),
  state('engagement, to be approved, too few units', async (page) => shown(page, await stated(page, 900))),
  state('engagement, preconditions are missing', async (page) => {
    await shown(page, await stated(page, 1));
    await page.getByRole('button', { name: 'Leistungsbeschreibung freigeben' }).click();
    await expect(page.getByText('Bestätigen Sie jede Voraussetzung').first()).toBeVisible();
  }),
  state('engagement, returned', async (page) => {
    const number = await stated(page, 1);
    await call(page, people.rueegger, 'engagements.return', {
      number,
      version: 1,
      remarks: 'Bitte samstags.',
    });
    await shown(page, number);
  }),
  state('request for work, faults', async (page) => {
    await visitAs(page, people.rueegger, '/engagements/new/securehands_session');
    await page
      .locator('form', { has: page.getByLabel('Worum geht es?') })
      .evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
      });
    await page.getByRole('button', { name: 'Auftrag anfragen' }).click();
    await expect(page.getByText('Diese Angabe fehlt.').first()).toBeVisible();
  }),
  state('statement of work, faults', async (page) => {
    const number = await asked(page);
    await visitAs(page, people.lichtenberger, `/staff/engagements/${number}/statement`);
    await page.getByRole('button', { name: 'An den Kunden senden' }).click();
    await expect(page.getByText('Diese Angabe fehlt.').first()).toBeVisible();
  }),
  state('engagement, staff', async (page) => {
    const number = await asked(page);
    await visitAs(page, people.lichtenberger, `/staff/engagements/${number}`);
  }),
];
