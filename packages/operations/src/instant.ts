import { sql, type Transaction } from '@zusage/db';

/** `YYYY-MM-DDTHH:mm:ssZ`: how every interface writes a moment. */
export type Instant = string;

export const toInstant = (date: Date): Instant => `${date.toISOString().slice(0, 19)}Z`;

export const toInstantOrNull = (date: Date | null): Instant | null => (date ? toInstant(date) : null);

/** The database's clock, cut to milliseconds so that what is stored is exactly what was decided with. */
export async function databaseNow(trx: Transaction): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select date_trunc('milliseconds', now()) as now`.execute(trx);
  const now = rows[0]?.now;
  if (!now) throw new Error('the database told no time');
  return now;
}
