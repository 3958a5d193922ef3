import { readSettings } from '@zusage/config/settings';
import { signingKeys } from '@zusage/keys';
import { defineCommand } from 'citty';
import { printResult } from '../output.ts';
import { keysFolderFor, knownProvider, purposeArgument } from './key-purpose.ts';

/**
 * `keys publish --provider ID [--for certificates|ledger]` → `{"keys":[…]}`: public keys as a JWKS. Those of certificates the
 * portal publishes too, at `/{provider}/certificate-keys.json`; those of the ledger verify its checkpoints.
 *
 * @throws CommandError unknown_provider, invalid_input
 */
export const keysPublishCommand = defineCommand({
  meta: { name: 'zusage keys publish', description: 'Print the keys that signatures are verified with' },
  args: {
    provider: { type: 'string', required: true, description: 'Id of the provider', valueHint: 'ID' },
    for: purposeArgument,
    json: { type: 'boolean', description: 'Answer as one JSON document' },
  },
  run: async ({ args }) => {
    const folder = keysFolderFor(readSettings(), args.for);
    const provider = await knownProvider(folder, args.provider);
    const keys = await signingKeys(folder).published(provider);
    printResult({ keys }, args.json === true, JSON.stringify({ keys }, null, 2));
  },
});
