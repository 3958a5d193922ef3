import { resolve } from 'node:path';
import { restore } from '@zusage/backup';
import { readSettings } from '@zusage/config/settings';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { printResult } from '../output.ts';

/** `restore FILE` → `{"file","takenAt","rows","files","unitAccounts","unitMovements"}`: into an empty database alone. */
export const restoreCommand = defineCommand({
  meta: { name: 'zusage restore', description: 'Put a backup into an empty database and check it' },
  args: {
    file: { type: 'positional', required: true, description: 'An archive that "zusage backup" wrote' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const settings = readSettings();
    const path = resolve(args.file);
    const { manifest, ledger } = await withDatabase(settings, ({ directUrl }) =>
      restore({
        url: directUrl,
        filesFolder: settings.filesFolder,
        keysFolder: settings.certificateKeysFolder,
        ledgerKeysFolder: settings.ledgerKeysFolder,
        path,
      }),
    );
    const { takenAt, tables, files } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const { accounts, movements } = ledger;
    printResult(
      { file: path, takenAt, rows, files, unitAccounts: accounts, unitMovements: movements },
      args.json === true,
      `${rows} rows and ${files} files as of ${takenAt} are back; the history of ${accounts} unit accounts (${movements} movements) holds.`,
    );
  },
});
