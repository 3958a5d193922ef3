import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identify, isAlive } from '@zusage/db/embedded';
import { asOwner, createTestDatabase } from '@zusage/db/testing';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { allGone, children, freePorts, Started, until } from './support/started.ts';

// Against the built product: `npm test` builds it first. A first start fills the demo data.
vi.setConfig({ testTimeout: 240_000 });

let dataFolder: string;
let environment: Record<string, string>;
let address: string;
let started: Started[];

beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'zusage-start-'));
  chmodSync(dataFolder, 0o711);
  const [port, demoSitePort] = await freePorts();
  environment = { ZUSAGE_DATA: dataFolder, PORT: String(port), DEMO_SITE_PORT: String(demoSitePort) };
  address = `http://127.0.0.1:${port}/readyz`;
  started = [];
});

afterEach(async () => {
  for (const run of started) run.process.kill('SIGTERM');
  await Promise.all(started.map((run) => run.exit));
  rmSync(dataFolder, { recursive: true });
});

function start(more: Record<string, string> = {}): Started {
  const run = new Started({ ...environment, ...more });
  started.push(run);
  return run;
}

async function answers(): Promise<boolean> {
  const response = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  return response?.status === 200;
}

const postmaster = (): number =>
  Number(readFileSync(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('after kill -9 of any process the product runs on, or starts again; a signal ends all of it', async () => {
  const first = start();
  await first.ready();
  expect(first.stdout).toContain(`http://localhost:${environment['PORT']}`);
  expect(first.stdout).toMatch(/provider-admin +\S+@\S+/);
  expect(await answers()).toBe(true);

  expect(children(dataFolder)).toHaveLength(4);
  for (const index of children(dataFolder).keys()) {
    const victim = children(dataFolder)[index];
    if (!victim) throw new Error('a child is missing');
    process.kill(victim.pid, 'SIGKILL');
    const replaced = () =>
      children(dataFolder).length === 4 && !children(dataFolder).some(({ pid }) => pid === victim.pid);
    await until(`child ${index} is replaced`, 20, replaced);
    await until('the portal answers', 20, answers);
  }

  const killed = postmaster();
  process.kill(killed, 'SIGKILL');
  await until('PostgreSQL is back', 30, () => identify(postmaster()) !== null && postmaster() !== killed);
  await until('the portal answers', 20, answers);

  const orphans = children(dataFolder);
  first.process.kill('SIGKILL');
  const second = start();
  await second.ready();
  expect(orphans.some(isAlive)).toBe(false);
  expect(await answers()).toBe(true);
  expect(second.stderr).not.toContain('demo data');

  const all = [...children(dataFolder), identify(postmaster())].filter((one) => one !== null);
  expect(all).toHaveLength(5);
  second.process.kill('SIGTERM');
  expect(await second.exit).toBe(0);
  await until('everything ended', 5, allGone(all));
  expect(first.stderr + second.stderr).not.toMatch(/^\s+at /m);
});

/** Exactly one sentence in the end, exit code 1, never a stack. */
async function failure(run: Started): Promise<string> {
  expect(await run.exit).toBe(1);
  expect(run.stdout).toBe('');
  expect(run.stderr).not.toMatch(/^\s+at /m);
  return run.stderr.trim().split('\n').at(-1) ?? '';
}

test('a port in use is one sentence, said before anything is started', async () => {
  const blocker = createServer().listen(Number(environment['DEMO_SITE_PORT']), '127.0.0.1');
  try {
    const run = start();
    expect(await failure(run)).toBe(
      `Port ${environment['DEMO_SITE_PORT']} is in use: end the program that uses it, or set DEMO_SITE_PORT to another port.`,
    );
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  } finally {
    blocker.close();
  }
});

test('a wrong database address is one sentence without the password', async () => {
  const run = start({ DATABASE_URL: 'postgres://zusage:geheim@127.0.0.1:1/zusage' });
  expect(await failure(run)).toBe('The database cannot be reached: connect ECONNREFUSED 127.0.0.1:1.');
  expect(run.stderr).not.toContain('geheim');
});

test('a database newer than the code is one sentence, and the database stays as it is', async () => {
  await using database = await createTestDatabase(inject('serverUrl'));
  await asOwner(
    database.url,
    "insert into public.kysely_migration values ('9999_from_the_future', now()::text)",
  );
  const run = start({ DATABASE_URL: database.url });
  expect(await failure(run)).toMatch(/^The database is newer than this code .*9999_from_the_future/);
});

test('every mistake in the settings is named in a line of its own', async () => {
  const run = start({ PORT: 'http', LOG_LEVEL: 'loud' });
  expect(await run.exit).toBe(1);
  expect(
    run.stderr
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['PORT', 'LOG_LEVEL']);
});
