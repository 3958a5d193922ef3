import type { Logger } from '@zusage/config/log';
import { sql } from '@zusage/db';
import type { FileStore } from '@zusage/files';
import type { Schedule } from '@zusage/jobs';
import { purgeOldSearches } from '@zusage/operations';
import { tidyAllImports } from '@zusage/operations/import';
import { remindOfRenewals } from '@zusage/operations/products';
import { tellOfUnits } from '@zusage/operations/unit-office';
import { checkAllLedgers, expireAllUnits, takeAllCheckpoints } from '@zusage/operations/units';

export interface ScheduleTools {
  publicUrl: string;
  files: FileStore;
  /** Of the ledger's keys and checkpoints. */
  ledgerKeysFolder: string;
  logger: Logger;
}

/** Work of no tenant, by the clock (UTC). */
export const schedules = ({ publicUrl, files, ledgerKeysFolder, logger }: ScheduleTools): Schedule[] => [
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
    // Whatever moved units: nobody has to remember to look at the thresholds.
    name: 'tell_of_use',
    at: '*/5 * * * *',
    run: async ({ database }) => {
      await tellOfUnits({ database, publicUrl }, 'used');
    },
  },
  {
    // A day that was missed is made up for by the next run, with the latest notice alone.
    name: 'tell_of_expiries',
    at: '40 5 * * *',
    run: async ({ database }) => {
      await tellOfUnits({ database, publicUrl }, 'all');
    },
  },
  {
    name: 'take_checkpoints',
    at: '*/10 * * * *',
    run: async ({ database }) => {
      await takeAllCheckpoints(database, ledgerKeysFolder);
    },
  },
  {
    // A change of the ledger behind our back is found within the hour (S87).
    name: 'check_ledgers',
    at: '17 * * * *',
    run: ({ database }) =>
      checkAllLedgers(database, ledgerKeysFolder, (providerId, fault) =>
        logger.error({ providerId, fault }, 'the unit ledger does not hold'),
      ),
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
