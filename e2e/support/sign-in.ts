import type { Page } from '@playwright/test';
import { loginOf, type DemoRole } from './product.ts';

/** Signs in as a person would, through the form. */
export async function signIn(page: Page, provider: string, role: DemoRole): Promise<void> {
  const login = loginOf(provider, role);
  await page.goto(`/${provider}/sign-in`);
  await page.getByLabel('E-Mail-Adresse oder Kundennummer').fill(login.email);
  await page.getByLabel('Passwort').fill(login.password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}
