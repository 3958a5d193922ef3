import type { Database, Transaction } from '@zusage/db';

/** Where a lookup that needs no tenant runs: in a transaction of its own, or in one that the caller has open already. */
export type Source = Database | Transaction;

export const inSource = <T>(source: Source, work: (trx: Transaction) => Promise<T>): Promise<T> =>
  'withoutTenant' in source ? source.withoutTenant(work) : work(source);
