import { readSettings } from '@zusage/config/settings';
import { createDatabase } from '@zusage/db';
import { messagesFor } from '@zusage/i18n';
import { checkLedgers, type NamedFault, type ProviderCheck } from '@zusage/operations/units';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { CommandError, printResult } from '../output.ts';

export interface LedgerVerdict {
  intact: boolean;
  providers: {
    provider: string;
    accounts: number;
    movements: number;
    checkpoints: number;
    intact: boolean;
  }[];
  /** The first fault, in the order of the providers; `sentence` says in English what `kind` names. */
  fault: (NamedFault & { provider: string; sentence: string }) | null;
}

/**
 * `ledger verify [--provider ID]` → `{"intact","providers":[{"provider","accounts","movements","checkpoints","intact"}],
 * "fault":{"provider","customerNumber","customer","unit","sequence","kind","sentence"}|null}`; exit code 1 when a ledger does
 * not hold. Booking goes on meanwhile. Of a provider with a fault, the counts are of what was checked before it.
 *
 * @throws CommandError unknown_provider
 */
export const ledgerVerifyCommand = defineCommand({
  meta: {
    name: 'zusage ledger verify',
    description: 'Check sums, chains, purchases, balances and checkpoints of the unit accounts',
  },
  args: {
    provider: { type: 'string', description: 'Id of one provider; otherwise all', valueHint: 'ID' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const settings = readSettings();
    const checks = await withDatabase(settings, async ({ directUrl }) => {
      const database = createDatabase({ url: directUrl, poolSize: 2 });
      const provider = args.provider === undefined ? {} : { provider: args.provider };
      try {
        return await checkLedgers(database, { keysFolder: settings.ledgerKeysFolder, ...provider });
      } finally {
        await database.close();
      }
    });
    if (args.provider !== undefined && checks.length === 0)
      throw new CommandError('unknown_provider', `There is no provider ${args.provider}.`);
    const verdict = verdictOf(checks);
    if (!verdict.intact) process.exitCode = 1;
    printResult(verdict, args.json === true, human(verdict));
  },
});

function verdictOf(checks: readonly ProviderCheck[]): LedgerVerdict {
  const faulty = checks.find(({ fault }) => fault !== null);
  const { fault } = faulty ?? { fault: null };
  return {
    intact: fault === null,
    providers: checks.map(({ fault: found, ...counts }) => ({ ...counts, intact: found === null })),
    fault:
      faulty && fault
        ? {
            provider: faulty.provider,
            ...fault,
            sentence: messagesFor('en').health.ledgerKinds[fault.kind],
          }
        : null,
  };
}

function human({ providers, fault }: LedgerVerdict): string {
  const lines = providers.map(
    ({ provider, accounts, movements, checkpoints, intact }) =>
      `${provider}: ${intact ? 'holds' : 'DOES NOT HOLD'} (${accounts} accounts, ${movements} movements, ${checkpoints} checkpoints checked)`,
  );
  if (fault) {
    const account =
      fault.customerNumber === null
        ? ''
        : ` Account "${fault.unit}" of ${fault.customer} (${fault.customerNumber}).`;
    const movement = fault.sequence === null ? '' : ` Movement ${fault.sequence}.`;
    lines.push(`First fault, ${fault.provider}: ${fault.sentence}${account}${movement} [${fault.kind}]`);
  }
  return lines.join('\n');
}
