import { expect, test } from '@playwright/test';
import { accessibilityFaults } from '../../support/accessible.ts';
import { embedWith, hostPage, recordViolations, Widget } from '../../support/widget.ts';

test('With forced colours every control still has an edge, since backgrounds are gone', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(hostPage('sep-sesam'));
  const widget = new Widget(page);
  const edgeless = () =>
    page.evaluate(() => {
      const root = document.querySelector('zusage-widget')!.shadowRoot!;
      const controls = [...root.querySelectorAll('button, input:not([type=radio]), select, textarea')];
      return controls
        .filter(
          (control) =>
            control.checkVisibility() && !control.closest('.head') && !control.classList.contains('link'),
        )
        .filter((control) => ['none', '0px'].some((none) => getComputedStyle(control).border.includes(none)))
        .map((control) => control.outerHTML);
    });
  await expect(widget.button).toBeVisible();
  expect(await edgeless()).toEqual([]);
  await widget.open();
  await widget.write('Rücksicherung');
  expect(await edgeless()).toEqual([]);
  const radio = widget.dialog.getByRole('radio', { name: /Schweregrad 3/ });
  await radio.check();
  await radio.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  const outline = await radio.evaluate((input) =>
    [input, input.closest('label')!].map((element) => getComputedStyle(element).outlineStyle),
  );
  expect(outline.some((style) => style !== 'none')).toBe(true);
});

for (const [colorScheme, theme, isDark] of [
  ['dark', '', true],
  ['light', '', false],
  ['dark', 'light', false],
  ['light', 'dark', true],
] as const) {
  test(`The panel is ${isDark ? 'dark' : 'light'} on a ${colorScheme} system with data-theme "${theme}"`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    if (theme) await embedWith(page, 'theme', theme);
    await page.goto(hostPage('sep-sesam'));
    const widget = new Widget(page);
    await widget.open();
    const lightness = await widget.dialog.evaluate((dialog) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
      canvas.fillStyle = getComputedStyle(dialog).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return (
        canvas
          .getImageData(0, 0, 1, 1)
          .data.slice(0, 3)
          .reduce((sum, part) => sum + part, 0) / 765
      );
    });
    expect(lightness < 0.5).toBe(isDark);
  });
}

const languages = {
  en: {
    form: 'Your request',
    send: 'Send request',
    missing: 'Please fill in this field.',
    helped: 'This did not help',
    words: 'restore fails',
    article: 'Restore fails',
    severity: /^Severity 3/,
  },
  fr: {
    form: 'Votre demande',
    send: 'Envoyer la demande',
    missing: 'Veuillez remplir ce champ.',
    helped: 'Cela ne m’a pas aidé',
    words: 'restauration échoue',
    article: 'La restauration échoue',
    severity: /^Gravité 3/,
  },
} as const;

for (const language of ['en', 'fr'] as const) {
  test(`The panel speaks the language of data-lang: ${language}`, async ({ page }) => {
    const words = languages[language];
    const violations = await recordViolations(page);
    await embedWith(page, 'lang', language);
    await page.goto(hostPage('sep-sesam'));
    const widget = new Widget(page, language);
    await widget.open();
    await expect(widget.dialog).toHaveAttribute('lang', language);
    expect(await accessibilityFaults(page)).toEqual([]);
    await widget.query.fill(words.words);
    const result = widget.results.filter({ hasText: words.article });
    await expect(result).toBeVisible();
    await result.click();
    await expect(widget.dialog.getByRole('article')).toHaveAttribute('lang', language);
    await widget.dialog.getByRole('button', { name: words.helped }).click();
    await expect(widget.dialog.getByRole('heading', { name: words.form })).toBeVisible();
    await expect(widget.dialog.getByRole('radio', { name: words.severity })).toBeVisible();
    await widget.dialog.getByRole('button', { name: words.send }).click();
    await expect(widget.dialog.getByText(words.missing).first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect(widget.dialog).not.toContainText(/Anfrage|Schweregrad|Bitte|Betreff/);
    expect(await violations()).toEqual([]);
  });
}
