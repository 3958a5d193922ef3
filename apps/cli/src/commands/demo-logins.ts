import { readSettings } from '@zusage/config/settings';
import { demoLogins } from '@zusage/demo';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { printResult } from '../output.ts';
import { loginTable } from '../start/summary.ts';

/** `demo logins` → `[{"provider","role","email","customerNumber","password"}]`. */
export const demoLoginsCommand = defineCommand({
  meta: { name: 'zusage demo logins', description: 'Show whom the demo data lets sign in' },
  args: { json: { type: 'boolean', description: 'Answer as one JSON document' } },
  run: async ({ args }) => {
    const settings = readSettings();
    const { dataFolder } = settings;
    const logins = await withDatabase(settings, ({ directUrl }) =>
      demoLogins({ url: directUrl, dataFolder }),
    );
    printResult(logins, args.json === true, loginTable(logins));
  },
});
