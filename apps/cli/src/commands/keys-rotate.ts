import { certificateKeys } from '@zusage/certificates/verify';
import { readSettings } from '@zusage/config/settings';
import { defineCommand } from 'citty';
import { printResult } from '../output.ts';
import { knownProvider } from './known-provider.ts';

/**
 * `keys rotate --provider ID` → `{"provider","kid","kept"}`: certificates are signed with a new key from now on. The public
 * parts of those before stay published, so what they signed stays verifiable.
 *
 * @throws CommandError unknown_provider
 */
export const keysRotateCommand = defineCommand({
  meta: { name: 'zusage keys rotate', description: 'Sign certificates with a new key from now on' },
  args: {
    provider: { type: 'string', required: true, description: 'Id of the provider', valueHint: 'ID' },
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const settings = readSettings();
    const provider = await knownProvider(settings, args.provider);
    const { kid, kept } = await certificateKeys(settings.certificateKeysFolder).rotate(provider);
    printResult(
      { provider, kid, kept },
      args.json === true,
      `${provider} signs with the key ${kid} from now on; ${kept.length} earlier ones stay published.`,
    );
  },
});
