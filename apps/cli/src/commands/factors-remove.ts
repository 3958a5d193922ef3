import { readSettings } from '@zusage/config/settings';
import { createDatabase } from '@zusage/db';
import { removeSecondFactors } from '@zusage/operations';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { memberNamed } from '../member.ts';
import { printResult } from '../output.ts';

/** `factors remove --person EMAIL [--provider ID]` → `{"person","passkeys","codes"}`: for whoever has lost phone and codes. */
export const factorsRemoveCommand = defineCommand({
  meta: { name: 'zusage factors remove', description: "Remove a person's second step and sign them out" },
  args: {
    person: { type: 'string', required: true, description: 'E-mail address of the person' },
    provider: { type: 'string', description: 'Provider, needed only for a member of several' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const settings = readSettings();
    const removed = await withDatabase(settings, async ({ directUrl }) => {
      const database = createDatabase({ url: directUrl, poolSize: 1 });
      try {
        const member = await memberNamed(database, args.person, args.provider);
        return await removeSecondFactors(database, { ...member, publicUrl: settings.publicUrl });
      } finally {
        await database.close();
      }
    });
    printResult(
      { person: args.person, ...removed },
      args.json === true,
      `${args.person} signs in with the password alone again and has been signed out everywhere.`,
    );
  },
});
