import { sql, type Transaction } from '@zusage/db';

/** The next number that people will quote, for example `SEP-10001` (SEP-10, N-8); the prefix comes from the catalogue. */
export async function nextTicketNumber(
  trx: Transaction,
  providerId: string,
  prefix: string,
): Promise<string> {
  const { rows } = await sql<{
    value: number;
  }>`select app.next_ticket_number(${providerId}) as value`.execute(trx);
  const value = rows[0]?.value;
  if (value === undefined) throw new Error('no ticket number was drawn');
  return `${prefix}-${value}`;
}
