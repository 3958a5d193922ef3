import { sql, type Database, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';

export interface RateLimit {
  /** Uses that one window allows. */
  points: number;
  windowSeconds: number;
}

/**
 * Counts one use of a key. The count lives in PostgreSQL, so the limit holds over any number of processes, and is
 * committed by itself, so that what fails afterwards counts too.
 *
 * @throws AppError rate_limited with retryAfterSeconds
 */
export async function limitRate(database: Database, key: string, limit: RateLimit): Promise<void> {
  const retryAfterSeconds = await database.withoutTenant((trx) => consume(trx, key, limit));
  if (retryAfterSeconds !== null) throw new AppError('rate_limited', { retryAfterSeconds });
}

/** @returns null while the limit holds, otherwise the seconds until its window ends */
export async function consume(trx: Transaction, key: string, limit: RateLimit): Promise<number | null> {
  const { rows } = await sql<{ points: number; seconds: number }>`
    select points, greatest(1, ceil(extract(epoch from window_ends_at - now())))::int as seconds
      from auth.consume_rate(${key}, ${limit.windowSeconds})`.execute(trx);
  const [row] = rows;
  return row && row.points > limit.points ? row.seconds : null;
}

/** Gives one use back: for limits that count failures alone. */
export async function refund(trx: Transaction, key: string): Promise<void> {
  await sql`select auth.refund_rate(${key})`.execute(trx);
}

/** True while a window of this key is open; does not count as a use. */
export async function isCounted(trx: Transaction, key: string): Promise<boolean> {
  const { rows } = await sql<{ points: number }>`select auth.rate_points(${key}) as points`.execute(trx);
  return (rows[0]?.points ?? 0) > 0;
}
