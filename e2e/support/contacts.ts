import { expect, type Page } from '@playwright/test';
import { uniqueWord } from './unique.ts';

export interface Invited {
  name: string;
  email: string;
}

/** Somebody whom no other test knows, who works at Altmoor. */
export const stranger = (): Invited => {
  const word = uniqueWord();
  return { name: `Kim ${word[0]?.toUpperCase()}${word.slice(1)}`, email: `${word}@altmoorer-guss.example` };
};

/** Fills the form that is open and sends it; the list says so afterwards. */
export async function inviteThere(page: Page, { name, email }: Invited, sees: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByRole('radio', { name: sees }).check();
  await page.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(page.getByText(`Die Einladung an ${name} ist unterwegs.`)).toBeVisible();
}
