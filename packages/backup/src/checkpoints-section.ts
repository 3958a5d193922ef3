import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { checkpointFile, providersWithCheckpoints } from '@zusage/units/proof';
import type { ArchiveWriter } from './archive-writer.ts';
import { BackupError } from './error.ts';

const PREFIX = 'ledger-checkpoints/';
const ENDING = '.jsonl';

/** The files of the ledger's checkpoints, by provider. Read before the database: what they hold, its snapshot has too. */
export async function readCheckpointFiles(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const providerId of await providersWithCheckpoints(folder))
    files.set(providerId, await readFile(checkpointFile(folder, providerId)));
  return files;
}

export async function addCheckpointFiles(
  writer: ArchiveWriter,
  files: ReadonlyMap<string, Buffer>,
): Promise<void> {
  for (const [providerId, contents] of files) await writer.add(`${PREFIX}${providerId}${ENDING}`, contents);
}

export const isCheckpoints = (entry: string): boolean => entry.startsWith(PREFIX);

/**
 * Puts a provider's file back. One that lies there and says something else is put aside, not overwritten: it may testify
 * to movements that were booked after the backup.
 */
export async function restoreCheckpoints(folder: string, entry: string, contents: Buffer): Promise<void> {
  let path: string;
  try {
    path = checkpointFile(folder, entry.slice(PREFIX.length, -ENDING.length));
  } catch {
    throw new BackupError('backup_damaged', `The backup names a file outside its folder: "${entry}".`);
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const before = await readFile(path).catch(() => null);
  if (before?.equals(contents)) return;
  if (before) await rename(path, `${path}.before-restore-${new Date().toISOString().replaceAll(':', '')}`);
  await writeFile(`${path}.partial`, contents, { mode: 0o600, flush: true });
  await rename(`${path}.partial`, path);
}
