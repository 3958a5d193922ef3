import { readSettings } from '@zusage/config/settings';
import { migrate } from '@zusage/db/migrate';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { printResult } from '../output.ts';

/** `migrate` → `{"applied":[name]}`: brings the database's schema to the version of this code. */
export const migrateCommand = defineCommand({
  meta: { name: 'zusage migrate', description: "Bring the database's schema up to date" },
  args: { json: { type: 'boolean', description: 'Answer as one JSON document' } },
  run: async ({ args }) => {
    const { applied } = await withDatabase(readSettings(), ({ directUrl }) => migrate({ url: directUrl }));
    const sentence =
      applied.length > 0
        ? applied.map((name) => `applied ${name}`).join('\n')
        : 'The database is up to date.';
    printResult({ applied }, args.json === true, sentence);
  },
});
