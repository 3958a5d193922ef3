import { setTimeout as sleep } from 'node:timers/promises';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import {
  cancel,
  defineJob,
  enqueue,
  handle,
  runJobs,
  type JobHandler,
  type RunningJobs,
} from '../src/index.ts';

let db: TestDatabase;
let running: RunningJobs[] = [];

const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
const greet = defineJob<{ name: string }>('greet', {
  parse: (payload) => {
    const { name } = payload as { name?: unknown };
    if (typeof name !== 'string') throw new Error('greet needs a name');
    return { name };
  },
  attemptsMax: 2,
});

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await asOwner(
    db.url,
    `insert into app.provider (provider_id, name, accent, time_zone)
     values ('alpha', 'Alpha', '#336699', 'Europe/Berlin'), ('beta', 'Beta', '#993366', 'Europe/Berlin')`,
  );
});
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
  await asOwner(db.url, 'delete from graphile_worker._private_jobs');
  vi.clearAllMocks();
});
afterAll(() => db[Symbol.asyncDispose]());

async function start(...handlers: JobHandler[]): Promise<RunningJobs> {
  const jobs = await runJobs({ url: db.url, database: db.database, handlers, logger, pollInterval: 200 });
  running.push(jobs);
  return jobs;
}
const add = (name: string, options?: { runAt?: Date; key?: string }, provider = 'alpha') =>
  db.database.tenant(provider, (trx) => enqueue(trx, greet, { name }, options));
const waiting = () =>
  asOwner(db.url, 'select task_identifier, key, attempts, locked_by from graphile_worker.jobs');

test('a job runs with its payload and its tenant', async () => {
  const seen: string[] = [];
  await start(
    handle(greet, async ({ name }, { database, providerId }) => {
      const rows = await database.tenant(providerId, (trx) =>
        trx.selectFrom('app.provider').select('name').execute(),
      );
      seen.push(`${providerId} ${name} ${rows.map((row) => row.name).join()}`);
    }),
  );
  await add('one');
  await add('two', {}, 'beta');
  await vi.waitFor(() => expect(seen.toSorted()).toEqual(['alpha one Alpha', 'beta two Beta']));
});

test('a job of a transaction that fails does not exist', async () => {
  await expect(
    db.database.tenant('alpha', async (trx) => {
      await enqueue(trx, greet, { name: 'never' });
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await waiting()).toEqual([]);
});

test('a job cannot name another tenant, nor be added without one [S6]', async () => {
  const forged = defineJob<{ name: string; providerId: string }>('greet', {
    parse: (payload) => payload as never,
  });
  await db.database.tenant('alpha', (trx) =>
    enqueue(trx, forged, { name: 'x', providerId: 'beta' }, { runAt: new Date(Date.now() + 1e6) }),
  );
  const [row] = await asOwner(
    db.url,
    `select payload ->> 'providerId' as provider from graphile_worker._private_jobs`,
  );
  expect(row).toEqual({ provider: 'alpha' });
  await expect(db.database.withoutTenant((trx) => enqueue(trx, greet, { name: 'x' }))).rejects.toMatchObject({
    code: '42501',
  });
});

test('a key moves its job, cancels it, and belongs to one tenant', async () => {
  const later = new Date(Date.now() + 3_600_000);
  await add('first', { runAt: later, key: 'timer' });
  await add('second', { runAt: new Date(later.getTime() + 1000), key: 'timer' });
  await add('other', { runAt: later, key: 'timer' }, 'beta');
  expect((await waiting()).map((job) => job['key']).toSorted()).toEqual(['alpha:timer', 'beta:timer']);
  await db.database.tenant('beta', (trx) => cancel(trx, 'timer'));
  expect((await waiting()).map((job) => job['key'])).toEqual(['alpha:timer']);
});

test('a timer runs at its time, not before', async () => {
  const times: number[] = [];
  await start(handle(greet, async () => void times.push(Date.now())));
  const due = Date.now() + 900;
  await add('due', { runAt: new Date(due) });
  await vi.waitFor(() => expect(times).toHaveLength(1), { timeout: 5_000 });
  expect(times[0]).toBeGreaterThanOrEqual(due);
});

test('a job that always fails is given up, is reported without its payload, and holds nobody up [S96]', async () => {
  const done: string[] = [];
  await start(
    handle(greet, async ({ name }) => {
      if (name === 'poison') throw new Error('cannot');
      done.push(name);
    }),
  );
  await add('poison');
  await add('sound');
  await vi.waitFor(() => expect(done).toEqual(['sound']));
  await vi.waitFor(() => expect(logger.error).toHaveBeenCalled(), { timeout: 15_000 });
  expect(logger.error.mock.calls[0]).toEqual([
    expect.objectContaining({ task: 'greet', providerId: 'alpha', attempts: 2 }),
    'gave a job up',
  ]);
  expect(JSON.stringify(logger.error.mock.calls)).not.toContain('poison');
  expect(await waiting()).toMatchObject([{ attempts: 2 }]);
});

test('stopping waits for the job that runs and takes no other', async () => {
  const log: string[] = [];
  const jobs = await start(
    handle(greet, async ({ name }) => {
      log.push(`begin ${name}`);
      await sleep(300);
      log.push(`end ${name}`);
    }),
  );
  await add('slow');
  await vi.waitFor(() => expect(log).toEqual(['begin slow']));
  await jobs.stop();
  expect(log).toEqual(['begin slow', 'end slow']);
  await add('late');
  await sleep(300);
  expect(log).toHaveLength(2);
  expect(await waiting()).toHaveLength(1);
});

test('what a killed worker held is run by the next one; what a living one holds is left alone [S90]', async () => {
  await add('orphan');
  await add('held');
  await asOwner(
    db.url,
    `update graphile_worker._private_jobs set locked_by = 'worker-killed', locked_at = now() - interval '1 minute', attempts = 1
      where payload ->> 'name' = 'orphan'`,
    `update graphile_worker._private_jobs set locked_by = 'worker-alive', locked_at = now() - interval '1 minute', attempts = 1
      where payload ->> 'name' = 'held'`,
  );
  const { default: pg } = await import('pg');
  const alive = new pg.Client({ connectionString: db.url });
  await alive.connect();
  await alive.query(`select pg_advisory_lock_shared(hashtextextended('zusage.worker/worker-alive', 0))`);
  const seen: string[] = [];
  await start(handle(greet, async ({ name }) => void seen.push(name)));
  await vi.waitFor(() => expect(seen).toEqual(['orphan']));
  await sleep(200);
  expect(await waiting()).toMatchObject([{ locked_by: 'worker-alive' }]);
  await alive.end();
});

test('of two runners each job is taken by one [S92]', async () => {
  const seen: string[] = [];
  const handler = handle(greet, async ({ name }) => void seen.push(name));
  await start(handler);
  await start(handler);
  await db.database.tenant('alpha', async (trx) => {
    for (let number = 0; number < 50; number += 1) await enqueue(trx, greet, { name: String(number) });
  });
  await vi.waitFor(() => expect(seen).toHaveLength(50), { timeout: 10_000 });
  await sleep(200);
  expect(new Set(seen).size).toBe(50);
});
