import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '@zusage/errors';
import type { FileStore, StoredFile } from './file-store.ts';

const SPACE = /^[a-z][a-z0-9-]{1,62}(?:\.[a-z]{1,20})?$/;
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * A store on the local disk: `<folder>/<space>/<two digits>/<hash>`. No part of a path comes from a reader (S60). What is
 * still arriving lies beside the folder, so that a backup copies whole files only.
 */
export function createDiskStore(folder: string): FileStore {
  return {
    put: async (space, content, { bytesMax }) => {
      requireSpace(space);
      const incoming = join(`${folder}-incoming`, randomUUID());
      await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
      try {
        const stored = await write(incoming, content, bytesMax);
        await moveInto(pathOf(folder, space, stored.sha256), incoming);
        return stored;
      } finally {
        await rm(incoming, { force: true });
      }
    },
    open: async (space, sha256) => {
      requireSpace(space);
      if (!SHA256.test(sha256)) return null;
      const path = pathOf(folder, space, sha256);
      const found = await stat(path).catch(() => null);
      if (!found?.isFile()) return null;
      return {
        bytes: found.size,
        stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
      };
    },
    sweep: async (space, { keep, writtenBefore }) => {
      requireSpace(space);
      const names = await readdir(join(folder, space), { recursive: true }).catch(() => []);
      let removed = 0;
      for (const sha256 of names.map((name) => basename(name)).filter((name) => SHA256.test(name))) {
        if (keep.has(sha256)) continue;
        const path = pathOf(folder, space, sha256);
        const found = await stat(path).catch(() => null);
        if (!found?.isFile() || found.mtime >= writtenBefore) continue;
        await rm(path, { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

const pathOf = (folder: string, space: string, sha256: string): string =>
  join(folder, space, sha256.slice(0, 2), sha256);

function requireSpace(space: string): void {
  if (!SPACE.test(space)) throw new Error('a space of files is named like a provider, or like a part of one');
}

/** Writes, counts and hashes in one pass; on the disk when it returns. */
async function write(
  path: string,
  content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > bytesMax) throw new AppError('payload_too_large');
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** A whole file appears under its name, or none does; the same content twice is one file. */
async function moveInto(path: string, incoming: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(incoming, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
