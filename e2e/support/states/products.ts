import { expect, type Page } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });
const at = (person: keyof typeof people, path: string) => (page: Page) => visitAs(page, people[person], path);

/** What customers and staff can come to with products: moves, replaced hardware, versions. */
export const productStates: PageState[] = [
  state('product without vendor support', at('perrochet', '/products/vpn-est')),
  state('product with a move and replacements', at('rueegger', '/products/fw-labor')),
  state('move, faults', async (page) => {
    await visitAs(page, people.rueegger, '/products/fw-haupt/move');
    await page.getByLabel('Wohin?').selectOption({ label: 'ein neuer Standort' });
    await page.getByLabel('Am', { exact: true }).fill('2031-05-03');
    await page.getByRole('button', { name: 'Umzug anzeigen' }).click();
    await expect(page.getByRole('link', { name: 'Diese Angabe fehlt.' })).toBeVisible();
  }),
  state('replacement, asked for', at('rueegger', '/products/fw-haupt/replacement')),
  state('replacement, not in the contract', at('dierks', '/products/fw-leit/replacement')),
  state('replacement, the part goes back', at('rueegger', '/hardware/NTT-R1003')),
  state('replacement, return is late', at('perrochet', '/hardware/NTT-R1002')),
  state('replacement, closed', at('rueegger', '/hardware/NTT-R1001')),
  state('replacements, staff', at('lichtenberger', '/staff/hardware')),
  state('replacement, staff', at('lichtenberger', '/staff/hardware/NTT-R1004')),
  state('moves, staff', at('lichtenberger', '/staff/moves')),
  state('versions, staff', at('lichtenberger', '/staff/versions')),
  state('agreed hardware', at('thornbury', '/staff/customers/700512/contracts/SC-700512-25/hardware')),
];
