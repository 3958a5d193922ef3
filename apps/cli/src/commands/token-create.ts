import { readSettings } from '@zusage/config/settings';
import { createDatabase, type Database } from '@zusage/db';
import { createApiToken } from '@zusage/identity';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { memberNamed } from '../member.ts';

/** `token create --person EMAIL [--provider ID]` → `{"token"}`: a bearer token with that person's rights, shown once. */
export const tokenCreateCommand = defineCommand({
  meta: { name: 'zusage token create', description: "Create an API token with a person's rights" },
  args: {
    person: { type: 'string', required: true, description: 'E-mail address of the person' },
    provider: { type: 'string', description: 'Provider, needed only for a member of several' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const token = await withDatabase(readSettings(), async ({ directUrl }) => {
      const database = createDatabase({ url: directUrl, poolSize: 1 });
      try {
        return await create(database, args.person, args.provider);
      } finally {
        await database.close();
      }
    });
    process.stdout.write(`${args.json ? JSON.stringify({ token }) : token}\n`);
  },
});

async function create(database: Database, email: string, wanted: string | undefined): Promise<string> {
  const holder = await memberNamed(database, email, wanted);
  const { token } = await database.tenant(holder.providerId, (trx) => createApiToken(trx, holder));
  return token;
}
