import { sql } from '@zusage/db';
import type { Schedule } from '@zusage/jobs';
import { purgeOldSearches } from '@zusage/operations';

/** Work of no tenant, by the clock (UTC). */
export const schedules: Schedule[] = [
  {
    name: 'clean_up',
    at: '23 2 * * *',
    run: async ({ database }) => {
      await database.withoutTenant(async (trx) => {
        await sql`select auth.delete_expired_sessions()`.execute(trx);
        await sql`select auth.delete_expired_rates()`.execute(trx);
        await sql`select auth.delete_old_links()`.execute(trx);
      });
    },
  },
  {
    name: 'purge_searches',
    at: '41 2 * * *',
    run: async ({ database }) => {
      await purgeOldSearches(database);
    },
  },
];
