import { expect, type Page } from '@playwright/test';
import type { PageState } from '../page-states.ts';
import { people, visitAs } from '../people.ts';

const state = (name: string, reach: PageState['reach']): PageState => ({ name, reach });
const at = (person: keyof typeof people, path: string) => (page: Page) => visitAs(page, people[person], path);

/** What customers can come to among contracts, products, certificates and documents. */
export const contractStates: PageState[] = [
  state('contract that ends soon', at('vanderlinde', '/contracts/MW-2024-10453')),
  state('contract that has ended', at('moreau', '/contracts/MW-2024-10390')),
  state('contract with options and agreed times', at('amann', '/contracts/SV-4128-2025')),
  state('contract without fixed times', at('riedmueller', '/contracts/SUB-338210-7')),
  state('contracts of a partner’s customers', at('marten', '/contracts')),
  state('certificate that another replaced', at('yildirim', '/certificates/ZS-104217-02')),
  state('certificate that was revoked', at('yildirim', '/certificates/ZS-104217-01')),
  state('certificate, as a stranger finds it', async (page) => {
    await visitAs(page, people.yildirim, '/certificates/ZS-104217-03');
    await page.getByRole('link', { name: 'Prüfseite öffnen' }).click();
    await expect(page.getByRole('status')).toContainText('Gültig');
  }),
  state('check of a certificate, no code', async (page) => {
    await page.goto('/sep-sesam/verify');
    await page.getByRole('textbox', { name: 'Prüfcode' }).fill('ZS-1');
    await page.getByRole('button', { name: 'Code prüfen' }).click();
    await expect(page.getByText('Das ist kein Prüfcode.')).toBeVisible();
  }),
  state('check of a certificate, a strange file', async (page) => {
    await page.goto('/sep-sesam/verify');
    await page
      .getByLabel('PDF des Zertifikats')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page.getByRole('button', { name: 'PDF prüfen' }).click();
    await expect(page.getByRole('status')).toContainText('Ohne Signatur');
  }),
  state('products, narrowed down', at('yildirim', '/products?site=Werk+S%C3%BCd')),
  state('products, nothing fits', at('yildirim', '/products?query=gibtesnicht')),
  state('new request about a product', at('yildirim', '/tickets/new?product=backup-sued')),
];

/** What the provider's administrator can come to while looking after documents. */
export const documentStates: PageState[] = [
  state('new document, faults', async (page) => {
    await visitAs(page, people.osterhagen, '/staff/documents/new');
    await page.getByRole('button', { name: 'Veröffentlichen' }).click();
    await expect(page.getByRole('link', { name: 'Bitte geben Sie einen Titel ein.' })).toBeVisible();
  }),
  state('document, no file to replace it with', async (page) => {
    await visitAs(page, people.osterhagen, '/staff/documents/zugesagte-zeiten-als-tabelle');
    await page.getByRole('button', { name: 'Datei ersetzen' }).click();
    await expect(page.getByRole('link', { name: 'Bitte wählen Sie eine Datei.' })).toBeVisible();
  }),
];
