import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { BackupError } from './error.ts';
import type { Manifest } from './manifest.ts';

/** Takes entries one after the other; `list` is what the manifest says of them. */
export interface ArchiveWriter {
  add(name: string, contents: Buffer): Promise<void>;
  readonly list: Manifest['entries'];
}

/**
 * Writes a gzipped tar that any system can open. It appears under its name only when it is whole and on the disk, and
 * only its owner may read it: it holds everything.
 *
 * @throws BackupError `file_exists`: a backup never overwrites another
 */
export async function writeArchive(
  path: string,
  fill: (writer: ArchiveWriter) => Promise<void>,
): Promise<void> {
  if (await exists(path))
    throw new BackupError('file_exists', `${path} exists already. Name a file that does not.`);
  const partial = `${path}.partial`;
  const tar = pack();
  const written = pipeline(tar, createGzip(), createWriteStream(partial, { mode: 0o600 }));
  // A failure of the disk must not be an unhandled rejection while `fill` still reads the database.
  written.catch(() => {});
  try {
    const list: Manifest['entries'] = [];
    const add = async (name: string, contents: Buffer): Promise<void> => {
      const sha256 = createHash('sha256').update(contents).digest('hex');
      await Promise.race([
        written,
        new Promise<void>((resolve, reject) => {
          tar.entry({ name, mode: 0o600 }, contents, (error) => (error ? reject(error) : resolve()));
        }),
      ]);
      list.push({ name, bytes: contents.length, sha256 });
    };
    await fill({ add, list });
    tar.finalize();
    await written;
    await sync(partial);
    await rename(partial, path);
    await sync(dirname(path));
  } catch (error) {
    tar.destroy();
    await written.catch(() => {});
    await rm(partial, { force: true });
    throw error;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
