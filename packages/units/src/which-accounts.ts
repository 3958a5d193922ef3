import { sql } from '@zusage/db';

/** Accounts by their ids, or every account of the provider. */
export type WhichAccounts = readonly string[] | 'all';

/** The condition that a row of the table (an alias of the query) is of one of these accounts. */
export const isOf = (table: string, accounts: WhichAccounts) =>
  accounts === 'all' ? sql`true` : sql`${sql.ref(table)}.account_id = any (${[...accounts]}::uuid[])`;
