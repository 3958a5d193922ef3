import { expect, test } from '@playwright/test';
import { accessibilityFaults } from '../../support/accessible.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectSoundPage,
  listen,
} from '../../support/inspect-page.ts';
import { addressOf, inParts, leadsOn, pagesFor, readAs, readers } from '../../support/page-addresses.ts';

// What the browser reports of a violated policy, it reports on the console, where `listen` hears it.
const statusOf: Partial<Record<string, number>> = {
  forbidden: 403,
  notFound: 404,
  tooLarge: 413,
  failed: 500,
  confirm: 410,
  // Without a token they have nothing to show.
  invitation: 410,
  resetPassword: 410,
  confirmEmail: 410,
  // Only of a provider that replaces hardware.
  replacement: 404,
  staffReplacement: 404,
  hardwareTerms: 404,
};

test.use({ viewport: { width: 1280, height: 900 }, contextOptions: { reducedMotion: 'reduce' } });

for (const reader of readers) {
  const parts = inParts(pagesFor(reader), 12);
  parts.forEach((pages, part) => {
    test(`every page that ${reader} may see is sound and accessible, light and dark (${part + 1} of ${parts.length})`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const found = await readAs(page.request, 'sep-sesam', reader);
      const heard = listen(page);
      for (const { name } of pages) {
        const address = addressOf[name](found);
        const response = await page.goto(address);
        if (leadsOn(name, reader)) {
          expect(new URL(page.url()).pathname, `${name} leads on`).not.toBe(address);
          continue;
        }
        expect.soft(response?.status(), `${name}: status`).toBe(statusOf[name] ?? 200);
        expect.soft(new URL(page.url()).pathname, `${name}: address`).toBe(address.split('?')[0]);
        await expectSoundPage(page, 'de', name);
        await expectAccessible(page, name);
        await expectNoSidewaysScroll(page, name);
        expect.soft(heard(), `${name}: console`).toEqual([]);
      }
    });
  });
}

for (const [reader, names] of [
  ['customer-admin', ['overview', 'tickets', 'ticket', 'newRequest', 'article']],
  ['agent', ['queue', 'staffTicket', 'phoneTicket', 'editArticle']],
] as const) {
  test(`in forced colours the pages of ${reader} lose nothing`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const found = await readAs(page.request, 'sep-sesam', reader);
    for (const name of names) {
      await page.goto(addressOf[name](found));
      expect.soft(await accessibilityFaults(page), name).toEqual([]);
      await expectNoSidewaysScroll(page, name);
    }
  });
}
