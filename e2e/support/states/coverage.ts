import { expect, type Page } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';
import { openTicket } from '../tickets.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });
const asked = (person: keyof typeof people, query: string) => (page: Page) =>
  visitAs(page, people[person], `/covered?${query}`);

/** What somebody comes to who asks whether a case is covered, and who says that it has become worse. */
export const coverageStates: PageState[] = [
  state('covered, nothing said yet', asked('yildirim', '')),
  state('covered, in time', asked('yildirim', 'severity=2&product=backup-nord')),
  state('covered, on Saturday evening', asked('yildirim', 'severity=3&when=at&moment=2026-11-28T20:00')),
  state('covered, only by phone', asked('yildirim', 'severity=1')),
  state('covered, no such moment', asked('yildirim', 'severity=3&when=at&moment=bald')),
  state('covered, the contract has ended', asked('moreau', 'severity=3')),
  state('covered, without a fixed time', asked('riedmueller', 'severity=3')),
  state('covered, another severity by rule', asked('yildirim', 'severity=1&environment=test')),
  state('covered, for whom first', asked('marten', 'severity=3')),
  state('reply, by phone only', async (page) => {
    await visitAs(page, people.yildirim);
    const { number } = await openTicket(page.request, 'sep-sesam', { subject: 'Es wird schlimmer' });
    await page.goto(`/sep-sesam/tickets/${number}`);
    await page.getByText('Ist es schlimmer geworden?').first().click();
    await page.getByRole('radio', { name: 'Schweregrad 1 (kritisch)' }).check();
    await page.getByLabel('Ihre Antwort').fill('Jetzt steht alles.');
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(page.getByText('Das geht jetzt nur am Telefon')).toBeVisible();
  }),
];
