import { sql } from '@zusage/db';
import type { FileStore } from '@zusage/files';
import type { Schedule } from '@zusage/jobs';
import { purgeOldSearches } from '@zusage/operations';
import { tidyAllImports } from '@zusage/operations/import';
import { remindOfRenewals } from '@zusage/operations/products';
import { expireAllUnits } from '@zusage/operations/units';

/** Work of no tenant, by the clock (UTC). */
export const schedules = ({ publicUrl, files }: { publicUrl: string; files: FileStore }): Schedule[] => [
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
  {
    name: 'tidy_imports',
    at: '53 2 * * *',
    run: async ({ database }) => {
      await tidyAllImports(database, files, new Date());
    },
  },
  {
    // Balances go by the clock at once; this books what it took, soon enough for a statement that is read today (S81).
    name: 'expire_units',
    at: '*/5 * * * *',
    run: async ({ database }) => {
      await expireAllUnits(database);
    },
  },
  {
    // Early in Europe's morning. A day that was missed is made up for by the next run.
    name: 'remind_of_renewals',
    at: '30 5 * * *',
    run: async ({ database }) => {
      await remindOfRenewals({ database, publicUrl });
    },
  },
];
