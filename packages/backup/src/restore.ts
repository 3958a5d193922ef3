import { createDatabase } from '@zusage/db';
import { migrate, migrationNames } from '@zusage/db/migrate';
import type pg from 'pg';
import { readArchive, verifyArchive } from './archive-reader.ts';
import { BackupError } from './error.ts';
import { isCheckpoints, restoreCheckpoints } from './checkpoints-section.ts';
import { isFile, restoreFile } from './files-section.ts';
import { addJobs, JOBS } from './jobs-section.ts';
import { isKeys, restoreKeys, type KeyFolders } from './keys-section.ts';
import { TableLoader } from './load-tables.ts';
import { MANIFEST, type Manifest } from './manifest.ts';
import { asOwner } from './owner-connection.ts';
import { recordBackup } from './record-backup.ts';
import { setSequences } from './sequences.ts';
import { tablesInLoadOrder } from './tables.ts';
import { verifyLedger, type LedgerCheck } from './verify-ledger.ts';

/** Public keys that are not there yet are added, and the file of the ledger's checkpoints is put back. */
export interface RestoreOptions extends KeyFolders {
  /** Connects as the owner to an empty database, not through a pooler. */
  url: string;
  filesFolder: string;
  path: string;
}

export interface Restored {
  manifest: Manifest;
  ledger: LedgerCheck;
}

/**
 * Puts a backup into an empty database and the folder of files: nothing is written before the whole archive has been
 * checked; the rows come in one transaction into the schema they were read from, which is then brought up to date.
 *
 * @throws BackupError
 */
export async function restore({ url, filesFolder, path, ...folders }: RestoreOptions): Promise<Restored> {
  const manifest = await verifyArchive(path);
  await requireKnownMigrations(manifest);
  await asOwner(url, (client) => requireEmpty(client, manifest));
  await migrate({ url, until: manifest.migrations.at(-1) });
  await asOwner(url, (client) => load(client, manifest, path, { filesFolder, ...folders }));
  await migrate({ url });
  await asOwner(url, (client) => recordBackup(client, manifest));
  const database = createDatabase({ url, poolSize: 1 });
  try {
    return { manifest, ledger: await verifyLedger(database, folders.ledgerKeysFolder) };
  } finally {
    await database.close();
  }
}

async function requireKnownMigrations(manifest: Manifest): Promise<void> {
  const known = new Set(await migrationNames());
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new BackupError(
      'backup_newer',
      `The backup was taken with a newer release (it has ${unknown.join(', ')}). Restore it with that one.`,
    );
}

async function requireEmpty(client: pg.Client, manifest: Manifest): Promise<void> {
  const { rows } = await client.query<{ migrated: boolean }>(
    `select to_regclass('public.kysely_migration') is not null as migrated`,
  );
  if (!rows[0]?.migrated) return;
  const { rows: applied } = await client.query<{ name: string }>(
    'select name from public.kysely_migration order by name',
  );
  const { rows: held } = await client.query<{ any: boolean }>(
    'select exists (select from auth.providers()) or exists (select from auth.account) as any',
  );
  const same = applied.every(({ name }) => manifest.migrations.includes(name));
  if (held[0]?.any || !same)
    throw new BackupError(
      'database_not_empty',
      'The database is not empty. A backup is restored into a new one: name an empty ZUSAGE_DATA folder or another DATABASE_URL.',
    );
}

async function load(
  client: pg.Client,
  manifest: Manifest,
  path: string,
  { filesFolder, ...folders }: Omit<RestoreOptions, 'url' | 'path'>,
): Promise<void> {
  await client.query('begin');
  const tables = await tablesInLoadOrder(client);
  const loader = new TableLoader(client, manifest.tables);
  await loader.begin();
  let jobs: Buffer | null = null;
  for await (const { name, contents } of readArchive(path)) {
    if (name === MANIFEST) continue;
    if (name === JOBS) jobs = contents;
    else if (isKeys(name)) await restoreKeys(folders, name, contents);
    else if (isCheckpoints(name)) await restoreCheckpoints(folders.ledgerKeysFolder, name, contents);
    else if (isFile(name)) await restoreFile(filesFolder, name, contents);
    else await loader.part(name, contents);
  }
  await loader.end(new Set(tables.filter(({ tenant }) => tenant).map(({ name }) => name)));
  await setSequences(client, manifest.sequences);
  if (jobs) await addJobs(client, jobs);
  await client.query('commit');
}
