import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Database, type Transaction } from '@zusage/db';

/** Thrown where a connection is to be killed in the middle of a transaction. */
export class Killed extends Error {}

/** The same transaction, but its n-th statement is never sent: `Killed` is thrown in its place. */
export function killedBefore(trx: Transaction, statement: number): Transaction {
  let left = statement;
  return trx.withPlugin({
    transformQuery: ({ node }) => {
      left -= 1;
      if (left === 0) throw new Killed(`killed before statement ${statement}`);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
}

export async function processOf(trx: Transaction): Promise<number> {
  const { rows } = await sql<{ process: number }>`select pg_backend_pid() as process`.execute(trx);
  return rows[0]?.process ?? 0;
}

/** Ends another connection as an operator or a crash would: its transaction is gone, its client is told nothing. */
export async function kill(control: Database, process: number): Promise<void> {
  await control.withoutTenant((trx) =>
    sql`select simulation.end_connection(${process}::integer)`.execute(trx),
  );
}

/** Waits until a killed connection is really gone, so that it hits nobody else. */
export async function untilReplaced(database: Database, process: number): Promise<void> {
  for (;;) {
    try {
      if ((await database.withoutTenant(processOf)) !== process) return;
    } catch (error) {
      if (!isBroken(error)) throw error;
    }
    await sleep(1);
  }
}

/** PostgreSQL's code of an error. */
export const sqlState = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** True for what a caller sees of a connection that was killed: whether its transaction committed is not known. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Killed ||
  ['57P01', '57P02', '08003', '08006'].some((code) => code === sqlState(error)) ||
  (error instanceof Error && /connection|ECONNRESET|EPIPE|not queryable/i.test(error.message));
