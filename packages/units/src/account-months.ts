import { sql, type Transaction } from '@zusage/db';
import { knownLines } from './known-lines.ts';

/** A month of an account, in its smallest billable part. */
export interface AccountMonth {
  /** `YYYY-MM` of the zone. */
  month: string;
  /** Used in it, less what was taken back in it: may be below zero. */
  used: number;
  movements: number;
}

/** What was used by month, the latest month first: for accounts whose work is charged afterwards (SB-4). */
export async function accountMonths(
  trx: Transaction,
  providerId: string,
  accountId: string,
  { timeZone, asOf }: { timeZone: string; asOf: Date | null },
): Promise<AccountMonth[]> {
  const { rows } = await sql<AccountMonth>`
    ${knownLines(providerId, [accountId], asOf)}
    select to_char(occurred_at at time zone ${timeZone}, 'YYYY-MM') as month, sum(used_change)::bigint as used,
           count(*)::int as movements
      from lines
     group by 1
     order by 1 desc`.execute(trx);
  return rows;
}
