import type pg from 'pg';
import { verifyArchive } from './archive-reader.ts';
import { writeArchive, type ArchiveWriter } from './archive-writer.ts';
import { dumpTable } from './dump-table.ts';
import { addCheckpointFiles, readCheckpointFiles } from './checkpoints-section.ts';
import { addFiles } from './files-section.ts';
import { addKeys, type KeyFolders } from './keys-section.ts';
import { JOBS, readJobs } from './jobs-section.ts';
import { FORMAT, MANIFEST, type DumpedTable, type Manifest } from './manifest.ts';
import { asOwner } from './owner-connection.ts';
import { recordBackup } from './record-backup.ts';
import { readSequences } from './sequences.ts';
import { tablesInLoadOrder } from './tables.ts';

export interface BackupOptions extends KeyFolders {
  /** Connects as the owner of the schema, not through a pooler. */
  url: string;
  /** Folder of uploaded files. */
  filesFolder: string;
  /** The archive to write; it must not exist. */
  path: string;
}

/**
 * Writes database and files into one archive while the product runs: the database as one snapshot, then the files, which
 * are never changed once written, the public keys that signatures are verified with, and the file of the ledger's
 * checkpoints. The finished archive is read again and compared before anybody relies on it.
 *
 * @throws BackupError
 */
export async function backup({ url, filesFolder, path, ...folders }: BackupOptions): Promise<Manifest> {
  await asOwner(url, (client) =>
    writeArchive(path, async (writer) => {
      const checkpoints = await readCheckpointFiles(folders.ledgerKeysFolder);
      const database = await dumpDatabase(client, writer);
      const files = await addFiles(writer, filesFolder);
      await addKeys(writer, folders);
      await addCheckpointFiles(writer, checkpoints);
      const manifest: Manifest = { ...database, files, entries: [...writer.list] };
      await writer.add(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    }),
  );
  const manifest = await verifyArchive(path);
  await asOwner(url, (client) => recordBackup(client, manifest));
  return manifest;
}

async function dumpDatabase(
  client: pg.Client,
  writer: ArchiveWriter,
): Promise<Omit<Manifest, 'files' | 'entries'>> {
  await client.query('begin isolation level repeatable read read only');
  const { rows: clock } = await client.query<{ at: Date }>('select now() as at');
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from public.kysely_migration order by name',
  );
  const { rows: providers } = await client.query<{ id: string }>(
    'select provider_id as id from auth.providers()',
  );
  const tables: DumpedTable[] = [];
  const providerIds = providers.map(({ id }) => id);
  for (const table of await tablesInLoadOrder(client)) {
    const rows = await dumpTable(client, writer, table, providerIds);
    tables.push({ name: table.name, columns: table.columns, rows });
  }
  const jobs = await readJobs(client);
  await writer.add(JOBS, Buffer.from(JSON.stringify(jobs)));
  const sequences = await readSequences(client);
  await client.query('commit');
  return {
    product: 'zusage',
    format: FORMAT,
    takenAt: (clock[0]?.at ?? new Date()).toISOString(),
    migrations: migrations.map(({ name }) => name),
    tables,
    sequences,
    jobs: jobs.length,
  };
}
