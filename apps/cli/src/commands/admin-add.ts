import { readSettings } from '@zusage/config/settings';
import { createDatabase } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { addAdministrator } from '@zusage/operations';
import { defineCommand } from 'citty';
import { withDatabase } from '../database.ts';
import { CommandError, printResult } from '../output.ts';

/** `admin add --provider ID --email EMAIL --name NAME [--language de]` → `{"email","link"}`: the first administrator, whom nobody can invite. */
export const adminAddCommand = defineCommand({
  meta: { name: 'zusage admin add', description: 'Make somebody an administrator of a provider' },
  args: {
    provider: { type: 'string', required: true, description: "The provider's id" },
    email: { type: 'string', required: true, description: 'E-mail address to sign in with' },
    name: { type: 'string', required: true, description: 'Name as customers read it' },
    language: { type: 'string', default: 'de', description: 'de, en or fr' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const { publicUrl } = readSettings();
    const language = (['de', 'en', 'fr'] as const).find((each) => each === args.language);
    if (!language) throw new CommandError('usage', '--language is de, en or fr.');
    const { link } = await withDatabase(readSettings(), async ({ directUrl }) => {
      const database = createDatabase({ url: directUrl, poolSize: 1 });
      const { provider: providerId, email, name } = args;
      try {
        return await addAdministrator(database, { providerId, email, name, language, publicUrl });
      } catch (error) {
        throw explained(error, args);
      } finally {
        await database.close();
      }
    });
    const sentence = link
      ? `${args.email} chooses a password within an hour at\n${link}`
      : `${args.email} has an account already and signs in with its password.`;
    printResult({ email: args.email, link }, args.json === true, sentence);
  },
});

function explained(error: unknown, { email, provider }: { email: string; provider: string }): unknown {
  if (error instanceof AppError && error.code === 'conflict')
    return new CommandError('conflict', `${email} is a member of ${provider} already.`);
  if (error instanceof AppError && error.code === 'invalid_input')
    return new CommandError('invalid_input', `${email} is no e-mail address.`);
  const isUnknown = error instanceof Error && 'code' in error && error.code === '23503';
  return isUnknown
    ? new CommandError('not_found', `There is no provider ${provider}: publish its catalogue first.`)
    : error;
}
