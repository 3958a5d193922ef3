import { expect, test } from '@playwright/test';
import { accessibilityFaults } from '../../support/accessible.ts';
import { internalsIn, listen, textsOf } from '../../support/inspect-page.ts';

test('the checks of all pages find what they look for', async ({ page }) => {
  const heard = listen(page);
  await page.setContent(`<!doctype html><html lang="de"><title>t</title><body>
    <p>status waiting_for_customer, ${crypto.randomUUID()}</p><p hidden>not_seen</p><code>as_written</code>
    <p>staff.queueTitle {number} undefined 2026-01-05T10:00 provider-admin</p><button aria-label="raw_label">x</button>
    <a href="/x" style="color:#eee;background:#fff">zu blass</a></body></html>`);
  const found = internalsIn(await textsOf(page)).map((each) => each.split(':')[0]);
  expect(found.sort()).toEqual(
    [
      'a raw value',
      'a raw value',
      'an identifier',
      'a key of a text',
      'a placeholder',
      'nothing at all',
      'a raw instant',
      'a role',
    ].sort(),
  );
  expect((await accessibilityFaults(page)).join('\n')).toContain('color-contrast');
  await page.evaluate(() => console.error('said'));
  expect(heard()).toEqual(['said']);
  expect(heard()).toEqual([]);
});
