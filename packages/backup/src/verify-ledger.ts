import { sql, type Database } from '@zusage/db';
import { verifyChain } from '@zusage/units';
import { BackupError } from './error.ts';

export interface LedgerCheck {
  accounts: number;
  movements: number;
}

/**
 * Recomputes every unit account's chain of movements (S107): a restored balance is worth what its history proves.
 *
 * @throws BackupError `restore_failed` naming the account whose history does not hold
 */
export async function verifyLedger(database: Database): Promise<LedgerCheck> {
  const providers = await database.withoutTenant(async (trx) => {
    const { rows } = await sql<{ id: string }>`select provider_id as id from auth.providers()`.execute(trx);
    return rows.map(({ id }) => id);
  });
  const check: LedgerCheck = { accounts: 0, movements: 0 };
  for (const providerId of providers) {
    await database.tenant(providerId, async (trx) => {
      const accounts = await trx.selectFrom('app.unit_account').select('id').execute();
      for (const { id } of accounts) {
        const report = await verifyChain(trx, providerId, id);
        if (!report.intact)
          throw new BackupError(
            'restore_failed',
            `The unit account ${id} of ${providerId} breaks at movement ${report.brokenAtSequence}.`,
          );
        check.accounts += 1;
        check.movements += report.movements;
      }
    });
  }
  return check;
}
