import { expect, test, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';

test.use({ serviceWorkers: 'allow' });

/** Opens a page and waits until the worker would answer for the next. */
async function visitWithWorker(page: Page, path = '/'): Promise<void> {
  await visitAs(page, people.yildirim, path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

test('without a connection a page says so in three languages, and goes on when it is back', async ({
  page,
  context,
}) => {
  await visitWithWorker(page);
  await context.setOffline(true);
  await page.goto('/sep-sesam/tickets');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sie sind gerade nicht verbunden.');
  await expect(page.locator('[lang="en"] h2, [lang="fr"] h2')).toHaveCount(2);
  // Its style came along: paper, not the browser's white.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toMatch(
    /^(?:rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))$/,
  );
  await expect(page.getByRole('link', { name: 'Noch einmal versuchen' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tickets');
});

test('the worker keeps one public page and nothing of anybody [S15]', async ({ page }) => {
  await visitWithWorker(page);
  for (const path of ['/tickets', '/profile', '/contracts', '/']) await page.goto(`/sep-sesam${path}`);
  const kept = await page.evaluate(async () => {
    const pages: [string, string][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        pages.push([new URL(request.url).pathname, (await (await cache.match(request))?.text()) ?? '']);
    }
    return pages;
  });
  expect(kept.map(([path]) => path)).toEqual(['/offline']);
  expect(kept[0]?.[1]).not.toMatch(/Yildirim|Yıldırım|Altmoor/i);
});

test('an error of ours is ours: the worker leaves it as it is', async ({ page }) => {
  await visitWithWorker(page);
  const response = await page.goto('/sep-sesam/nothing-here');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht.');
});
