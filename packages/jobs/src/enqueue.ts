import { sql, type Transaction } from '@zusage/db';
import type { Job } from './job.ts';

export interface EnqueueOptions {
  /** Not before this; at once if left out. */
  runAt?: Date;
  /** One job per key and tenant: adding it again replaces the one that waits, so a timer moves. */
  key?: string;
}

/** Adds a job that exists if and only if this transaction commits. It belongs to the transaction's tenant. */
export async function enqueue<T extends object>(
  trx: Transaction,
  job: Job<T>,
  payload: T,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select jobs.enqueue(${job.name}, ${JSON.stringify(payload)}::jsonb, ${options.runAt ?? null}::timestamptz,
    ${options.key ?? null}, ${job.attemptsMax})`.execute(trx);
}

/** Removes the waiting job of this tenant with this key; one that runs already goes on. */
export async function cancel(trx: Transaction, key: string): Promise<void> {
  await sql`select jobs.cancel(${key})`.execute(trx);
}
