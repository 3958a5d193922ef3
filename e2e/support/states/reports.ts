import { expect, type Page } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });
const at = (person: keyof typeof people, path: string) => (page: Page) => visitAs(page, people[person], path);
const report = (number: string) => `/engagements/${number}/sessions/1/report`;

/** What customers and staff can come to with completion reports, complaints and quotes. */
export const reportStates: PageState[] = [
  state('report, to be accepted', at('kellermann', report('SEP-A1002'))),
  state('report, complaint open', async (page) => {
    await visitAs(page, people.kellermann, report('SEP-A1002'));
    await page.locator('summary', { hasText: 'Reklamieren' }).click();
    await expect(page.getByLabel('Was ist nicht in Ordnung?')).toBeVisible();
  }),
  state('report, complained about', at('kellermann', report('SEP-A1004'))),
  state('report, accepted', at('kellermann', report('SEP-A1001'))),
  state('report, none yet', at('kellermann', report('SEP-A1005'))),
  state('report, staff write it, faults', async (page) => {
    await visitAs(page, people.wendlinger, `/staff${report('SEP-A1005')}`);
    await page.getByRole('button', { name: 'Bericht senden' }).click();
    await page.locator('form[data-charge-form]').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('button', { name: 'Bericht senden' }).click();
    await expect(page.getByText('Diese Angabe fehlt.').first()).toBeVisible();
  }),
  state('report, staff', at('wendlinger', `/staff${report('SEP-A1001')}`)),
  state('complaint, faults', async (page) => {
    await visitAs(page, people.wendlinger, '/staff/engagements/SEP-A1004/sessions/1/complaint');
    await page.getByRole('radio', { name: 'Teilweise aufheben' }).check();
    await page.getByLabel('Begründung für den Kunden').fill('Zur Hälfte.');
    await page.getByRole('button', { name: 'Entscheidung senden' }).click();
    await expect(page.getByText('Diese Angabe fehlt.').first()).toBeVisible();
  }),
  state('quote, open', at('kellermann', '/engagements/SEP-A1009/quotes/SEP-Q1002')),
  state('engagement with a quote', at('kellermann', '/engagements/SEP-A1009')),
  state('complaints and quotes, staff', at('osterhagen', '/staff/engagements/open')),
  state('feedback, staff', at('lichtenberger', '/staff/feedback')),
];
