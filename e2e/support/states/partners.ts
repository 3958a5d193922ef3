import { expect, type Page } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });

const KEY = '/partner/widget/zwk_demo_sep_sesam';

/** Sends a form without the browser's own checks, as one without them would. */
async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
}

/** What customers and partners come to between them. */
export const partnerStates: PageState[] = [
  state('partner access, a request', (page) => visitAs(page, people.kellermann, '/partner-access')),
  state('partner access, for others to read', (page) => visitAs(page, people.yildirim, '/partner-access')),
  state('partner access, none', (page) => visitAs(page, people.moreau, '/partner-access')),
  state('partner access, choices open', async (page) => {
    await visitAs(page, people.kellermann, '/partner-access');
    for (const fold of await page.getByRole('main').locator('details > summary').all()) await fold.click();
  }),
  state('partner access, nothing chosen', async (page) => {
    await visitAs(page, people.kellermann, '/partner-access');
    const request = page.getByRole('article', { name: 'Nordkontor Systemhaus GmbH' });
    for (const name of ['Tickets', 'Vertragsdaten']) {
      const box = request.getByRole('checkbox', { name });
      await page.locator(`label[for="${await box.getAttribute('id')}"]`).click();
      await expect(box).not.toBeChecked();
    }
    await press(page, 'Zugriff geben');
    await expect(page.getByText('Bitte wählen Sie mindestens eines.')).toBeVisible();
  }),
  state('customers of a partner, asked and former', (page) =>
    visitAs(page, people.wiebe, '/partner/customers'),
  ),
  state('customers of a partner, faults', async (page) => {
    await visitAs(page, people.marten, '/partner/customers');
    await press(page, 'Anfrage senden');
    await expect(page.getByText('3 Angaben fehlen noch.')).toBeVisible();
  }),
  state('customer of a partner, tickets alone', (page) =>
    visitAs(page, people.marten, '/partner/customers/104533'),
  ),
  state('request of a partner, for whom', (page) => visitAs(page, people.marten, '/tickets/new')),
  state('request of a partner, chosen', (page) =>
    visitAs(page, people.marten, '/tickets/new?customer=104217&query=Lizenz'),
  ),
  state('widget keys, none', (page) => visitAs(page, people.wiebe, '/partner/widget')),
  state('widget key, look that is none', async (page) => {
    await visitAs(page, people.marten, KEY);
    await page.getByRole('textbox', { name: 'Akzentfarbe' }).fill('rot');
    await press(page, 'Aussehen speichern');
    await expect(page.getByText('Bitte als #rrggbb').first()).toBeVisible();
  }),
  state('widget key, a public key to add', async (page) => {
    await visitAs(page, people.marten, KEY);
    await page.getByText('Öffentlichen Schlüssel hinzufügen').click();
    await page.getByLabel('Öffentlicher Schlüssel (JWK)').fill('{"kty":"EC","d":"…"}');
    await press(page, 'Schlüssel hinzufügen');
    await expect(page.getByText('Das ist kein öffentlicher P-256-Schlüssel').first()).toBeVisible();
  }),
  state('widget key, a page checked', async (page) => {
    await visitAs(page, people.marten, KEY);
    await page.getByLabel('Adresse der Seite').fill('https://www.datenhafen-osterlind.example/support');
    await page
      .getByLabel('Content-Security-Policy')
      .fill("default-src 'self'; script-src 'self' 'nonce-abc'");
    await press(page, 'Prüfen');
    await expect(page.getByText('Das Widget arbeitet dort noch nicht.')).toBeVisible();
  }),
];
