import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContract } from '@zusage/contracts';
import { createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { createAccount, createOrganisation, createPerson } from '@zusage/identity';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { SIXTH_CATALOGUE } from './support/sixth-catalogue.ts';
import { callRest, type Call } from './support/world.ts';

const ID = 'harbour-hosting';
const EMAIL = 'kit@dockside.example';
const MINUTE_MS = 60_000;
const main = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url));

let db: TestDatabase;
let folder: string;
let file: string;
let token: string;

/** The real command line in a process of its own, as an operator would use it. */
function zusage(...words: string[]): {
  status: number | null;
  answer: Record<string, unknown>;
  stderr: string;
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words, '--json'], {
    env: { PATH: process.env['PATH'], DATABASE_URL: db.url },
    encoding: 'utf8',
  });
  return { status, answer: JSON.parse(stdout) as Record<string, unknown>, stderr };
}

const call = (request: Call) => callRest(db, { token, locale: 'en', ...request });
const request = (more: object = {}) => ({
  severity: 'flooded',
  channel: 'api',
  environment: 'production',
  product: null,
  subject: 'The pumps have stopped',
  description: 'All of them, at once.',
  facts: {},
  ...more,
});
const preview = async (at: string, severity = 'leaking') =>
  (
    await call({
      method: 'POST',
      path: '/coverage/preview',
      body: request({ severity, at, facts: severity === 'leaking' ? { rack: '7' } : {} }),
    })
  ).body;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  folder = mkdtempSync(join(tmpdir(), 'zusage-sixth-'));
  file = join(folder, `${ID}.yaml`);
  writeFileSync(file, SIXTH_CATALOGUE);
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

test('the command line publishes it, and a customer of it comes to be', async () => {
  expect(zusage('catalogue', 'check', file)).toMatchObject({ status: 0 });
  expect(zusage('catalogue', 'publish', file)).toMatchObject({ status: 0, answer: { id: ID, version: 1 } });
  await db.database.tenant(ID, async (trx) => {
    const { id: organisationId } = await createOrganisation(trx, ID, {
      customerNumber: 'D-1',
      name: 'Dockside Inc.',
    });
    const account = await createAccount(trx, { email: EMAIL, password: 'a password of Kit’s own' });
    await createPerson(trx, ID, {
      accountId: account.id,
      role: 'customer',
      name: 'Kit Dock',
      email: EMAIL,
      language: 'en',
      timeZone: 'America/New_York',
      organisationId,
    });
    const term = { validFrom: '2026-01-01', validUntil: '2199-12-31' };
    await createContract(trx, ID, {
      organisationId,
      number: 'D-1-A',
      serviceLevel: 'pier',
      options: [],
      ...term,
    });
  });
  const created = zusage('token', 'create', '--person', EMAIL, '--provider', ID);
  expect(created.status).toBe(0);
  token = String(created.answer['token']);
  const me = await call({ path: '/me' });
  expect(me.body).toMatchObject({ email: EMAIL, provider: ID, organisation: { customerNumber: 'D-1' } });
});

test('what it is called stands in the catalogue and in the entitlement, in the reader’s language', async () => {
  const { body } = await call({ path: '/catalogue' });
  expect(body).toMatchObject({
    id: ID,
    severities: [
      { key: 'flooded', name: 'Flooded' },
      { key: 'leaking', name: 'Leaking' },
    ],
  });
  const { body: entitlements } = await call({ path: '/entitlements' });
  expect(entitlements.items?.[0]).toMatchObject({
    contract: 'D-1-A',
    serviceLevel: 'Pier',
    status: 'active',
    serviceWindow: 'Mon–Fri 08:00–20:00 (New York)',
    targets: [
      { severity: 'flooded', minutes: 45, elapsed: true, rule: 'HH-2' },
      { severity: 'leaking', minutes: 600, elapsed: false, rule: 'HH-2' },
    ],
  });
});

