import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against WCAG 2.2 AA and best practice on the whole page as it stands: `rule: element, element`.
 * `contrast` looks at colours alone, for a page that has been looked at whole in another theme.
 */
export async function accessibilityFaults(page: Page, what: 'all' | 'contrast' = 'all'): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const axe = what === 'all' ? builder.withTags(rules) : builder.withRules(['color-contrast']);
  // Chromium tells a forced background and the text's colour before it was forced: no contrast can be told from that.
  if (await page.evaluate(() => matchMedia('(forced-colors: active)').matches))
    axe.disableRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );
}
