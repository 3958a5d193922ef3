import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { ArchiveWriter } from './archive-writer.ts';
import { BackupError } from './error.ts';

const PREFIX = 'files/';

/** Copies the folder of uploaded files into the archive; a folder that is not there holds none. */
export async function addFiles(writer: ArchiveWriter, folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(unlessGone);
  const paths = (entries ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  let count = 0;
  for (const path of paths.sort()) {
    // What the nightly clean-up takes away meanwhile was needed by nobody.
    const contents = await readFile(path).catch(unlessGone);
    if (contents === null) continue;
    const name = relative(folder, path).replaceAll('\\', '/');
    await writer.add(`${PREFIX}${name}`, contents);
    count += 1;
  }
  return count;
}

function unlessGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

export const isFile = (entry: string): boolean => entry.startsWith(PREFIX);

/** Writes one file back; a path that leads out of the folder is refused (S60). */
export async function restoreFile(folder: string, entry: string, contents: Buffer): Promise<void> {
  const parts = entry.slice(PREFIX.length).split('/');
  if (
    parts.some(
      (part) => part === '' || part === '.' || part === '..' || part.includes('\\') || part.includes('\0'),
    )
  )
    throw new BackupError('backup_damaged', `The backup names a file outside its folder: "${entry}".`);
  const path = join(folder, ...parts);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const partial = `${path}.partial`;
  await writeFile(partial, contents, { mode: 0o600, flush: true });
  await rename(partial, path);
}