// Reckoned by hand: New York is UTC-5 in winter and UTC-4 in summer.
test.each([
  ['within one day', '2026-11-23T14:00:00Z', '2026-11-24T00:00:00Z'],
  [
    'over the evening: two hours on Monday, eight on Tuesday from 08:00',
    '2026-11-23T23:00:00Z',
    '2026-11-24T21:00:00Z',
  ],
  ['over Thanksgiving, 26 November', '2026-11-26T02:00:00Z', '2026-11-27T23:00:00Z'],
  ['over a weekend', '2026-11-28T12:00:00Z', '2026-11-30T23:00:00Z'],
  ['over Patriots’ Day, a holiday of Massachusetts alone', '2026-04-20T15:00:00Z', '2026-04-21T22:00:00Z'],
  ['over the night that summer time begins', '2026-03-07T01:00:00Z', '2026-03-09T22:00:00Z'],
  ['over the night that summer time ends', '2026-10-30T22:00:00Z', '2026-11-02T21:00:00Z'],
])('a deadline in its hours and holidays: %s', async (_, at, dueAt) => {
  expect(await preview(at)).toMatchObject({ outcome: 'accepted', responseDueAt: dueAt });
});

test('a ticket through REST has the promised deadline, number and reasons', async () => {
  const before = Date.now();
  const { status, body } = await call({ method: 'POST', path: '/tickets', body: request() });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    number: expect.stringMatching(/^HARB-\d+$/),
    status: 'open',
    outcome: 'accepted',
    severity: 'flooded',
  });
  expect(body.reasons?.[0]).toEqual({ rule: 'HH-2', text: expect.stringContaining('Flooded') });
  const due = Date.parse(body.responseDueAt ?? '');
  expect(due).toBeGreaterThanOrEqual(Math.floor(before / 1_000) * 1_000 + 45 * MINUTE_MS);
  expect(due).toBeLessThanOrEqual(Date.now() + 45 * MINUTE_MS);
  const { body: kept } = await call({ path: `/tickets/${body.number}` });
  expect(kept).toMatchObject({
    severity: 'flooded',
    responseDueAt: body.responseDueAt,
    reasons: body.reasons,
  });
});

test('its own rule makes a ticket wait for what is missing', async () => {
  const { status, body } = await call({
    method: 'POST',
    path: '/tickets',
    body: request({ severity: 'leaking' }),
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({ status: 'waiting_for_facts', responseDueAt: null });
  expect(body.reasons?.map(({ text }) => text)).toContain('Missing: Rack.');
});

test('a severity of another catalogue is unknown in this one', async () => {
  const { status, body } = await call({ method: 'POST', path: '/tickets', body: request({ severity: '1' }) });
  expect(status).toBe(400);
  expect(Object.keys(body.error?.fields ?? {})).toEqual(['severity']);
});

test('a next version changes new promises and leaves those made as they are', async () => {
  const { body: before } = await call({ method: 'POST', path: '/tickets', body: request() });
  writeFileSync(file, SIXTH_CATALOGUE.replace('minutes: 45', 'minutes: 30'));
  expect(zusage('catalogue', 'publish', file).answer).toEqual({ id: ID, version: 2 });
  const { body: kept } = await call({ path: `/tickets/${before.number}` });
  expect(kept).toMatchObject({ responseDueAt: before.responseDueAt, reasons: before.reasons });
  const asked = '2026-11-23T14:00:00Z';
  expect(await preview(asked, 'flooded')).toMatchObject({ responseDueAt: '2026-11-23T14:30:00Z' });
});

test('facts that come after a next version start the clock by the version that took the request', async () => {
  const waiting = request({ severity: 'leaking' });
  const { body: before } = await call({ method: 'POST', path: '/tickets', body: waiting });
  writeFileSync(file, SIXTH_CATALOGUE.replace('minutes: 600', 'minutes: 6'));
  expect(zusage('catalogue', 'publish', file).answer).toEqual({ id: ID, version: 3 });
  const supplied = { body: 'Rack 7.', facts: { rack: '7' } };
  await call({ method: 'POST', path: `/tickets/${before.number}/messages`, body: supplied });
  const { body: kept } = await call({ path: `/tickets/${before.number}` });
  expect(kept).toMatchObject({ catalogueVersion: 2, clock: { targetMinutes: 600 } });
  // Ten service hours are never over within nine.
  expect(Date.parse(kept.responseDueAt ?? '') - Date.now()).toBeGreaterThan(9 * 60 * MINUTE_MS);
});

test('a catalogue with a fault is not published, and the answer names the line', async () => {
  writeFileSync(file, SIXTH_CATALOGUE.replace('window: desk, rule: HH-2', 'window: deck, rule: HH-2'));
  const { status, answer } = zusage('catalogue', 'publish', file);
  expect(status).toBe(1);
  expect(answer).toMatchObject({
    error: { code: 'invalid_catalogue', message: expect.stringMatching(/harbour-hosting\.yaml:\d+:\d+ .*deck/) },
  });
});
