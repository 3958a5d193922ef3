import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { notify } from '@zusage/notifications';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
let db: TestDatabase;
let children: ChildProcess[] = [];

beforeEach(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await asOwner(
    db.url,
    `insert into app.provider (provider_id, name, accent, time_zone) values ('alpha', 'Alpha', '#336699', 'Europe/Berlin')`,
  );
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  await db[Symbol.asyncDispose]();
});

interface Worker {
  child: ChildProcess;
  log: () => string;
  exit: Promise<number | null>;
}

async function start(environment: NodeJS.ProcessEnv = {}, ipc = false): Promise<Worker> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: db.url,
      PORT: '4321',
      LOG_LEVEL: 'debug',
      ...environment,
    },
    stdio: ipc ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let log = '';
  child.stdout?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const exit = new Promise<number | null>((done) => child.on('exit', (code) => done(code)));
  await vi.waitFor(() => expect(log).toMatch(/worker is running|could not start|not set/), {
    timeout: 15_000,
  });
  return { child, log: () => log, exit };
}

const tell = () =>
  db.database.tenant('alpha', (trx) =>
    notify(trx, 'alpha', {
      kind: 'ticket_replied',
      recipient: { email: 'a@example.com', language: 'de' },
      number: '10001',
      subject: 'Band',
      url: 'https://support.example/alpha/tickets/10001',
    }),
  );
const jobsLeft = async () =>
  (await asOwner(db.url, 'select count(*)::int as n from graphile_worker.jobs'))[0]?.['n'];

test('it does the jobs that wait and those that come, and ends in order on SIGTERM', async () => {
  await tell();
  const worker = await start();
  await vi.waitFor(async () => expect(await jobsLeft()).toBe(0), { timeout: 10_000 });
  await tell();
  await vi.waitFor(async () => expect(await jobsLeft()).toBe(0), { timeout: 10_000 });
  worker.child.kill('SIGTERM');
  expect(await worker.exit).toBe(0);
  const locks = await asOwner(
    db.url,
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name <> ''`,
  );
  expect(locks).toEqual([]);
});

test('it ends when the process that started it is gone', async () => {
  const worker = await start({}, true);
  worker.child.disconnect();
  expect(await worker.exit).toBe(0);
});

test('after kill -9 the next one goes on where it was [S90]', async () => {
  const first = await start();
  first.child.kill('SIGKILL');
  await first.exit;
  await tell();
  // as it would be if the kill had come in the middle of the job
  await asOwner(
    db.url,
    `update graphile_worker._private_jobs set locked_by = 'worker-0123456789', locked_at = now() - interval '10 seconds', attempts = 1`,
  );
  await start();
  await vi.waitFor(async () => expect(await jobsLeft()).toBe(0), { timeout: 10_000 });
});

test('a database that is not there is one sentence and exit 1, without the password [S115]', async () => {
  const worker = await start({ DATABASE_URL: 'postgres://someone:topsecret@127.0.0.1:1/none' });
  expect(await worker.exit).toBe(1);
  expect(worker.log()).toContain('could not start');
  expect(worker.log()).not.toContain('topsecret');
});
