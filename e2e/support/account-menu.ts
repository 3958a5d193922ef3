import type { Page } from '@playwright/test';

/** Opens the menu of whoever is signed in; on small screens it is inside the sheet of the menu button. */
export async function openAccountMenu(page: Page): Promise<void> {
  await page.locator('details[data-account] > summary').click();
}
