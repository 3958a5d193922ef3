import type { Transaction } from '@zusage/db';
import { listByRole, type Person } from './person.ts';

/** Everybody who may ask for support: the active contacts of all customers, and partners' people, by name. */
export const listRequesters = (trx: Transaction, providerId: string): Promise<Person[]> =>
  listByRole(trx, providerId, ['customer', 'customer-admin', 'partner']);
