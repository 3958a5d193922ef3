import { expect, test } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';

test.describe('on a small screen, without a script', () => {
  test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });

  test('the menu opens, leads on, and closes with Escape', async ({ page }) => {
    await visitAs(page, people.yildirim);
    const nav = page.getByRole('navigation', { name: 'Hauptnavigation' });
    await expect(nav).toBeHidden();
    await page.getByRole('button', { name: 'Menü', exact: true }).click();
    await expect(nav.getByRole('link', { name: 'Übersicht' })).toHaveAttribute('aria-current', 'page');
    await page.keyboard.press('Escape');
    await expect(nav).toBeHidden();
    await page.getByRole('button', { name: 'Menü', exact: true }).click();
    await nav.getByRole('link', { name: 'Tickets' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tickets');
    // The one action has its name though only its sign is seen.
    await page.getByRole('link', { name: 'Neue Anfrage', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neue Anfrage');
  });
});

test('the account menu closes as menus close: by Escape, by a press beside it, when the focus moves on', async ({
  page,
}) => {
  await visitAs(page, people.yildirim);
  const who = page.locator('details[data-account] > summary');
  const profile = page.getByRole('link', { name: 'Profil', exact: true });
  await who.click();
  await expect(profile).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(profile).toBeHidden();
  await expect(who).toBeFocused();
  await who.click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(profile).toBeHidden();
  await who.press('Enter');
  await expect(profile).toBeVisible();
  await page.getByRole('button', { name: 'Abmelden' }).focus();
  await page.keyboard.press('Tab');
  await expect(profile).toBeHidden();
});
