import { fork, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { identify, startEmbedded } from '../src/embedded/index.ts';

// Making clusters is work for the disk, which a busy machine shares.
vi.setConfig({ testTimeout: 90_000 });

const holdScript = fileURLToPath(new URL('support/hold-embedded.ts', import.meta.url));

interface Held {
  holder: ChildProcess;
  pid: number;
  url: string;
  origin: string;
}

let dataFolder: string;
let holders: ChildProcess[];

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'zusage-embedded-'));
  chmodSync(dataFolder, 0o711);
  holders = [];
});

afterEach(async () => {
  for (const holder of holders) holder.kill('SIGKILL');
  const server = await startEmbedded({ dataFolder });
  await server.stop('immediate');
  rmSync(dataFolder, { recursive: true });
});

async function hold(): Promise<Held> {
  const holder = fork(holdScript, [dataFolder], { stdio: 'inherit' });
  holders.push(holder);
  const found = await new Promise<Omit<Held, 'holder'>>((resolve, reject) => {
    holder.once('message', (message) => resolve(message as Omit<Held, 'holder'>));
    holder.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  return { holder, ...found };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function killHolder({ holder }: Held): Promise<void> {
  const end = ended(holder);
  holder.kill('SIGKILL');
  await end;
}

async function release({ holder }: Held): Promise<void> {
  const end = ended(holder);
  holder.send('stop');
  await end;
}

async function value(url: string, text: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

test('a new cluster is durable, checked and closed to everybody else', async () => {
  const server = await hold();
  expect(server.origin).toBe('created');
  const wanted = {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    server_encoding: 'UTF8',
  };
  for (const [name, setting] of Object.entries(wanted))
    expect(await value(server.url, `show ${name}`), name).toBe(setting);
  expect(
    await value(
      server.url,
      "select datlocprovider::text || datlocale from pg_database where datname = 'zusage'",
    ),
  ).toBe('bC.UTF-8');
  const rules = "select string_agg(distinct auth_method, ',') from pg_hba_file_rules";
  expect(await value(server.url, rules)).toBe('scram-sha-256');
  expect(statSync(join(dataFolder, 'postgres', 'password')).mode & 0o777).toBe(0o600);
  const wrong = new URL(server.url);
  wrong.password = 'wrong';
  await expect(value(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
});

test('after kill -9 of its holder the server runs on, and the next one attaches', async () => {
  const first = await hold();
  await value(first.url, 'create table kept (x int)');
  await killHolder(first);
  const second = await hold();
  expect(second).toMatchObject({ origin: 'attached', pid: first.pid, url: first.url });
  await release(second);
  expect(identify(first.pid)).toBeNull();
});

test('after kill -9 of the server it is started again at the same address, with what was committed', async () => {
  const first = await hold();
  await value(first.url, 'create table kept (x int)');
  await value(first.url, 'insert into kept values (7)');
  process.kill(first.pid, 'SIGKILL');
  const second = await hold();
  expect(second).toMatchObject({ origin: 'started', url: first.url });
  expect(await value(second.url, 'select x from kept')).toBe(7);
});

test('many at once make one cluster and share one server; the last user stops it', async () => {
  const all = await Promise.all([hold(), hold(), hold()]);
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
  expect(all.map(({ origin }) => origin).toSorted()).toEqual(['attached', 'attached', 'created']);
  const [first, second, third] = all;
  if (!first || !second || !third) throw new Error('three were started');
  await release(first);
  await killHolder(second);
  expect(await value(third.url, 'select 1')).toBe(1);
  await release(third);
  expect(identify(third.pid)).toBeNull();
});

test('a kept port that somebody else has taken is replaced; one that was asked for is an error', async () => {
  const first = await hold();
  await release(first);
  const port = Number(readFileSync(join(dataFolder, 'postgres', 'port'), 'utf8'));
  const blocker = createServer().listen(port, '127.0.0.1');
  try {
    await expect(startEmbedded({ dataFolder, port })).rejects.toMatchObject({ code: 'port_in_use' });
    const second = await hold();
    expect(new URL(second.url).port).not.toBe(String(port));
    await release(second);
  } finally {
    await new Promise((resolve) => blocker.close(resolve));
  }
});
