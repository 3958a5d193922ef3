import { expect, type Page } from '@playwright/test';
import { messagesFor } from '../../packages/i18n/src/index.ts';
import { accessibilityFaults } from './accessible.ts';

const areas = Object.keys(messagesFor('de')).join('|');

/** What a program calls things, and no person should have to read. */
const internals: Record<string, RegExp> = {
  'an identifier': /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi,
  'a raw value': /\b[a-z]+(?:_[a-z0-9]+)+\b/g,
  'a role': /\b(?:customer|provider)-admin\b/g,
  'nothing at all': /\b(?:undefined|NaN|null|Invalid Date)\b|\[object/g,
  'a placeholder': /[$#]?\{\w+\}/g,
  'a key of a text': new RegExp(`\\b(?:${areas})\\.[a-z]\\w+`, 'g'),
  'a raw instant': /\d{4}-\d\d-\d\dT\d\d/g,
};

/** Every text a reader sees or hears on the page; code, fields and what authors wrote (it names its language) left out. */
export function textsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent || parent.closest('body [lang], code, pre, script, style, template, textarea, noscript'))
        continue;
      if (parent.checkVisibility({ visibilityProperty: true }) || parent.closest('option'))
        texts.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('[aria-label], [title], [alt], [placeholder]'))
      for (const name of ['aria-label', 'title', 'alt', 'placeholder'])
        texts.push(element.getAttribute(name) ?? '');
    return texts.filter((text) => text.trim() !== '').join('\n');
  });
}

/** Words of the machine in what the page says; addresses of the web and of mail are not counted. */
export function internalsIn(text: string): string[] {
  const said = text.replaceAll(/https?:\/\/\S+|\S+@\S+/g, '');
  return Object.entries(internals).flatMap(([what, pattern]) =>
    [...said.matchAll(pattern)].map(([found]) => `${what}: ${found}`),
  );
}

/** What every page has in common, whatever it is about. `state` names it in a failure. */
export async function expectSoundPage(page: Page, locale: string, state: string): Promise<void> {
  const soft = expect.soft;
  soft(await page.locator('html').getAttribute('lang'), `${state}: language`).toBe(locale);
  soft(await page.locator('h1').count(), `${state}: first headings`).toBe(1);
  soft(
    await page.locator('.button-primary:visible').count(),
    `${state}: primary actions`,
  ).toBeLessThanOrEqual(1);
  soft(internalsIn(await textsOf(page)), `${state}: internals`).toEqual([]);
}

/** Nothing that axe finds in either theme; the page stays in the dark one, which differs in its colours alone. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  for (const [colorScheme, what] of [
    ['light', 'all'],
    ['dark', 'contrast'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await accessibilityFaults(page, what), `${state}: ${colorScheme}`).toEqual([]);
  }
}

/** Width of the window, and how large the reader has set the text. */
const settings = [
  { width: 360, text: 100 },
  { width: 320, text: 100 },
  { width: 1280, text: 200 },
];

/** Nothing is wider than the window: on phones down to 320 px (WCAG 1.4.10), and with text at 200 % (1.4.4). */
export async function expectNoSidewaysScroll(page: Page, state: string): Promise<void> {
  const before = page.viewportSize();
  for (const { width, text } of settings) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate((percent) => {
      const root = document.documentElement;
      root.style.fontSize = percent === 100 ? '' : `${percent}%`;
      const px = root.scrollWidth - root.clientWidth;
      root.style.fontSize = '';
      return px;
    }, text);
    expect.soft(over, `${state}: px too wide at ${width}, text ${text} %`).toBe(0);
  }
  if (before) await page.setViewportSize(before);
}

/** Listens for errors of scripts and violations of the page's policy. @returns what was heard since the last question */
export function listen(page: Page): () => string[] {
  let heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    // The browser reports the status of a page that tells of an error as an error of its own.
    const isItsStatus =
      message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (message.type() === 'error' && !isItsStatus) heard.push(message.text());
  });
  return () => {
    const since = heard;
    heard = [];
    return since;
  };
}
