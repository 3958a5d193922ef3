import { expect, test } from '@playwright/test';
import { openAccountMenu } from '../../support/account-menu.ts';
import { people, visitAs } from '../../support/people.ts';

const languages = [
  {
    language: 'English',
    code: 'en',
    switchLabel: 'Sprache',
    state: /^Your support (can be reached now, until|is closed at the moment\. It opens) /,
    pages: { tickets: 'Tickets', 'tickets/new': 'New request', knowledge: 'Knowledge' },
    contracts: 'Your contracts',
    severity: 'Severity 3 (minor)',
    signOut: 'Sign out',
  },
  {
    language: 'Français',
    code: 'fr',
    switchLabel: 'Sprache',
    state: /^Votre support est (joignable maintenant, jusqu’à|fermé en ce moment\. Il ouvre) /,
    pages: { tickets: 'Tickets', 'tickets/new': 'Nouvelle demande', knowledge: 'Savoir' },
    contracts: 'Vos contrats',
    severity: 'Gravité 3',
    signOut: 'Se déconnecter',
  },
] as const;

/** Words of the German frame that must not be left over on a page in another language. */
const german = /Übersicht|Wissen|Abmelden|Servicezeit|Schweregrad|Neue Anfrage|Uhr\b|Std\./;

for (const { language, code, state, pages, contracts, signOut } of languages) {
  test(`everything is there in ${language}, and stays so`, async ({ page }) => {
    await visitAs(page, people.yildirim);
    await page.getByRole('button', { name: language }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(state);
    await expect(page.getByRole('heading', { name: contracts })).toBeVisible();
    expect(await page.locator('main').innerText()).not.toMatch(german);
    for (const [path, heading] of Object.entries(pages)) {
      await page.goto(`/sep-sesam/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.locator('html')).toHaveAttribute('lang', code);
    }
    await page.goto('/sep-sesam/tickets/nothing');
    expect(await page.locator('main').innerText()).not.toMatch(german);
    await page.goto('/sep-sesam/');
    await openAccountMenu(page);
    await page.getByRole('button', { name: signOut }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', code);
  });
}

test("an article that is there in the reader's language is shown in it, one that is not says so", async ({
  page,
}) => {
  await visitAs(page, people.yildirim, '/knowledge');
  await page.getByRole('button', { name: 'English' }).click();
  await page.goto('/sep-sesam/knowledge/ruecksicherung-schlaegt-fehl');
  await expect(page.locator('article[lang="en"]')).toBeVisible();
  await page.getByRole('link', { name: 'French' }).click();
  await expect(page.locator('article[lang="fr"]')).toBeVisible();
  await page.goto('/sep-sesam/knowledge/medienpool-voll');
  await expect(page.locator('article[lang="de"]')).toBeVisible();
  await expect(page.getByText(/in German only/)).toBeVisible();
});

test("a browser's language is used without a choice", async ({ browser }) => {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto('/sep-sesam/sign-in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await context.close();
});
