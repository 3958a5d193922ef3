import { expect, test } from '@playwright/test';
import { expectNoSidewaysScroll, expectSoundPage, textsOf } from '../../support/inspect-page.ts';
import { addressOf, leadsOn, pagesFor, readAs } from '../../support/page-addresses.ts';
import { addresses } from '../../support/product.ts';

/** What the frame of every page says in one language alone. */
const german = /\b(?:Sprache|Darstellung|Abmelden|Anmelden|Zum Inhalt|Hauptnavigation)\b/;

for (const language of ['en', 'fr'] as const) {
  for (const reader of ['anonymous', 'customer-admin', 'agent'] as const) {
    test(`${reader}: every page speaks ${language} throughout its frame`, async ({ page, context }) => {
      test.setTimeout(60_000);
      await context.addCookies([{ name: 'zusage_language', value: language, url: addresses.portal }]);
      const found = await readAs(page.request, 'sep-sesam', reader);
      for (const { name } of pagesFor(reader)) {
        if (leadsOn(name, reader)) continue;
        await page.goto(addressOf[name](found));
        await expectSoundPage(page, language, name);
        const texts = await textsOf(page);
        // An article or ticket may be in German; the frame around it may not.
        expect
          .soft(german.exec(texts.replaceAll(/\nDeutsch\n/g, ''))?.[0], `${name}: German left over`)
          .toBeUndefined();
        await expectNoSidewaysScroll(page, name);
      }
    });
  }
}
