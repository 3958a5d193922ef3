import { expect, test, type Browser, type Page } from '@playwright/test';
import { people, visitAs } from '../../support/people.ts';
import { uniqueWord } from '../../support/unique.ts';
import { watch } from '../../support/watch.ts';
import { hostPage, Widget } from '../../support/widget.ts';

const title = (page: Page) => page.getByLabel('Titel', { exact: true });
const text = (page: Page) => page.getByLabel('Text', { exact: true });
const preview = (page: Page) => page.getByRole('region', { name: 'So sehen es Ihre Leser' });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** A reader with two windows: the customer's search and the widget on a partner's site. */
async function readers(browser: Browser) {
  const customer = await (await browser.newContext()).newPage();
  await visitAs(customer, people.yildirim);
  const visitor = await (await browser.newContext()).newPage();
  const widget = new Widget(visitor);

  const find = async (word: string, heading: string, count: number): Promise<void> => {
    await customer.goto(`/sep-sesam/knowledge?query=${word}`);
    await expect(customer.getByRole('main').getByRole('link', { name: heading })).toHaveCount(count);
    await visitor.goto(hostPage('sep-sesam'));
    await widget.open();
    await widget.query.fill('');
    await widget.search(word);
    await expect(widget.results.filter({ hasText: heading })).toHaveCount(count);
  };
  return {
    customer,
    expectFound: (word: string, heading: string) => find(word, heading, 1),
    expectNotFound: (word: string, heading: string) => find(word, heading, 0),
    close: async () => {
      await customer.context().close();
      await visitor.context().close();
    },
  };
}

async function writeArticle(page: Page, heading: string, body: string): Promise<void> {
  await page.goto('/sep-sesam/staff/articles/new');
  await title(page).fill(heading);
  await text(page).fill(body);
  await page.getByLabel('Zielgruppe').selectOption({ label: 'alle' });
  await button(page, 'Entwurf speichern').click();
  await expect(page.getByText('Der Entwurf ist gespeichert.')).toBeVisible();
}

test('An article is found by the customer and in the widget once it is published, and by neither once it is retracted', async ({
  page,
  browser,
}) => {
  const [word, newWord] = [uniqueWord(), uniqueWord()];
  const heading = `Bandwechsel klemmt ${word}`;
  const reading = await readers(browser);
  await visitAs(page, people.wendlinger, '/staff/articles');
  await page.getByRole('link', { name: 'Neuer Artikel' }).click();

  await title(page).fill(heading);
  await text(page).fill('## Ursache\n\nDer **Greifer** klemmt.\n\n- Klappe öffnen\n- Band entnehmen\n');
  await expect(preview(page).getByText(heading)).toBeVisible();
  await expect(preview(page).getByRole('heading', { name: 'Ursache' })).toBeVisible();
  await expect(preview(page).getByRole('listitem')).toHaveText(['Klappe öffnen', 'Band entnehmen']);
  await expect(preview(page).locator('strong')).toHaveText('Greifer');
  await expect(page.getByText('noch nicht gespeichert')).toBeVisible();
  await page.getByLabel('Zielgruppe').selectOption({ label: 'alle' });
  await button(page, 'Entwurf speichern').click();
  await expect(page.getByText('Der Entwurf ist gespeichert.')).toBeVisible();
  await expect(page.getByText('noch nie veröffentlicht')).toBeVisible();
  await reading.expectNotFound(word, heading);

  await button(page, 'Veröffentlichen').click();
  await expect(page.getByText('Der Artikel ist veröffentlicht. Kunden finden ihn ab jetzt.')).toBeVisible();
  await reading.expectFound(word, heading);
  await reading.customer.getByRole('main').getByRole('link', { name: heading }).click();
  await expect(reading.customer.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expect(reading.customer.getByRole('heading', { name: 'Ursache' })).toBeVisible();
  const address = new URL(reading.customer.url()).pathname;

  await text(page).fill(`## Ursache\n\nNeu geschrieben: ${newWord}.\n`);
  await button(page, 'Entwurf speichern').click();
  await expect(page.getByText('veröffentlicht, neuer Entwurf')).toBeVisible();
  await reading.expectNotFound(newWord, heading);
  await reading.customer.goto(address);
  await expect(reading.customer.getByText(newWord)).toHaveCount(0);

  await button(page, 'Veröffentlichen').click();
  await expect(page.getByText('Der Artikel ist veröffentlicht.', { exact: false })).toBeVisible();
  await reading.expectFound(newWord, heading);

  await button(page, 'Zurückziehen').click();
  await expect(page.getByText('Der Artikel ist zurückgezogen.', { exact: false })).toBeVisible();
  await reading.expectNotFound(newWord, heading);
  await reading.expectNotFound(word, heading);
  expect((await reading.customer.goto(address))?.status()).toBe(404);
  await expect(text(page)).toHaveValue(/Neu geschrieben/);
  await reading.close();
});

test('Two people who edit one article lose neither text', async ({ page, browser }) => {
  const heading = `Zwei schreiben ${uniqueWord()}`;
  await visitAs(page, people.wendlinger);
  await writeArticle(page, heading, 'Erste Fassung.');
  const other = await (await browser.newContext()).newPage();
  await visitAs(other, { provider: 'sep-sesam', email: 'birte.osterhagen@support.sep-demo.example' });
  await other.goto(new URL(page.url()).pathname);
  await text(other).fill('Birtes Fassung.');
  await button(other, 'Entwurf speichern').click();
  await expect(other.getByText('Der Entwurf ist gespeichert.')).toBeVisible();

  await text(page).fill('Korbinians Fassung.');
  await button(page, 'Entwurf speichern').click();
  await expect(page.getByText('Jemand hat diesen Artikel inzwischen gespeichert.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Text', exact: true }).first()).toHaveValue(
    'Korbinians Fassung.',
  );
  const theirs = page.getByRole('region', { name: 'Inzwischen gespeichert' });
  await expect(theirs.getByLabel('Text')).toHaveValue('Birtes Fassung.');

  await button(page, 'Entwurf speichern').click();
  await expect(page.getByText('Der Entwurf ist gespeichert.')).toBeVisible();
  await other.reload();
  await expect(text(other)).toHaveValue('Korbinians Fassung.');
  await other.context().close();
});

