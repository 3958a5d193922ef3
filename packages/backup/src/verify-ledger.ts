import { sql, type Database } from '@zusage/db';
import { verifyProvider } from '@zusage/units/proof';
import { BackupError } from './error.ts';

export interface LedgerCheck {
  accounts: number;
  movements: number;
}

/**
 * Checks every unit account against its own history and against the checkpoints that were signed of it (S107): a restored
 * balance is worth what its history proves.
 *
 * @throws BackupError `restore_failed` naming the account whose history does not hold
 */
export async function verifyLedger(database: Database, ledgerKeysFolder: string): Promise<LedgerCheck> {
  const providers = await database.withoutTenant(async (trx) => {
    const { rows } = await sql<{ id: string }>`select provider_id as id from auth.providers()`.execute(trx);
    return rows.map(({ id }) => id);
  });
  const check: LedgerCheck = { accounts: 0, movements: 0 };
  for (const providerId of providers) {
    const { fault, accounts, movements } = await verifyProvider(database, providerId, {
      keysFolder: ledgerKeysFolder,
    });
    if (fault)
      throw new BackupError(
        'restore_failed',
        `The rows are back, but the unit ledger of ${providerId} does not hold (${fault.kind}, account ${fault.accountId ?? 'unknown'}, movement ${fault.sequence ?? 'unknown'}): it did not when the backup was taken. "zusage ledger verify" says more.`,
      );
    check.accounts += accounts;
    check.movements += movements;
  }
  return check;
}
