import { addPublicKeys, readPublicKeys, type PublicKeys } from '@zusage/certificates/verify';
import type { ArchiveWriter } from './archive-writer.ts';
import { BackupError } from './error.ts';

const PREFIX = 'certificate-keys/';

/**
 * The public keys of certificates, one entry for each provider: what was signed stays verifiable after a restore. What
 * signs is a secret like those of the environment and no part of a backup.
 */
export async function addKeys(writer: ArchiveWriter, folder: string): Promise<void> {
  for (const keys of await readPublicKeys(folder))
    await writer.add(`${PREFIX}${keys.providerId}.json`, Buffer.from(JSON.stringify(keys)));
}

export const isKeys = (entry: string): boolean => entry.startsWith(PREFIX);

/** Adds keys that are not there; those that are stay, the signing one too. */
export async function restoreKeys(folder: string, entry: string, contents: Buffer): Promise<void> {
  try {
    // Every key is compared with its own name, its thumbprint; the provider's id names the file and is checked too.
    await addPublicKeys(folder, JSON.parse(contents.toString('utf8')) as PublicKeys);
  } catch (error) {
    throw new BackupError('backup_damaged', `"${entry}" holds no certificate keys: ${String(error)}`);
  }
}
