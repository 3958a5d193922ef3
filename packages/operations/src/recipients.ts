import type { Transaction } from '@zusage/db';
import { listStaff } from '@zusage/identity';
import type { Locale } from '@zusage/i18n';

export interface Recipient {
  email: string;
  language: Locale;
}

/** The provider's active staff: they are told of what customers write and of missed promises. */
export async function staffRecipients(trx: Transaction, providerId: string): Promise<Recipient[]> {
  const staff = await listStaff(trx, providerId);
  return staff.map((person) => ({ email: person.email, language: person.language }));
}
