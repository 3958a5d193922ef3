import { certificateKeys } from '@zusage/certificates/verify';
import { readSettings } from '@zusage/config/settings';
import { defineCommand } from 'citty';
import { printResult } from '../output.ts';
import { knownProvider } from './known-provider.ts';

/**
 * `keys publish --provider ID` → `{"keys":[…]}`: the public keys as the portal publishes them at
 * `/{provider}/certificate-keys.json` (JWKS), for whoever verifies without it.
 *
 * @throws CommandError unknown_provider
 */
export const keysPublishCommand = defineCommand({
  meta: { name: 'zusage keys publish', description: 'Print the keys that certificates are verified with' },
  args: {
    provider: { type: 'string', required: true, description: 'Id of the provider', valueHint: 'ID' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const settings = readSettings();
    const provider = await knownProvider(settings, args.provider);
    const keys = await certificateKeys(settings.certificateKeysFolder).published(provider);
    printResult({ keys }, args.json === true, JSON.stringify({ keys }, null, 2));
  },
});
