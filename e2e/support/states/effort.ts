import { expect } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

/** Effort on tickets, as customers read it. */
export const effortStates: PageState[] = [
  state('ticket, with effort', (page) => visitAs(page, people.amann, '/tickets/SB-10005')),
  state('effort of a month', (page) => visitAs(page, people.amann, '/effort')),
  state('effort of a month, none', (page) => visitAs(page, people.amann, '/effort?month=2020-01')),
];

/** The same for those who book it, and the use of flat rates. */
export const effortStaffStates: PageState[] = [
  state('ticket, effort that is refused', async (page) => {
    await visitAs(page, people.vetterli, '/staff/tickets/SB-10005');
    const effort = page.getByRole('region', { name: 'Aufwand' });
    await effort.getByText('Aufwand buchen').first().click();
    await effort.getByLabel('Minuten').fill('0,5');
    await effort.getByLabel('Was wurde getan?').fill('Neu gestartet');
    await effort.getByRole('button', { name: 'Aufwand buchen' }).click();
    await expect(effort.getByText('Bitte geben Sie ganze Minuten')).toBeVisible();
  }),
  state('a customer’s effort of a month', (page) =>
    visitAs(page, people.vetterli, '/staff/customers/4128/effort'),
  ),
  state('use of a flat rate', (page) => visitAs(page, people.stuewe, '/staff/fair-use')),
  state('use of a flat rate, none', (page) => visitAs(page, people.stuewe, '/staff/fair-use?month=2020-01')),
];
