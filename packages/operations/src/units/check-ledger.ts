import { listProviders } from '@zusage/contracts';
import { sql, type Database, type Transaction } from '@zusage/db';
import { findOrganisation } from '@zusage/identity';
import { findAccount } from '@zusage/units';
import {
  providersWithCheckpoints,
  readCheckpointFile,
  takeCheckpoints,
  verifyProvider,
  type LedgerFault,
  type LedgerFaultKind,
  type LedgerReport,
} from '@zusage/units/proof';

/** The first fault of a provider's ledger, with the account as people know it. */
export interface NamedFault {
  customerNumber: string | null;
  customer: string | null;
  /** The catalogue's key of the account's unit. */
  unit: string | null;
  /** The movement's number within the account, counted from 1; null where no single one is at fault. */
  sequence: number | null;
  kind: LedgerFaultKind;
}

export interface ProviderCheck extends Omit<LedgerReport, 'fault'> {
  provider: string;
  fault: NamedFault | null;
}

/** Signs the state of every account that has changed, of every provider. @returns how many checkpoints were taken */
export async function takeAllCheckpoints(database: Database, keysFolder: string): Promise<number> {
  const providers = await database.withoutTenant(listProviders);
  let taken = 0;
  for (const { id } of providers) taken += await takeCheckpoints(database, id, keysFolder);
  return taken;
}

/**
 * Checks the ledgers of all providers, or of one, against themselves and what is kept of them outside the database (S87).
 *
 * @param options.keysFolder of the ledger's keys and checkpoints
 * @param options.mendFile copies checkpoints to the file that it lacks
 * @returns a check for each provider, also for one that the file alone still knows
 */
export async function checkLedgers(
  database: Database,
  options: { keysFolder: string; provider?: string; mendFile?: boolean },
): Promise<ProviderCheck[]> {
  const { keysFolder, provider, mendFile = false } = options;
  const known = await database.withoutTenant(listProviders);
  const filed = await providersWithCheckpoints(keysFolder);
  const ids = [...new Set([...known.map(({ id }) => id), ...filed])].sort();
  const checks: ProviderCheck[] = [];
  for (const id of provider === undefined ? ids : ids.filter((each) => each === provider)) {
    const { fault, ...counts } = await verifyProvider(database, id, { keysFolder, mendFile });
    const named = fault && (await nameFault(database, id, keysFolder, fault));
    checks.push({ provider: id, ...counts, fault: named });
  }
  return checks;
}

/**
 * The hourly check: its outcome is kept for the page of the installation's health, and told to `onFault`.
 *
 * @throws nothing for a fault: a ledger that does not hold must not stop the jobs that keep it
 */
export async function checkAllLedgers(
  database: Database,
  keysFolder: string,
  onFault: (provider: string, fault: NamedFault) => void,
): Promise<void> {
  const providers = new Set((await database.withoutTenant(listProviders)).map(({ id }) => id));
  for (const check of await checkLedgers(database, { keysFolder, mendFile: true })) {
    if (check.fault) onFault(check.provider, check.fault);
    // The result of a provider that is gone has nowhere to be kept; the log has it.
    if (providers.has(check.provider)) await database.tenant(check.provider, (trx) => keepCheck(trx, check));
  }
}

async function keepCheck(trx: Transaction, check: ProviderCheck): Promise<void> {
  await sql`
    insert into app.ledger_check (provider_id, checked_at, accounts, movements, fault)
    values (${check.provider}, now(), ${check.accounts}, ${check.movements}, ${check.fault && JSON.stringify(check.fault)}::jsonb)
    on conflict (provider_id) do update
      set checked_at = excluded.checked_at, accounts = excluded.accounts, movements = excluded.movements, fault = excluded.fault`.execute(
    trx,
  );
}

async function nameFault(
  database: Database,
  providerId: string,
  keysFolder: string,
  { accountId, sequence, kind }: LedgerFault,
): Promise<NamedFault> {
  const nameless = { customerNumber: null, customer: null, unit: null, sequence, kind };
  if (accountId === null) return nameless;
  // What the file knows of the account counts more than what the database says of it now.
  const [filed] = (await readCheckpointFile(keysFolder, providerId)).byAccount.get(accountId) ?? [];
  return database.tenant(providerId, async (trx) => {
    const account = filed ?? (await findAccount(trx, providerId, accountId));
    if (!account) return nameless;
    const customer = await findOrganisation(trx, providerId, account.organisationId);
    return {
      ...nameless,
      customerNumber: customer?.customerNumber ?? null,
      customer: customer?.name ?? null,
      unit: account.unitKey,
    };
  });
}
