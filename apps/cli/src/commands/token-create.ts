import { readSettings } from '@zusage/config/settings';
import { createDatabase, type Database } from '@zusage/db';
import { createApiToken, findMemberships } from '@zusage/identity';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { UsageError } from '../usage.ts';

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
  const member = await findMemberships(database, email);
  const providers = member?.providerIds.filter((id) => wanted === undefined || id === wanted) ?? [];
  const [providerId] = providers;
  if (!member || providerId === undefined)
    throw new UsageError(`Nobody with the address ${email} is a member${wanted ? ` of ${wanted}` : ''}.`);
  if (providers.length > 1)
    throw new UsageError(`${email} is a member of ${providers.join(', ')}: name one with --provider.`);
  const { token } = await database.tenant(providerId, (trx) =>
    createApiToken(trx, { accountId: member.accountId, providerId }),
  );
  return token;
}
