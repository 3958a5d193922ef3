import { expect, test, type Locator } from '@playwright/test';
import { hostPage, visitSignedIn, Widget } from '../../support/widget.ts';

test('The focus enters the dialog, stays inside in both directions, and returns when Escape closes it', async ({
  page,
}) => {
  await page.goto(hostPage('sep-sesam'));
  const widget = new Widget(page);
  await widget.button.focus();
  await page.keyboard.press('Enter');
  await expect(widget.query).toBeFocused();
  await widget.search('Rücksicherung');
  for (const key of ['Tab', 'Shift+Tab']) {
    const seen = new Set<string>();
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press(key);
      const at = await page.evaluate(() => {
        const host = document.activeElement;
        const inner = host?.shadowRoot?.activeElement;
        return {
          inside: !!inner?.closest('dialog'),
          text: inner?.textContent || inner?.id || inner?.ariaLabel || '',
        };
      });
      expect(at.inside, `${key} ${step}`).toBe(true);
      seen.add(at.text);
    }
    expect(seen.size, 'every control is reached').toBeGreaterThanOrEqual((await widget.results.count()) + 3);
  }
  await widget.query.focus();
  await page.keyboard.press('Escape');
  await expect(widget.dialog).toBeHidden();
  await expect(widget.button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(widget.dialog).toBeVisible();
  await expect(widget.query, 'Escape takes no words away').toHaveValue('Rücksicherung');
  await widget.close.click();
  await expect(widget.button).toBeFocused();
});

test('From the button to the ticket by keyboard alone', async ({ page }) => {
  await visitSignedIn(page, 'sep-sesam');
  const widget = new Widget(page);
  const { dialog } = widget;
  const { keyboard } = page;
  /** Tabs on until the control has the focus. */
  const reach = async (control: Locator) => {
    for (let step = 0; step < 40; step++) {
      if (await control.evaluate((element) => element.matches(':focus'))) return;
      await keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  };
  await expect(widget.button).toBeVisible();
  await reach(widget.button);
  await keyboard.press('Space');
  await expect(widget.query).toBeFocused();
  await keyboard.type('Rücksicherung schlägt fehl');
  const result = widget.results.filter({ hasText: 'Rücksicherung schlägt fehl' });
  await expect(result).toBeVisible();
  await reach(result);
  await keyboard.press('Enter');
  const no = dialog.getByRole('button', { name: 'Das hat nicht geholfen' });
  await expect(no).toBeVisible();
  await reach(no);
  await keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Ihre Anfrage' })).toBeFocused();
  await reach(dialog.getByRole('combobox', { name: 'Produkt' }));
  await keyboard.press('ArrowDown');
  await reach(dialog.getByRole('radio', { name: /Schweregrad 1/ }));
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /Schweregrad 3/ })).toBeChecked();
  await reach(dialog.getByLabel('Was ist geschehen?'));
  await keyboard.type('Mit der Tastatur geschrieben.');
  await reach(dialog.getByRole('button', { name: 'Anfrage senden' }));
  await keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Ihre Anfrage ist angekommen.' })).toBeFocused();
  await expect(widget.number).toBeVisible();
});
