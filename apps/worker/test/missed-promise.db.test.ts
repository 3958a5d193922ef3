import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateKeys } from '@zusage/certificates';
import { createLogger } from '@zusage/config/log';
import { newId } from '@zusage/db';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { enqueue, runJobs, type RunningJobs } from '@zusage/jobs';
import { createDiskStore } from '@zusage/files';
import { createTransport } from '@zusage/mail';
import { responseDueJob } from '@zusage/operations';
import { afterAll, afterEach, beforeAll, expect, inject, test, vi } from 'vitest';
import { handlers } from '../src/handlers.ts';

const MINUTE_MS = 60_000;
/** No job of these tests touches a file or a key. */
const folder = join(tmpdir(), 'zusage-missed-promise');
const logger = { error: vi.fn(), warn: vi.fn(), info: vi.fn(), debug: vi.fn() };
let db: TestDatabase;
let running: RunningJobs[] = [];
let count = 0;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await insertProviders(db.url, 'alpha');
  const [account, person] = [newId(), newId()];
  await asOwner(
    db.url,
    `insert into app.catalogue_version (provider_id, version, content) values ('alpha', 1, '{}')`,
    `insert into auth.account (id, email, email_key) values ('${account}', 'agent@alpha.example', 'agent@alpha.example')`,
    `insert into app.person (provider_id, id, account_id, role, name, email, language, time_zone)
     values ('alpha', '${person}', '${account}', 'agent', 'Ada Agent', 'agent@alpha.example', 'de', 'Europe/Berlin')`,
  );
});
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
  expect(logger.error).not.toHaveBeenCalled();
});
afterAll(() => db[Symbol.asyncDispose]());

async function startWorker(): Promise<void> {
  const transport = createTransport({ smtpUrl: null, from: 'Support <support@alpha.example>' });
  const tools = {
    transport,
    publicUrl: 'https://support.example',
    logger: createLogger('worker', { logLevel: 'silent' }),
    certificates: {
      keys: certificateKeys(folder),
      files: createDiskStore(folder),
      publicUrl: 'https://support.example',
    },
  };
  running.push(
    await runJobs({
      url: db.url,
      database: db.database,
      handlers: handlers(tools),
      logger,
      pollInterval: 100,
    }),
  );
}

/** A ticket with its timer, as it is after it was opened; returns its number. */
async function promise(dueAt: Date, respondedAt: Date | null = null): Promise<string> {
  const number = `A-${(count += 1)}`;
  const at = (date: Date | null) => (date ? `'${date.toISOString()}'` : 'null');
  const opened = at(new Date(dueAt.getTime() - 480 * MINUTE_MS));
  await asOwner(
    db.url,
    `insert into app.ticket (provider_id, id, number, requester_name, requester_email, severity, requested_severity, channel, environment,
       subject, status, catalogue_version, reasons, opened_at, clock_starts_at, response_due_at, responded_at, updated_at)
     values ('alpha', '${newId()}', '${number}', 'Kim', 'kim@example.com', '2', '2', 'api', 'production',
       'Band', 'open', 1, '[]', ${opened}, ${opened}, ${at(dueAt)}, ${at(respondedAt)}, ${opened})`,
  );
  await timer(number, dueAt);
  return number;
}

const timer = (ticketNumber: string, runAt: Date): Promise<void> =>
  db.database.tenant('alpha', (trx) =>
    enqueue(trx, responseDueJob, { ticketNumber }, { runAt, key: `response:${ticketNumber}` }),
  );
const missedAt = async (number: string): Promise<unknown> =>
  (await asOwner(db.url, `select response_missed_at from app.ticket where number = '${number}'`))[0]?.[
    'response_missed_at'
  ];
const mailsAbout = async (number: string): Promise<number> =>
  (await asOwner(db.url, `select 1 from app.outgoing_mail where subject like '%[${number}]%'`)).length;
const timersLeft = async (): Promise<unknown> =>
  (
    await asOwner(
      db.url,
      `select count(*)::int as n from graphile_worker.jobs where task_identifier = 'response_due' and run_at <= now()`,
    )
  )[0]?.['n'];
const drained = () =>
  vi.waitFor(async () => expect(await timersLeft()).toBe(0), { timeout: 20_000, interval: 50 });

test('after an outage a missed promise carries the time it was due, not the time it was found [S97]', async () => {
  const dueAt = new Date(Date.now() - 130 * MINUTE_MS);
  const number = await promise(dueAt);
  await startWorker();
  await vi.waitFor(async () => expect(await missedAt(number)).toEqual(dueAt), { timeout: 10_000 });
  await vi.waitFor(async () => expect(await mailsAbout(number)).toBe(1));
});

test('nothing is marked before its time', async () => {
  const dueAt = new Date(Date.now() + 2_500);
  const number = await promise(dueAt);
  await startWorker();
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(await missedAt(number)).toBeNull();
  await vi.waitFor(async () => expect(await missedAt(number)).toEqual(dueAt), { timeout: 10_000 });
});

test('an answer in time is no miss, one a second late is', async () => {
  const dueAt = new Date(Date.now() - 60 * MINUTE_MS);
  const kept = await promise(dueAt, new Date(dueAt.getTime() - 1_000));
  const late = await promise(dueAt, new Date(dueAt.getTime() + 1_000));
  await startWorker();
  await drained();
  expect(await missedAt(kept)).toBeNull();
  expect(await mailsAbout(kept)).toBe(0);
  await vi.waitFor(async () => expect(await missedAt(late)).toEqual(dueAt));
});

test('two workers and a repeated timer mark once and tell once [S92]', async () => {
  const dueAt = new Date(Date.now() - 10 * MINUTE_MS);
  const number = await promise(dueAt);
  await Promise.all([startWorker(), startWorker()]);
  await vi.waitFor(async () => expect(await missedAt(number)).toEqual(dueAt), { timeout: 10_000 });
  for (let again = 0; again < 3; again += 1) await timer(number, new Date());
  await drained();
  expect(await missedAt(number)).toEqual(dueAt);
  expect(await mailsAbout(number)).toBe(1);
});

test('many timers that came due while nobody worked are all found, each with its own time [S97]', async () => {
  const due = Array.from({ length: 100 }, (_, index) => new Date(Date.now() - (300 - index) * MINUTE_MS));
  const numbers: string[] = [];
  for (const dueAt of due) numbers.push(await promise(dueAt));
  await startWorker();
  await drained();
  await vi.waitFor(async () => expect(await Promise.all(numbers.map(missedAt))).toEqual(due));
});
