import { readSettings } from '@zusage/config/settings';
import { signingKeys } from '@zusage/keys';
import { defineCommand } from 'citty';
import { printResult } from '../output.ts';
import { keysFolderFor, knownProvider, purposeArgument } from './key-purpose.ts';

/**
 * `keys rotate --provider ID [--for certificates|ledger]` → `{"provider","kid","kept"}`: certificates, or the ledger's
 * checkpoints, are signed with a new key from now on. The public parts of those before stay, so what they signed stays
 * verifiable.
 *
 * @throws CommandError unknown_provider, invalid_input
 */
export const keysRotateCommand = defineCommand({
  meta: { name: 'zusage keys rotate', description: 'Sign with a new key from now on' },
  args: {
    provider: { type: 'string', required: true, description: 'Id of the provider', valueHint: 'ID' },
    for: purposeArgument,
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const folder = keysFolderFor(readSettings(), args.for);
    const provider = await knownProvider(folder, args.provider);
    const { kid, kept } = await signingKeys(folder).rotate(provider);
    printResult(
      { provider, kid, kept },
      args.json === true,
      `${provider} signs with the key ${kid} from now on; ${kept.length} earlier ones stay for verifying.`,
    );
  },
});
