import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { certificateKeys } from '@zusage/certificates';
import { createDatabase, sql } from '@zusage/db';
import { migrate } from '@zusage/db/migrate';
import { asOwner } from '@zusage/db/testing';
import { seedDemo } from '@zusage/demo';
import { takeCheckpoints, verifyProvider } from '@zusage/units/proof';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { backup, restore, type Manifest } from '../src/index.ts';
import { fingerprint, ordinaryOwner, type OwnedDatabase } from './support/ordinary-owner.ts';

const serverUrl = inject('serverUrl');
const folder = mkdtempSync(join(tmpdir(), 'zusage-backup-'));
const archive = join(folder, 'first.zusage-backup');
const files = join(folder, 'files');
const keysFolder = join(folder, 'keys');
const ledgerKeysFolder = join(folder, 'ledger-keys');
let owner: Awaited<ReturnType<typeof ordinaryOwner>>;
let source: OwnedDatabase;
let manifest: Manifest;

beforeAll(async () => {
  owner = await ordinaryOwner(serverUrl);
  source = await owner.database();
  await migrate({ url: source.url });
  await seedDemo({ url: source.url, dataFolder: folder, log: () => {}, now: new Date() });
  mkdirSync(join(files, 'ab'), { recursive: true });
  writeFileSync(join(files, 'ab', 'abcdef'), 'Leistungsbeschreibung');
  writeFileSync(join(files, 'ab', 'empty'), '');
  await fillLedgerAndJobs();
  const database = createDatabase({ url: source.url, poolSize: 2 });
  expect(await takeCheckpoints(database, 'sep-sesam', ledgerKeysFolder)).toBeGreaterThan(0);
  await database.close();
  manifest = await backup({
    url: source.url,
    filesFolder: files,
    keysFolder,
    ledgerKeysFolder,
    path: archive,
  });
}, 180_000);

