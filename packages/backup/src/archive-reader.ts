import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { BackupError } from './error.ts';
import { MANIFEST, manifestSchema, type Manifest } from './manifest.ts';

/** Entries as they lie in the file, one at a time in memory. */
export async function* readArchive(path: string): AsyncGenerator<{ name: string; contents: Buffer }> {
  const file = createReadStream(path);
  const tar = extract();
  const failed = (error: Error): void => tar.destroy(error);
  file.on('error', failed).pipe(createGunzip()).on('error', failed).pipe(tar);
  try {
    for await (const entry of tar) yield { name: entry.header.name, contents: await buffer(entry) };
  } catch (error) {
    throw asBackupError(path, error);
  } finally {
    file.destroy();
  }
}

/**
 * Reads a backup from the first byte to the last and compares every entry with the manifest.
 *
 * @throws BackupError `file_missing`, `not_a_backup` or `backup_damaged`
 */
export async function verifyArchive(path: string): Promise<Manifest> {
  const found = new Map<string, string>();
  let manifest: Manifest | null = null;
  for await (const { name, contents } of readArchive(path)) {
    if (name === MANIFEST) manifest = parseManifest(path, contents);
    else found.set(name, createHash('sha256').update(contents).digest('hex'));
  }
  if (!manifest) {
    if (found.size > 0)
      throw new BackupError('backup_damaged', `${path} is cut off: its table of contents is missing.`);
    throw notABackup(path);
  }
  for (const { name, sha256 } of manifest.entries) {
    if (found.get(name) !== sha256)
      throw new BackupError('backup_damaged', `${path} is damaged: "${name}" is not what was written.`);
    found.delete(name);
  }
  const [surplus] = found.keys();
  if (surplus !== undefined)
    throw new BackupError('backup_damaged', `${path} was changed: nobody wrote "${surplus}".`);
  return manifest;
}

function parseManifest(path: string, contents: Buffer): Manifest {
  let read: unknown;
  try {
    read = JSON.parse(contents.toString('utf8'));
  } catch {
    throw notABackup(path);
  }
  const format = typeof read === 'object' && read !== null && 'format' in read ? read.format : null;
  if (typeof format === 'number' && format > 1)
    throw new BackupError(
      'backup_newer',
      `${path} was written by a newer release. Restore it with that one.`,
    );
  const result = manifestSchema.safeParse(read);
  if (!result.success) throw notABackup(path);
  return result.data;
}

const notABackup = (path: string, cause?: unknown): BackupError =>
  new BackupError('not_a_backup', `${path} is not a backup that "zusage backup" wrote.`, cause);

function asBackupError(path: string, error: unknown): unknown {
  if (error instanceof BackupError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new BackupError('file_missing', `There is no file ${path}.`, error);
  if (
    code === 'Z_BUF_ERROR' ||
    code === 'Z_DATA_ERROR' ||
    /Unexpected end|Invalid tar/i.test(error.message)
  ) {
    const damaged = code === 'Z_BUF_ERROR' || /Unexpected end|incorrect data check/i.test(error.message);
    return damaged
      ? new BackupError('backup_damaged', `${path} is cut off or damaged.`, error)
      : notABackup(path, error);
  }
  return error;
}
