import type { Transaction } from '@zusage/db';
import { lockAccount, readStanding } from './standing.ts';

/**
 * What can be reserved now, by the database's clock, in the smallest billable part. Under the account's lock: nobody takes
 * of it until the transaction ends. @throws AppError not_found
 */
export async function availableNow(trx: Transaction, providerId: string, accountId: string): Promise<number> {
  await lockAccount(trx, providerId, accountId);
  const { lots } = await readStanding(trx, providerId, accountId);
  return lots
    .flatMap(({ parts }) => parts)
    .reduce((sum, { bucket, amount, lapsed }) => (bucket === 'available' && !lapsed ? sum + amount : sum), 0);
}
