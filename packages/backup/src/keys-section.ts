import { addPublicKeys, readPublicKeys, type PublicKeys } from '@zusage/keys';
import type { ArchiveWriter } from './archive-writer.ts';
import { BackupError } from './error.ts';

/** Of what signs certificates, and of what signs the ledger's checkpoints. */
export interface KeyFolders {
  keysFolder: string;
  ledgerKeysFolder: string;
}

const FOLDERS = {
  'certificate-keys/': 'keysFolder',
  'ledger-keys/': 'ledgerKeysFolder',
} as const satisfies Record<string, keyof KeyFolders>;
const PREFIXES = Object.keys(FOLDERS) as (keyof typeof FOLDERS)[];

/**
 * The public keys, one entry for each provider: what was signed stays verifiable after a restore. What signs is a secret
 * like those of the environment and no part of a backup.
 */
export async function addKeys(writer: ArchiveWriter, folders: KeyFolders): Promise<void> {
  for (const prefix of PREFIXES)
    for (const keys of await readPublicKeys(folders[FOLDERS[prefix]]))
      await writer.add(`${prefix}${keys.providerId}.json`, Buffer.from(JSON.stringify(keys)));
}

const prefixOf = (entry: string) => PREFIXES.find((prefix) => entry.startsWith(prefix));

export const isKeys = (entry: string): boolean => prefixOf(entry) !== undefined;

/** Adds keys that are not there; those that are stay, the signing one too. */
export async function restoreKeys(folders: KeyFolders, entry: string, contents: Buffer): Promise<void> {
  const prefix = prefixOf(entry);
  if (!prefix) throw new BackupError('backup_damaged', `"${entry}" holds no keys`);
  try {
    // Every key is compared with its own name, its thumbprint; the provider's id names the file and is checked too.
    await addPublicKeys(folders[FOLDERS[prefix]], JSON.parse(contents.toString('utf8')) as PublicKeys);
  } catch (error) {
    throw new BackupError('backup_damaged', `"${entry}" holds no keys: ${String(error)}`);
  }
}
