import { expect, test, type Page } from '@playwright/test';
import { accessibilityFaults } from '../../support/accessible.ts';
import { uniqueWord } from '../../support/unique.ts';
import { hostPage, recordViolations, visitSignedIn, Widget } from '../../support/widget.ts';

type Check = (state: string) => Promise<void>;

/** Every state a contact can bring the panel into, each shown to `check`. */
async function throughContactStates(page: Page, check: Check): Promise<void> {
  const widget = new Widget(page);
  const { dialog } = widget;
  await visitSignedIn(page, 'sep-sesam');
  await expect(widget.button).toBeVisible();
  await check('closed');
  await widget.open();
  await check('search');
  await widget.search('Rücksicherung');
  await check('results');
  await widget.results.first().click();
  await expect(dialog.getByRole('article')).toBeVisible();
  await check('article');
  await dialog.getByRole('button', { name: 'Das hat geholfen' }).click();
  await check('solved');
  await dialog.getByRole('button', { name: 'Etwas anderes suchen' }).click();
  await widget.search(uniqueWord());
  await check('nothing found');
  await dialog.getByRole('button', { name: 'Ihre Anfrage' }).click();
  await check('form');
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(dialog.getByText('Bitte füllen Sie dieses Feld aus.').first()).toBeVisible();
  await check('form with faults');
  await dialog.getByRole('combobox', { name: 'Produkt' }).selectOption({ index: 1 });
  await dialog.getByLabel('Was ist geschehen?').fill('Die Sicherung hängt.');
  await dialog.getByRole('radio', { name: /Schweregrad 1/ }).check();
  await expect(dialog.getByRole('link', { name: /^\+49/ })).toBeVisible();
  await check('promise: hotline');
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(dialog.getByRole('button', { name: 'Zurück' })).toBeVisible();
  await check('another way');
  await dialog.getByRole('button', { name: 'Zurück' }).click();
  await dialog.getByRole('radio', { name: /Schweregrad 3/ }).check();
  await expect(dialog.getByText(/antworten wir bis|Die Frist beginnt/)).toBeVisible();
  await dialog.getByText('Warum?').click();
  await check('promise unfolded');
  await page.route('**/trpc/widget.open*', (route) => route.abort());
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(widget.alert()).toBeVisible();
  await check('no connection');
  await page.reload();
  await widget.open();
  await expect(dialog.getByText('Ihr Entwurf ist noch da.')).toBeVisible();
  await check('draft restored');
  await page.unroute('**/trpc/widget.open*');
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(dialog.getByRole('heading', { name: 'Ihre Anfrage ist angekommen.' })).toBeVisible();
  await check('ticket');
}

/** What only a stranger sees. */
async function throughStrangerStates(page: Page, check: Check): Promise<void> {
  const widget = new Widget(page);
  const { dialog } = widget;
  await page.goto(hostPage('sep-sesam'));
  await widget.open();
  await page.route('**/trpc/knowledge.search*', (route) => route.abort());
  await widget.query.fill('Rücksicherung');
  await expect(widget.alert()).toBeVisible();
  await check('search without connection');
  await page.unroute('**/trpc/knowledge.search*');
  const word = uniqueWord();
  await widget.write(word);
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await check('form of a stranger with faults');
  await dialog.getByLabel('Ihr Name').fill('Gast');
  await dialog.getByLabel('Ihre E-Mail-Adresse').fill(`${word}@besuch.example`);
  await dialog.getByRole('radio', { name: /Schweregrad 4/ }).check();
  await dialog.getByLabel('Was ist geschehen?').fill('Eine Frage.');
  await dialog.getByRole('button', { name: 'Anfrage senden' }).click();
  await expect(dialog.getByRole('heading', { name: /Bitte bestätigen/ })).toBeVisible();
  await check('waits for the link');
}

const looks = [
  { name: 'light', media: { colorScheme: 'light' }, width: 1280 },
  { name: 'dark', media: { colorScheme: 'dark' }, width: 1280 },
  { name: 'forced colours', media: { forcedColors: 'active' }, width: 1280 },
  { name: '320 px', media: { colorScheme: 'light' }, width: 320 },
  { name: '320 px, dark', media: { colorScheme: 'dark' }, width: 320 },
] as const;

for (const { name, media, width } of looks) {
  test(`No finding of axe in any state: ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    const violations = await recordViolations(page);
    await page.setViewportSize({ width, height: 720 });
    await page.emulateMedia(media);
    const faults: Record<string, string[]> = {};
    const check: Check = async (state) => {
      const found = [
        ...(await accessibilityFaults(page)),
        ...(await overflow(page)).map((part) => `too wide: ${part}`),
      ];
      if (found.length > 0) faults[state] = found;
    };
    await throughContactStates(page, check);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Schließen' }).click();
    await page.getByRole('link', { name: 'Abmelden' }).click();
    await throughStrangerStates(page, check);
    expect(await violations()).toEqual([]);
    expect(faults).toEqual({});
  });
}

/** Parts of the panel that are wider than their place, and do not scroll on purpose. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector('zusage-widget')?.shadowRoot?.querySelector('dialog');
    if (!dialog?.open) return [];
    const right = dialog.getBoundingClientRect().right;
    return [...dialog.querySelectorAll('*')]
      .filter(
        (element) =>
          !element.closest('.wide, pre') &&
          element.checkVisibility() &&
          element.getBoundingClientRect().right > right + 1,
      )
      .map((element) => `${element.tagName} ${element.className}`);
  });
}
