import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listTickets } from '../src/index.ts';

const PROVIDER = 'nord';
let db: TestDatabase;

/** In the order of arrival; what is left out is the usual. */
const TICKETS = [
  { number: 'T-1', severity: '3' },
  { number: 'T-2', severity: '3', ahead: true },
  { number: 'T-3', severity: '3', escalated: true },
  { number: 'T-4', severity: '3', escalated: true, ahead: true },
  { number: 'T-5', severity: '2' },
  { number: 'T-6', severity: '4', ahead: true },
  { number: 'T-7', severity: '4', dueAt: '2031-01-01T00:00:00Z' },
  { number: 'T-8', severity: '4', dueAt: '2030-01-01T00:00:00Z' },
  { number: 'T-9', severity: '3', ahead: true },
  { number: 'T-10', severity: '3' },
];

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await insertProviders(db.url, PROVIDER);
  const rows = TICKETS.map(
    ({ number, severity, ahead = false, escalated = false, dueAt = null }, minute) =>
      `('${PROVIDER}', '00000000-0000-7000-8000-0000000000${10 + minute}', '${number}', 'A', 'a@example.org', '${severity}', '${severity}', 'portal',
        'production', 'S', 'open', 1, '[]', ${ahead}, ${escalated ? 'now()' : 'null'},
        ${dueAt ? `'2026-01-01'` : 'null'}, ${dueAt ? `'${dueAt}'` : 'null'},
        timestamptz '2026-01-01' + ${minute} * interval '1 minute', now())`,
  );
  await asOwner(
    db.url,
    `insert into app.catalogue_version (provider_id, version, content) values ('${PROVIDER}', 1, '{}')`,
    `insert into app.ticket (provider_id, id, number, requester_name, requester_email, severity, requested_severity,
       channel, environment, subject, status, catalogue_version, reasons, ahead, escalated_at, clock_starts_at,
       response_due_at, opened_at, updated_at) values ${rows.join(', ')}`,
  );
});
afterAll(() => db[Symbol.asyncDispose]());

const inDueOrder = (limit: number, cursor?: string) =>
  db.database.tenant(PROVIDER, (trx) =>
    listTickets(trx, PROVIDER, {
      reach: { organisationIds: null },
      order: { by: 'due', severities: ['1', '2', '3', '4'] },
      limit,
      cursor,
    }),
  );

// T-8, T-7: somebody was promised a time. Then by severity; within it escalated, then certified, then who came first.
const EXPECTED = ['T-8', 'T-7', 'T-5', 'T-4', 'T-3', 'T-2', 'T-9', 'T-1', 'T-10', 'T-6'];

test('K-6: within a severity tickets of certified contacts come first, never before another’s promised time', async () => {
  const { items } = await inDueOrder(20);
  expect(items.map(({ number }) => number)).toEqual(EXPECTED);
});

test('K-6: the queue goes on at its cursor in that order, without gap or repetition', async () => {
  const whole = (await inDueOrder(20)).items.map(({ number }) => number);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await inDueOrder(3, cursor);
    seen.push(...page.items.map(({ number }) => number));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(whole);
});
