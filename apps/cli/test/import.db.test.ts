import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadProviderCatalogue } from '@zusage/catalogue';
import { publishCatalogue } from '@zusage/contracts';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';

// The command as an operator types it, as a process of its own.
vi.setConfig({ testTimeout: 120_000 });
const SEITENBAU = 'seitenbau-support';
const main = new URL('../src/main.ts', import.meta.url).pathname;
const run = promisify(execFile);
let db: TestDatabase;
let folder: string;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await db.database.tenant(SEITENBAU, (trx) => publishCatalogue(trx, loadProviderCatalogue(SEITENBAU)));
  folder = mkdtempSync(join(tmpdir(), 'zusage-cli-import-'));
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: db.url,
  ZUSAGE_DATA: folder,
});
const words = (file: string, ...more: string[]): string[] => [
  main,
  'import',
  '--provider',
  SEITENBAU,
  '--kind',
  'customers',
  file,
  '--json',
  ...more,
];

function table(name: string, rows: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ['Kundennummer;Name', ...rows].join('\r\n'));
  return path;
}

interface Report {
  number: number | null;
  state: string;
  resumed: boolean;
  counts: Record<string, number>;
  findings: { row: number; column: string; sentence: string }[];
  error?: { code: string };
}

async function importing(...args: string[]): Promise<{ code: number; report: Report }> {
  const done = await run(process.execPath, args, { env: environment() }).catch(
    (error: { code: number; stdout: string }) => error,
  );
  return { code: 'code' in done ? done.code : 0, report: JSON.parse(done.stdout) as Report };
}

const stored = async (prefix: string): Promise<unknown> =>
  (
    await asOwner(
      db.url,
      `select count(*)::int as count from app.organisation where customer_number like '${prefix}%'`,
    )
  )[0]?.['count'];

test('a dry run says everything and writes nothing; a faulty row keeps the whole file out unless it is to be skipped', async () => {
  const file = table('a.csv', ['A-1;Eins', 'A 2;Zwei', 'A-3;']);
  const dry = await importing(...words(file, '--dry-run', '--language', 'de'));
  expect(dry).toMatchObject({
    code: 1,
    report: { number: null, state: 'checked', counts: { new: 1, faulty: 2 } },
  });
  expect(dry.report.findings.map(({ row, column }) => [row, column])).toEqual([
    [3, 'Kundennummer'],
    [4, 'Name'],
  ]);
  expect(dry.report.findings[1]?.sentence).toBe('Diese Angabe fehlt.');
  expect(await asOwner(db.url, 'select 1 from app.import_run')).toEqual([]);
  expect(await importing(...words(file))).toMatchObject({
    code: 1,
    report: { state: 'faulty', number: null },
  });
  expect(await stored('A-')).toBe(0);
  expect(await importing(...words(file, '--skip-faulty'))).toMatchObject({
    code: 0,
    report: { state: 'done', counts: { new: 1, faulty: 2 } },
  });
  expect(await stored('A-')).toBe(1);
  expect(await asOwner(db.url, 'select 1 from app.outgoing_mail')).toEqual([]);
  expect(
    await asOwner(db.url, "select actor_name from app.audit_entry where action = 'import.finished'"),
  ).toEqual([{ actor_name: 'zusage import' }]);
});

test('a provider or kind that there is not is named', async () => {
  const file = table('b.csv', ['B-1;Eins']);
  const unknown = await importing(
    main,
    'import',
    '--provider',
    'nobody',
    '--kind',
    'customers',
    file,
    '--json',
  );
  expect(unknown).toMatchObject({ code: 1, report: { error: { code: 'not_found' } } });
  const kind = await importing(main, 'import', '--provider', SEITENBAU, '--kind', 'cats', file, '--json');
  expect(kind).toMatchObject({ code: 1, report: { error: { code: 'usage' } } });
});

test('after kill -9 the same command goes on behind the last batch: each row is there once', async () => {
  const ROWS = 6_000;
  const file = table(
    'c.csv',
    Array.from({ length: ROWS }, (_, at) => `C-${at};Kunde ${at}`),
  );
  const child = spawn(process.execPath, words(file), { env: environment(), stdio: 'ignore' });
  const ended = once(child, 'exit');
  const position = async (): Promise<number> =>
    Number(
      (await asOwner(db.url, "select position from app.import_run where state = 'running'"))[0]?.[
        'position'
      ] ?? 0,
    );
  await vi.waitUntil(async () => (await position()) > 0, { timeout: 60_000, interval: 10 });
  child.kill('SIGKILL');
  await ended;
  const before = Number(await stored('C-'));
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(ROWS);
  const other = table('d.csv', ['D-1;Eins']);
  expect(await importing(...words(other))).toMatchObject({
    code: 1,
    report: { error: { code: 'conflict' } },
  });
  expect(await importing(...words(file))).toMatchObject({
    code: 0,
    report: { state: 'done', resumed: true, counts: { new: ROWS, faulty: 0 } },
  });
  expect(await stored('C-')).toBe(ROWS);
  expect(
    (
      await asOwner(
        db.url,
        "select count(*)::int as count from app.audit_entry where action = 'customer.created' and subject_reference like 'C-%'",
      )
    )[0],
  ).toEqual({ count: ROWS });
});