test('What was typed before a slow script arrived is previewed, and counts as not saved', async ({
  page,
}) => {
  await visitAs(page, people.wendlinger);
  let letIn = (): void => {};
  const wanted = new Promise<void>((resolve) => (letIn = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto('/sep-sesam/staff/articles/new', { waitUntil: 'commit' });
  await title(page).fill('Früh getippt');
  await text(page).fill('Ein **früher** Satz.');
  await expect(preview(page)).not.toContainText('Früh getippt');
  letIn();
  await expect(preview(page).getByText('Früh getippt')).toBeVisible();
  await expect(preview(page).locator('strong')).toHaveText('früher');
  await expect(page.getByText('noch nicht gespeichert')).toBeVisible();
});

const hostile = [
  '[gut](https://docs.example/seite)',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>body{background:url(http://leak.example/)}</style>',
  '<form action="http://leak.example/"><button>senden</button></form>',
  '<meta http-equiv="refresh" content="0;url=http://leak.example/">',
  '<base href="http://leak.example/">',
  '<a href="javascript:alert(1)">klicken</a>',
  '[klicken](javascript:alert(1))',
  '[klicken](JaVaScRiPt&#58;alert(1))',
  '[klicken](data:text/html,<script>alert(1)</script>)',
  '[klicken](vbscript:msgbox(1))',
  '![Bild](http://leak.example/pixel.png)',
  '![Bild](x" onerror="alert(1))',
  '<details open ontoggle=alert(1)>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '```html\n<img src=x onerror=alert(1)>\n```',
  '<x onclick=alert(1) tabindex=1 onfocus=alert(1) autofocus>x</x>',
  '[ref]: javascript:alert(1)\n\n[ref]',
  '<input autofocus onfocus=alert(1)>',
];

test('[S41] [S43] Hostile Markdown runs nowhere: not in the preview, the article or the widget', async ({
  page,
  browser,
}) => {
  const word = uniqueWord();
  const heading = `<img src=x onerror=alert(1)> ${word}`;
  const watched = watch(page);
  await visitAs(page, people.wendlinger);
  await page.goto('/sep-sesam/staff/articles/new');
  for (const payload of hostile) {
    const answer = page.waitForResponse((response) => response.url().includes('editor.preview'));
    await text(page).fill(payload);
    expect((await answer).status(), payload).toBe(200);
    await expectHarmless(preview(page), payload);
  }
  await writeArticle(page, heading, `${word}\n\n${hostile.join('\n\n')}`);
  await button(page, 'Veröffentlichen').click();
  await expect(page.getByText('Der Artikel ist veröffentlicht.', { exact: false })).toBeVisible();
  await expectHarmless(preview(page), 'all');
  await page.goto('/sep-sesam/staff/articles');
  await expect(page.getByRole('link', { name: heading })).toBeVisible();
  watched.expectQuiet();

  const reader = await (await browser.newContext()).newPage();
  const reading = watch(reader);
  await reader.goto(`/sep-sesam/knowledge?query=${word}`);
  await reader.getByRole('main').getByRole('link', { name: heading }).click();
  await expect(reader.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  await expectHarmless(reader.locator('.prose').first(), 'article');
  await reader.goto(hostPage('sep-sesam'));
  const widget = new Widget(reader);
  await widget.open();
  await widget.search(word);
  await widget.results.filter({ hasText: heading }).click();
  await expect(widget.dialog.getByRole('heading', { name: heading })).toBeVisible();
  await expectHarmless(widget.dialog.getByRole('article'), 'widget');
  const link = widget.dialog.getByRole('article').getByRole('link', { name: 'gut' });
  await expect(link).toHaveAttribute('href', 'https://docs.example/seite');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAttribute('target', '_blank');
  reading.expectQuiet();
  await reader.context().close();

  await page.goBack();
  await button(page, 'Zurückziehen').click();
  await expect(page.getByText('Der Artikel ist zurückgezogen.', { exact: false })).toBeVisible();
});

/** No element that runs, loads or sends, no handler, and links of safe schemes alone. */
async function expectHarmless(part: ReturnType<Page['locator']>, what: string): Promise<void> {
  const found = await part.evaluate((root) => {
    const all = [...root.querySelectorAll('*')];
    const elements = all.filter((element) =>
      /^(script|style|iframe|object|embed|form|input|button|meta|base|link|img|svg|math|video|audio|template)$/i.test(
        element.tagName,
      ),
    );
    const handlers = all.flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'),
    );
    const links = [...root.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).protocol);
    return {
      elements: elements.map((element) => element.outerHTML),
      handlers,
      links: links.filter((scheme) => !['http:', 'https:', 'mailto:', 'tel:'].includes(scheme)),
    };
  });
  expect(found, what).toEqual({ elements: [], handlers: [], links: [] });
}
