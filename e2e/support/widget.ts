import { expect, type Locator, type Page } from '@playwright/test';
import { addresses } from './product.ts';

type Language = 'de' | 'en' | 'fr';

/** The page of the demo partner that embeds a provider's widget. */
export const hostPage = (provider: string): string => `${addresses.demoSite}/${provider}`;

const buttonName = { de: 'Hilfe', en: 'Help', fr: 'Aide' } satisfies Record<Language, string>;
const question = {
  de: 'Worum geht es?',
  en: 'What is it about?',
  fr: 'De quoi s’agit-il ?',
} satisfies Record<Language, string>;

/** What a visitor sees of the widget; shadow roots are no hindrance to locators. */
export class Widget {
  readonly button: Locator;
  readonly dialog: Locator;
  readonly query: Locator;
  readonly results: Locator;
  readonly close: Locator;
  /** The new ticket's number. */
  readonly number: Locator;

  constructor(page: Page, language: Language = 'de') {
    this.button = page.getByRole('complementary', { name: buttonName[language] }).getByRole('button');
    this.dialog = page.getByRole('dialog');
    this.query = this.dialog.getByRole('searchbox', { name: question[language] });
    this.results = this.dialog.getByRole('listitem').getByRole('button');
    this.close = this.dialog.getByRole('button', { name: /^(Schließen|Close|Fermer)$/ });
    this.number = this.dialog.getByText(/^[A-Z0-9]+-\d{4,}$/);
  }

  async open(): Promise<void> {
    await this.button.click();
    await expect(this.dialog).toBeVisible();
  }

  async search(words: string): Promise<void> {
    await this.query.fill(words);
    await expect(this.dialog.getByRole('status')).toHaveText(
      /Artikel|article|suchen wir|Schreiben Sie|Write|Écrivez/,
    );
  }

  /** From the search to the form, by the way a visitor has: nothing helped. */
  async write(words: string): Promise<void> {
    await this.search(words);
    await this.dialog.getByRole('button', { name: /^(Das hat nicht geholfen|Ihre Anfrage)$/ }).click();
    await expect(this.dialog.getByRole('heading', { name: 'Ihre Anfrage' })).toBeVisible();
  }

  alert(): Locator {
    return this.dialog.getByRole('alert');
  }
}

/** Opens the demo partner's page as somebody whom that site knows (its own session, unknown to the portal). */
export async function visitSignedIn(page: Page, provider: string): Promise<void> {
  await page.goto(`${hostPage(provider)}/anmelden`);
  await expect(page).toHaveURL(hostPage(provider));
  await expect(page.getByText(/^Angemeldet als /)).toBeVisible();
}

/** Collects what the page's strict policy refused; ask before the first `goto`. */
export async function recordViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const store = window as unknown as { violations: string[] };
    store.violations = [];
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      store.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

/** Embeds the widget with another attribute than the demo site has, as another partner would; ask before `goto`. */
export async function embedWith(page: Page, attribute: 'lang' | 'theme', value: string): Promise<void> {
  await page.addInitScript(
    ({ name, text }) => {
      // Before the script that arrives later reads it.
      new MutationObserver(() => {
        const loader = document.querySelector<HTMLScriptElement>('script[data-key]');
        if (loader) loader.dataset[name] = text;
      }).observe(document, { childList: true, subtree: true });
    },
    { name: attribute, text: value },
  );
}
