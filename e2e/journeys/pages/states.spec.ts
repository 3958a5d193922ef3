import { expect, test } from '@playwright/test';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectSoundPage,
  listen,
} from '../../support/inspect-page.ts';
import { customerStates } from '../../support/page-states.ts';
import { staffStates } from '../../support/staff-states.ts';

test.use({ viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

for (const { name, reach } of [...customerStates, ...staffStates]) {
  test(`sound and accessible: ${name}`, async ({ page }) => {
    const heard = listen(page);
    await reach(page);
    await expectSoundPage(page, 'de', name);
    await expectAccessible(page, name);
    await expectNoSidewaysScroll(page, name);
    expect.soft(heard()).toEqual([]);
  });
}
