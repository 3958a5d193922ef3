import type { Transaction } from '@zusage/db';
import { listByRole, type Person } from './person.ts';

/** The provider's own active people, by name. */
export const listStaff = (trx: Transaction, providerId: string): Promise<Person[]> =>
  listByRole(trx, providerId, ['agent', 'provider-admin']);