afterAll(async () => {
  await owner[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** A timer far ahead and one that was given up, beside whatever the demo data holds. */
async function fillLedgerAndJobs(): Promise<void> {
  await asOwner(
    source.url,
    `select graphile_worker.add_job('response_due', '{"providerId":"sep-sesam","ticketId":"later"}', run_at => '2031-05-01T10:00:00.123Z', job_key => 'sep-sesam:timer')`,
    `select graphile_worker.add_job('response_due', '{"providerId":"sep-sesam"}', job_key => 'sep-sesam:dead', max_attempts => 1)`,
    `update graphile_worker._private_jobs set attempts = 1 where key = 'sep-sesam:dead'`,
  );
}

const copyOfArchive = (name: string, change: (bytes: Buffer) => Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, change(readFileSync(archive)));
  return path;
};

describe('a backup that is restored', () => {
  it('keeps certificates verifiable, and holds nothing that signs [S46]', async () => {
    await using target = await owner.database();
    const restoredKeys = join(folder, 'verifying');
    const filesFolder = join(folder, 'verifying-files');
    await restore({
      url: target.url,
      filesFolder,
      keysFolder: restoredKeys,
      ledgerKeysFolder: join(folder, 'verifying-ledger'),
      path: archive,
    });
    const published = await certificateKeys(keysFolder).published('sep-sesam');
    expect(published).toHaveLength(1);
    expect(await certificateKeys(restoredKeys).published('sep-sesam')).toEqual(published);
    const { d: secret } = await certificateKeys(keysFolder).signing('sep-sesam');
    expect(readFileSync(join(restoredKeys, 'sep-sesam.json'), 'utf8')).not.toContain(secret);
    expect(gunzipSync(readFileSync(archive)).includes(secret)).toBe(false);
  });

  it('keeps what testifies to the ledger: the file of checkpoints and the keys that verify it [S87]', async () => {
    await using target = await owner.database();
    const restoredLedger = join(folder, 'testifying-ledger');
    mkdirSync(restoredLedger);
    const name = 'sep-sesam.checkpoints.jsonl';
    writeFileSync(join(restoredLedger, name), 'later lines');
    const filesFolder = join(folder, 'testifying-files');
    await restore({
      url: target.url,
      filesFolder,
      keysFolder: join(folder, 'restored-keys'),
      ledgerKeysFolder: restoredLedger,
      path: archive,
    });
    expect(readFileSync(join(restoredLedger, name))).toEqual(readFileSync(join(ledgerKeysFolder, name)));
    const aside = readdirSync(restoredLedger).find((file) => file.includes('before-restore'));
    expect(readFileSync(join(restoredLedger, aside ?? ''), 'utf8')).toBe('later lines');
    const { d: secret } = await certificateKeys(ledgerKeysFolder).signing('sep-sesam');
    expect(gunzipSync(readFileSync(archive)).includes(secret)).toBe(false);

    const database = createDatabase({ url: target.url, poolSize: 2 });
    const check = () => verifyProvider(database, 'sep-sesam', { keysFolder: restoredLedger });
    const { checkpoints, fault } = await check();
    expect([checkpoints > 0, fault]).toEqual([true, null]);
    const behind = new URL(serverUrl);
    behind.pathname = new URL(target.url).pathname;
    await asOwner(behind.href, `set session_replication_role = replica`, `delete from app.unit_checkpoint`);
    expect((await check()).fault).toMatchObject({ kind: 'checkpoint_missing' });
    await database.close();
  });

  it('brings every row, file, timer and number back [S107]', async () => {
    await using target = await owner.database();
    const filesFolder = join(folder, 'restored-files');
    const restored = await restore({
      url: target.url,
      filesFolder,
      keysFolder: join(folder, 'restored-keys'),
      ledgerKeysFolder: join(folder, 'restored-ledger-keys'),
      path: archive,
    });

    expect(await fingerprint(serverUrl, target.url)).toEqual(await fingerprint(serverUrl, source.url));
    expect(restored.ledger.movements).toBeGreaterThan(5);
    expect(readFileSync(join(filesFolder, 'ab', 'abcdef'), 'utf8')).toBe('Leistungsbeschreibung');
    expect(readFileSync(join(filesFolder, 'ab', 'empty'), 'utf8')).toBe('');
    const jobs = await asOwner(
      target.url,
      `select key, to_json(run_at) #>> '{}' as at from graphile_worker.jobs`,
    );
    expect(jobs).toContainEqual({
      key: 'sep-sesam:timer',
      at: expect.stringContaining('2031-05-01T10:00:00.123'),
    });
    expect(jobs.map(({ key }) => key)).not.toContain('sep-sesam:dead');

    const database = createDatabase({ url: target.url, poolSize: 2 });
    const before = createDatabase({ url: source.url, poolSize: 2 });
    try {
      const next = (on: typeof database) =>
        on.tenant('sep-sesam', async (trx) => {
          const { rows } = await sql<{ n: number }>`select app.next_ticket_number('sep-sesam') as n`.execute(
            trx,
          );
          return rows[0]?.n;
        });
      expect(await next(database)).toBe(await next(before));
    } finally {
      await database.close();
      await before.close();
    }
  });

  it('keeps the policies and the rules of the ledger in force', async () => {
    await using target = await owner.database();
    await restore({
      url: target.url,
      filesFolder: join(folder, 'policies'),
      keysFolder: join(folder, 'restored-keys'),
      ledgerKeysFolder: join(folder, 'restored-ledger-keys'),
      path: archive,
    });
    const [unforced] = await asOwner(
      target.url,
      `select count(*)::int as n from pg_class c join pg_namespace ns on ns.oid = c.relnamespace
        where ns.nspname = 'app' and c.relkind = 'r' and not c.relforcerowsecurity`,
    );
    expect(unforced).toEqual({ n: 0 });
    const [resting] = await asOwner(
      target.url,
      `select count(*)::int as n from pg_trigger where tgenabled = 'D'`,
    );
    expect(resting).toEqual({ n: 0 });
  });
});

describe('the archive', () => {
  it('is readable for its owner alone, names what it holds and is never overwritten', async () => {
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    // Two of ours beside the documents, certificates and imported tables of the demo data.
    const rowsOf = (table: string) => manifest.tables.find(({ name }) => name === table)?.rows ?? 0;
    const stored = rowsOf('app.document') + rowsOf('app.certificate_document') + rowsOf('app.import_run');
    expect(stored).toBeGreaterThan(5);
    expect(manifest.files).toBeGreaterThan(2);
    expect(manifest.files).toBeLessThanOrEqual(2 + stored);
    expect(manifest.tables.find(({ name }) => name === 'app.ticket')?.rows).toBeGreaterThan(30);
    await expect(
      backup({ url: source.url, filesFolder: files, keysFolder, ledgerKeysFolder, path: archive }),
    ).rejects.toMatchObject({
      code: 'file_exists',
    });
  });

  it('with any part changed, cut off or foreign is refused before anything is written', async () => {
    await using target = await owner.database();
    const refused = (path: string) =>
      expect(
        restore({
          url: target.url,
          filesFolder: join(folder, 'none'),
          keysFolder: join(folder, 'restored-keys'),
          ledgerKeysFolder: join(folder, 'restored-ledger-keys'),
          path,
        }),
      ).rejects;

    await refused(copyOfArchive('cut', (bytes) => bytes.subarray(0, bytes.length / 2))).toMatchObject({
      code: 'backup_damaged',
    });
    await refused(copyOfArchive('flipped', flipOneLetter)).toMatchObject({ code: 'backup_damaged' });
    await refused(copyOfArchive('text', () => Buffer.from('not a backup'))).toMatchObject({
      code: 'not_a_backup',
    });
    await refused(join(folder, 'missing')).toMatchObject({ code: 'file_missing' });
    await refused(copyOfArchive('newer', ofNewerRelease)).toMatchObject({ code: 'backup_newer' });
    const [row] = await asOwner(target.url, `select to_regclass('app.provider') as found`);
    expect(row).toEqual({ found: null });
  });

  it('goes into an empty database only', async () => {
    await expect(
      restore({
        url: source.url,
        filesFolder: join(folder, 'none'),
        keysFolder: join(folder, 'restored-keys'),
        ledgerKeysFolder: join(folder, 'restored-ledger-keys'),
        path: archive,
      }),
    ).rejects.toMatchObject({ code: 'database_not_empty' });
  });
});

/** Changes one letter of a customer's name within the archive, leaving every length as it is. */
function flipOneLetter(bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes);
  const at = tar.indexOf('Altmoorer');
  expect(at).toBeGreaterThan(0);
  tar.write('B', at);
  return gzipSync(tar);
}

function ofNewerRelease(bytes: Buffer): Buffer {
  const tar = gunzipSync(bytes);
  const at = tar.indexOf('"format": 1');
  expect(at).toBeGreaterThan(0);
  tar.write('"format": 2', at);
  return gzipSync(tar);
}
