import { expect, test } from '@playwright/test';

const PROVIDERS = [
  'sep-sesam',
  'sektor7-server-management',
  'seitenbau-support',
  'kaseya-technical-support',
  'ntt-securecall',
];
const TITLES = { de: 'Was wir zusagen', en: 'What we promise', fr: 'Nos engagements' } as const;

// Words as only files write them: keys with underscores, what JavaScript says of nothing, what nobody filled in.
const RAW = [/\b[a-z0-9]+_[a-z0-9_]+\b/, /\b(?:undefined|NaN|null|true|false)\b/, /\{\w+\}/, /\[object/];

for (const [language, title] of Object.entries(TITLES)) {
  test(`all five service descriptions read well in ${language}, for anybody, without a key of a file`, async ({
    page,
  }) => {
    await page
      .context()
      .addCookies([{ name: 'zusage_language', value: language, url: test.info().project.use.baseURL ?? '' }]);
    for (const provider of PROVIDERS) {
      const response = await page.goto(`/${provider}/promise`);
      expect(response?.status(), provider).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const text = await page.getByRole('main').innerText();
      expect(text.length, provider).toBeGreaterThan(1_500);
      for (const pattern of RAW) expect.soft(text, `${provider}: ${pattern}`).not.toMatch(pattern);
      // Each entry of the contents leads to a section, and each section has something in it.
      for (const link of await page.locator('.description-contents a').all()) {
        const id = (await link.getAttribute('href'))?.slice(1) ?? '';
        const section = page.locator('section', { has: page.locator(`h2[id="${id}"]`) });
        expect((await section.innerText()).length, `${provider} ${id}`).toBeGreaterThan(20);
      }
    }
  });
}

test('what has no promised time says so instead of a figure (SB-3, K-5), and service hours say when they run', async ({
  page,
}) => {
  const row = (text: string) =>
    page
      .locator('section', { has: page.locator('#targets') })
      .getByRole('row')
      .filter({ hasText: text });
  await page.goto('/kaseya-technical-support/promise');
  await expect(row('Dringlichkeit 1')).toContainText('keine feste Zeit');
  await expect(row('Dringlichkeit 1')).toContainText('Antwort rund um die Uhr mit höchster Priorität');
  await page.goto('/seitenbau-support/promise');
  await expect(row('Kategorie 2')).toContainText('wird im Vertrag vereinbart');
  await expect(row('mit Rufbereitschaft')).toContainText('binnen 1 Stunde');
  await page.goto('/ntt-securecall/promise');
  await expect(row('Priorität 1').first()).toContainText('binnen 30 Minuten');
  // N-18: what holds for some requests alone names them.
  const securehands = row('Priorität 1').filter({ hasText: 'bei „Arbeiten mit SecureHands“' });
  await expect(securehands).toContainText('binnen 8 Servicestunden');
});
