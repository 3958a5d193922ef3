import { readPublicKeys } from '@zusage/keys';
import type { Settings } from '@zusage/config/settings';
import { CommandError } from '../output.ts';

/** What keys are for: certificates, or the ledger's checkpoints. */
const FOLDERS = {
  certificates: 'certificateKeysFolder',
  ledger: 'ledgerKeysFolder',
} as const satisfies Record<string, keyof Settings>;

/** The option of every command on keys. */
export const purposeArgument = {
  type: 'string',
  default: 'certificates',
  description: 'What the keys sign: certificates or ledger',
  valueHint: 'PURPOSE',
} as const;

/** @throws CommandError invalid_input */
export function keysFolderFor(settings: Settings, purpose: string): string {
  const folder = Object.entries(FOLDERS).find(([name]) => name === purpose)?.[1];
  if (!folder)
    throw new CommandError('invalid_input', `--for must be one of ${Object.keys(FOLDERS).join(', ')}.`);
  return settings[folder];
}

/**
 * A provider that has keys: its first one is made with what it signs first. A mistyped id would make a file that nobody
 * misses. @throws CommandError unknown_provider
 */
export async function knownProvider(keysFolder: string, id: string): Promise<string> {
  const known = (await readPublicKeys(keysFolder)).map(({ providerId }) => providerId);
  if (known.includes(id)) return id;
  const list = known.length > 0 ? known.join(', ') : 'none';
  throw new CommandError('unknown_provider', `"${id}" has no keys in ${keysFolder}; known: ${list}.`);
}
