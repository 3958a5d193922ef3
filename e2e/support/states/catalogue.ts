import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

const file = (): string =>
  readFileSync(new URL('../../../packages/catalogue/providers/sep-sesam.yaml', import.meta.url), 'utf8');

const checked = async (page: Page, text: string): Promise<void> => {
  await visitAs(page, people.osterhagen, '/staff/catalogue/new');
  await page.getByLabel('Text des Katalogs').fill(text);
  await page.getByRole('button', { name: 'Prüfen' }).click();
};

/** What the provider's people can come to while they test the catalogue. */
export const catalogueStates: PageState[] = [
  state('what if, decided', (page) =>
    visitAs(
      page,
      people.wendlinger,
      '/staff/catalogue/what-if?severity=1&at=2026-11-21T10:00&level=maintenance&channel=phone',
    ),
  ),
  state('what if, a severity that there is not', (page) =>
    visitAs(page, people.wendlinger, '/staff/catalogue/what-if?severity=9&at=2026-11-21T10:00'),
  ),
  state('catalogue file with faults', async (page) => {
    await checked(page, file().replace('timeZone: Europe/Berlin', 'timeZone: Europe/Mars'));
    await expect(page.getByText('Die Datei hat einen Fehler.').first()).toBeVisible();
  }),
  state('catalogue file that changes promises', async (page) => {
    // Severity 2 within four hours instead of eight: its own examples say otherwise.
    await checked(page, file().replace('minutes: 480', 'minutes: 240'));
    await expect(page.getByText(/stimmen? nicht\./).first()).toBeVisible();
  }),
];
