import { resolve } from 'node:path';
import { backup } from '@zusage/backup';
import { readSettings } from '@zusage/config/settings';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { printResult } from '../output.ts';

/** `backup FILE` → `{"file","takenAt","tables","rows","jobs","files"}`: database and files in one archive, read back and checked. */
export const backupCommand = defineCommand({
  meta: {
    name: 'zusage backup',
    description: 'Write database and files into one archive, while the product runs',
  },
  args: {
    file: { type: 'positional', required: true, description: 'The archive to write; it must not exist' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const settings = readSettings();
    const path = resolve(args.file);
    const manifest = await withDatabase(settings, ({ directUrl }) =>
      backup({
        url: directUrl,
        filesFolder: settings.filesFolder,
        keysFolder: settings.certificateKeysFolder,
        ledgerKeysFolder: settings.ledgerKeysFolder,
        path,
      }),
    );
    const { takenAt, tables, jobs, files } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    printResult(
      { file: path, takenAt, tables: tables.length, rows, jobs, files },
      args.json === true,
      `${path}: ${rows} rows of ${tables.length} tables, ${jobs} waiting jobs and ${files} files as of ${takenAt}. Read back and checked.`,
    );
  },
});
