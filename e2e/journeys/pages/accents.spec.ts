import { expect, test, type Page } from '@playwright/test';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectSoundPage,
  listen,
} from '../../support/inspect-page.ts';
import { addressOf, readAs } from '../../support/page-addresses.ts';

const providers = [
  'kaseya-technical-support',
  'ntt-securecall',
  'seitenbau-support',
  'sektor7-server-management',
];

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const provider of providers) {
  test(`${provider}: its colour, terms and forms keep every page sound`, async ({ page }) => {
    const heard = listen(page);
    const found = await readAs(page.request, provider, 'customer-admin');
    for (const name of ['overview', 'ticket', 'newRequest'] as const) {
      await page.goto(addressOf[name](found));
      if (name === 'newRequest') await openForm(page);
      await expectSoundPage(page, 'de', name);
      await expectAccessible(page, name);
      await expectNoSidewaysScroll(page, name);
    }
    expect(heard()).toEqual([]);
  });
}

/** A question that no article answers leads straight to the form. */
async function openForm(page: Page): Promise<void> {
  await page.getByLabel('Worum geht es?').fill('Xylophonquark');
  await page.getByLabel('Worum geht es?').press('Enter');
  await expect(page.getByLabel('Betreff')).toBeVisible();
}
