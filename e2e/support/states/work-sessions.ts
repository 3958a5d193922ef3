import { expect, type Page } from '@playwright/test';
import { approvedWork } from '../engagements.ts';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';
import { lookBehind } from '../product-database.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });
const at = (person: keyof typeof people, path: string) => (page: Page) => visitAs(page, people[person], path);
const session = (number: string) => `/engagements/${number}/sessions/1`;

/** A session of new work as if staff had set it: its times are not waited for. */
async function appointed(status: 'scheduled' | 'running', interval: string): Promise<string> {
  const { number } = await approvedWork({ units: 1 });
  await lookBehind(
    `update app.work_session s set status = '${status}', revision = 1, starts_at = now() + interval '${interval}',
            ends_at = now() + interval '${interval}' + interval '1 hour', host_name = 'Nora Lichtenberger',
            started_at = case when '${status}' = 'running' then now() + interval '${interval}' end
       from app.engagement e where e.provider_id = s.provider_id and e.id = s.engagement_id and e.number = '${number}' returning s.id`,
  );
  return number;
}

/** What customers and staff can come to with a session: before, around and after its appointment. */
export const workSessionStates: PageState[] = [
  state('session, to be asked for', async (page) => {
    await visitAs(page, people.rueegger, session((await approvedWork({ units: 1 })).number));
    await expect(page.getByLabel('Wann passt es Ihnen?')).toBeVisible();
  }),
  state('session, scheduled', at('kellermann', session('SEP-A1005'))),
  state('session, to be moved', async (page) => {
    await visitAs(page, people.kellermann, session('SEP-A1005'));
    await page.locator('summary', { hasText: 'Um einen anderen Termin bitten' }).click();
    await expect(page.getByLabel('Wann passt es Ihnen?')).toBeVisible();
  }),
  state('session, too late to move', async (page) =>
    visitAs(page, people.rueegger, session(await appointed('scheduled', '3 hours'))),
  ),
  state('session, cancelling is free', async (page) =>
    visitAs(page, people.rueegger, `${session(await appointed('scheduled', '60 days'))}/cancel`),
  ),
  state('session, cancelling costs', async (page) =>
    visitAs(page, people.rueegger, `${session(await appointed('scheduled', '3 hours'))}/cancel`),
  ),
  state('session, nothing to cancel', at('kellermann', `${session('SEP-A1001')}/cancel`)),
  state('session, accepted', at('kellermann', session('SEP-A1001'))),
  state('session, staff schedule it, faults', async (page) => {
    await visitAs(page, people.lichtenberger, `/staff${session((await approvedWork({ units: 1 })).number)}`);
    await page.locator('form', { hasText: 'Wer führt sie durch?' }).evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByRole('button', { name: 'Termin setzen' }).click();
    await expect(page.getByText('Diese Angabe fehlt.').first()).toBeVisible();
  }),
  state('session, staff, scheduled', at('wendlinger', `/staff${session('SEP-A1005')}`)),
  state('session, staff, running', async (page) =>
    visitAs(page, people.lichtenberger, `/staff${session(await appointed('running', '-10 minutes'))}`),
  ),
  state('session, staff, running for more than a day', async (page) => {
    await visitAs(page, people.lichtenberger, `/staff${session(await appointed('running', '-26 hours'))}`);
    await expect(page.getByLabel('Ende der Sitzung')).toBeVisible();
  }),
  state('sessions to come, staff', at('lichtenberger', '/staff/sessions')),
  state('sessions to come, one’s own', at('lichtenberger', '/staff/sessions?view=mine')),
];
