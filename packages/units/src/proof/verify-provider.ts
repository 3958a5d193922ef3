import { sql, type Database, type Transaction } from '@zusage/db';
import { signingKeys } from '@zusage/keys';
import { appendCheckpoints, readCheckpointFile } from './checkpoint-file.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { LedgerFault } from './fault.ts';
import { verifyAccount } from './verify-account.ts';

/** What a check of a provider's ledger found; with a fault, what was checked before it. */
export interface LedgerReport {
  accounts: number;
  movements: number;
  checkpoints: number;
  fault: LedgerFault | null;
}

export interface ProofFolder {
  /** Of the provider's keys and its file of checkpoints. */
  keysFolder: string;
  /** Copies checkpoints to the file that it lacks; only the process that takes them may. */
  mendFile?: boolean;
}

/**
 * Checks a provider's whole ledger against itself and against what is kept of it outside the database (S87): account by
 * account, each in a transaction of its own, so that booking goes on meanwhile. Ends with the first fault.
 */
export async function verifyProvider(
  database: Database,
  providerId: string,
  { keysFolder, mendFile = false }: ProofFolder,
): Promise<LedgerReport> {
  const report: LedgerReport = { accounts: 0, movements: 0, checkpoints: 0, fault: null };
  // The file first: what is signed and filed while the check runs is in the database when it is looked for.
  const { byAccount, damagedLine } = await readCheckpointFile(keysFolder, providerId);
  if (damagedLine !== null)
    return { ...report, fault: { accountId: null, sequence: null, kind: 'file_damaged' } };
  const keys = await signingKeys(keysFolder).published(providerId);
  const unfiled: Checkpoint[] = [];
  for (const accountId of await accountIds(database, providerId, byAccount)) {
    const filed = byAccount.get(accountId) ?? [];
    const found = await database.tenant(providerId, (trx) =>
      verifyAccount(trx, providerId, accountId, { keys, filed }),
    );
    if (found.fault) return { ...report, fault: found.fault };
    report.accounts += 1;
    report.movements += found.movements;
    report.checkpoints += found.checkpoints;
    unfiled.push(...found.unfiled);
  }
  if (mendFile) await appendCheckpoints(keysFolder, providerId, unfiled);
  return report;
}

/** Every account that anything speaks of: the tables of the ledger, which may have lost it, and the file. */
async function accountIds(
  database: Database,
  providerId: string,
  byAccount: ReadonlyMap<string, unknown>,
): Promise<string[]> {
  const known = await database.tenant(providerId, (trx) => storedIds(trx, providerId));
  return [...new Set([...known, ...byAccount.keys()])].sort();
}

async function storedIds(trx: Transaction, providerId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from app.unit_account where provider_id = ${providerId}
    union select account_id from app.unit_transaction where provider_id = ${providerId}
    union select account_id from app.unit_entry where provider_id = ${providerId}
    union select account_id from app.unit_lot where provider_id = ${providerId}
    union select account_id from app.unit_checkpoint where provider_id = ${providerId}`.execute(trx);
  return rows.map(({ id }) => id);
}
