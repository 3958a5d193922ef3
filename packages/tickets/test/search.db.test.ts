import { sql, type Transaction } from '@zusage/db';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { searchTickets, type TicketReach } from '../src/index.ts';

const NORTH = 'nord';
const SOUTH = 'sued';
const ORG_A = '00000000-0000-7000-8000-00000000000a';
const ORG_B = '00000000-0000-7000-8000-00000000000b';
const ORG_S = '00000000-0000-7000-8000-00000000000c';
const EVERYTHING: TicketReach = { organisationIds: null };
const TICKETS = 50_000;

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await insertProviders(db.url, NORTH, SOUTH);
  await asOwner(
    db.url,
    `insert into app.catalogue_version (provider_id, version, content) values ('${NORTH}', 1, '{}'), ('${SOUTH}', 1, '{}')`,
    `insert into app.organisation (provider_id, id, customer_number, name) values
       ('${NORTH}', '${ORG_A}', 'A', 'A'), ('${NORTH}', '${ORG_B}', 'B', 'B'), ('${SOUTH}', '${ORG_S}', 'S', 'S')`,
    // Filled first and indexed then: the same index, in a tenth of the time.
    `create table public.kept as select pg_get_indexdef('app.ticket_subject_trigrams'::regclass) as definition`,
    'drop index app.ticket_subject_trigrams',
    // Words that many tickets share, one that only few have, and the canaries of others.
    insertTickets(
      NORTH,
      ORG_A,
      1,
      TICKETS / 2,
      `'Sicherung ' || (array['bricht ab','hängt','dauert lange'])[1 + n % 3] || ' auf Server ' || n`,
    ),
    insertTickets(
      NORTH,
      ORG_B,
      TICKETS / 2 + 1,
      TICKETS,
      `'Bandlaufwerk ' || n || case when n % 5000 = 0 then ' Kanarienvogel' else ' meldet Fehler' end`,
    ),
    insertTickets(SOUTH, ORG_S, 1, 500, `'Kanarienvogel im Süden ' || n`),
    `do $$ begin execute (select definition from public.kept); drop table public.kept; end $$`,
    'analyze app.ticket',
  );
}, 120_000);
afterAll(() => db[Symbol.asyncDispose]());

const insertTickets = (
  provider: string,
  organisation: string,
  from: number,
  to: number,
  subject: string,
): string => `
  insert into app.ticket (provider_id, id, number, organisation_id, requester_name, requester_email, severity,
    requested_severity, channel, environment, subject, status, catalogue_version, reasons, opened_at, updated_at)
  select '${provider}', gen_random_uuid(), 'AB-' || (10000 + n), '${organisation}', 'Somebody', 'somebody@example.org', '3',
    '3', 'portal', 'production', ${subject}, 'open', 1, '[]', timestamptz '2026-01-01' + n * interval '1 minute', now()
  from generate_series(${from}, ${to}) n`;

const search = (query: string, visible: TicketReach = EVERYTHING, provider = NORTH, limit = 20) =>
  db.database.tenant(provider, (trx) => searchTickets(trx, provider, { query, visible, limit }));
const subjects = async (...asked: Parameters<typeof search>) =>
  (await search(...asked)).map(({ subject }) => subject);

describe('tickets are found', () => {
  test('by their number, whole or begun, with or without its letters', async () => {
    for (const query of ['AB-12345', 'ab-12345', '12345', 'AB - 12345'])
      expect((await search(query))[0]?.number).toBe('AB-12345');
    expect((await search('AB-12345')).map(({ number }) => number)).toEqual(['AB-12345']);
    const begun = await search('1234', EVERYTHING, NORTH, 100);
    expect(begun.filter(({ number }) => number.startsWith('AB-1234'))).toHaveLength(10);
    expect(begun[0]?.number).toMatch(/^AB-1234/);
  });

  test('by words of the subject, in any order, case and place; the newest first', async () => {
    const found = await search('fehler BAND');
    expect(found).toHaveLength(20);
    expect(found[0]?.subject).toBe('Bandlaufwerk 49999 meldet Fehler');
    expect(await subjects('hängt 24999')).toEqual([]);
    expect(await subjects('lange 24998')).toEqual(['Sicherung dauert lange auf Server 24998']);
  });

  test('alike whether a word is in many tickets or in few, however many are asked for', async () => {
    const many = await search('bandlaufwerk', EVERYTHING, NORTH, 30);
    expect(many.map(({ number }) => number)).toEqual(
      (await search('bandlaufwerk', EVERYTHING, NORTH, 5_000)).slice(0, 30).map(({ number }) => number),
    );
  });

  test('by what they say and not by what LIKE would read into it [S48]', async () => {
    for (const query of ['%', '_____', '50%', '\\', "'; drop table app.ticket; --", '%a%'])
      expect(await search(query), query).toEqual([]);
    expect(await search('')).toEqual([]);
  });
});

describe('a canary of others is never among them', () => {
  test('[S7] [S8] another customer’s and another provider’s', async () => {
    const own: TicketReach = { organisationIds: [ORG_A] };
    expect(await search('Kanarienvogel', own)).toEqual([]);
    expect(await search('AB-49999', own)).toEqual([]);
    expect(await search('Kanarienvogel', { organisationIds: [] })).toEqual([]);
    const staff = await subjects('Kanarienvogel', EVERYTHING, NORTH, 100);
    expect(staff.every((subject) => subject.startsWith('Bandlaufwerk'))).toBe(true);
    expect(staff).toHaveLength(5);
  });

  test('[S8] not even by taking the room of one’s own', async () => {
    // All of the newest tickets with this word are the other customer's.
    const found = await search('server', { organisationIds: [ORG_A] }, NORTH, 3);
    expect(found.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([expect.stringContaining('auf Server 25000')]),
    );
    expect(await search('1', { organisationIds: [ORG_B] })).toHaveLength(20);
  });

  test('a reader of a site or of own tickets sees those alone', async () => {
    const only: TicketReach = { organisationIds: [ORG_B], only: { personId: ORG_B, productIds: [] } };
    expect(await search('Bandlaufwerk', only)).toEqual([]);
  });

  test('[S3] the function itself answers nothing without a tenant, and looks at no other than the one set', async () => {
    const ask = (trx: Transaction) =>
      sql<{
        ticket_id: string;
      }>`select * from app.search_tickets(array['%kanarienvogel%'], '', null, null, null, 50)`.execute(trx);
    const without = await db.database.withoutTenant(async (trx) => {
      await sql`set local role zusage_app`.execute(trx);
      return ask(trx);
    });
    expect(without.rows).toEqual([]);
    expect((await db.database.tenant(SOUTH, ask)).rows).toHaveLength(50);
    expect((await db.database.tenant(NORTH, ask)).rows).toHaveLength(5);
  });
});

test('50,000 tickets are not read one by one: the index finds them', async () => {
  const plan = await db.database.withoutTenant(async (trx) => {
    // As the function's owner: for the application itself row-level security keeps LIKE off the index.
    await sql`set local role zusage_definer`.execute(trx);
    await sql`set local enable_seqscan = off`.execute(trx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (costs off) select id from app.ticket t
      where t.provider_id = ${sql.lit(NORTH)} and lower(t.subject) like '%kanarienvogel%'`.execute(trx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('ticket_subject_trigrams');
});
