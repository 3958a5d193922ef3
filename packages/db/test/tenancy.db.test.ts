import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createDatabase, sql, type Database, type Transaction } from '../src/index.ts';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '../src/testing.ts';
import { relations, tenancyFaults } from './support/tenancy.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase(inject('serverUrl'));
  await insertProviders(test.url, 'nord', 'sued');
});
afterAll(() => test[Symbol.asyncDispose]());

describe('every table of the database [S3]', () => {
  it('shows and takes nothing of another tenant, and nothing without one', async () => {
    expect(await tenancyFaults(test.url)).toEqual([]);
  });

  it('is looked at: the tables of ours, of the jobs and of the migrations', async () => {
    const client = new pg.Client({ connectionString: test.url });
    await client.connect();
    const all = await relations(client);
    await client.end();
    const open = all.filter(({ privileges }) => privileges.length > 0).map(({ name }) => name);
    const closed = all.filter(({ privileges }) => privileges.length === 0).map(({ name }) => name);
    expect(open).toEqual(
      expect.arrayContaining([
        'app.provider',
        'app.person',
        'app.ticket',
        'app.unit_entry',
        'app.widget_key',
      ]),
    );
    expect(closed).toEqual(
      expect.arrayContaining([
        'auth.account',
        'auth.session',
        'auth.api_token',
        'auth.rate_limit',
        'kysely_migration',
      ]),
    );
    expect(closed.some((name) => name.startsWith('graphile_worker.'))).toBe(true);
  });

  const protect = (privileges: string): string => `call app.protect('app.probe', '${privileges}')`;
  const table = 'create table app.probe (provider_id text not null, id uuid not null)';
  it.each<[string, string[], RegExp[]]>([
    [
      'without a policy',
      [table, 'grant select, insert on app.probe to zusage_app'],
      [
        /no row-level security/,
        /does not force/,
        /no policy/,
        /shows rows without a tenant/,
        /shows rows as another/,
        /takes a row of another provider/,
      ],
    ],
    [
      'open to everybody',
      [table, 'grant select on app.probe to public'],
      [/no row-level security/, /shows rows/],
    ],
    [
      'open by one column',
      [table, 'grant select (id) on app.probe to zusage_app'],
      [/no row-level security/],
    ],
    [
      'protected and no longer forced',
      [table, protect('select'), 'alter table app.probe no force row level security'],
      [/does not force/],
    ],
    [
      'whose protection was switched off',
      [table, protect('select'), 'alter table app.probe disable row level security'],
      [/no row-level security/],
    ],
    [
      'with one policy too many',
      [table, protect('select, update, delete'), 'create policy all_of_it on app.probe using (true)'],
      [/shows rows without/, /changed/, /deleted/, /moved/],
    ],
    ['that may be truncated', [table, protect('select, truncate')], [/truncated/]],
    [
      'without a provider',
      ['create table app.probe (id uuid)', 'grant select on app.probe to zusage_app'],
      [/no provider_id/],
    ],
    [
      'that nobody can use',
      [table, protect('select'), 'drop policy tenant on app.probe'],
      [/no policy/, /hides rows/],
    ],
    [
      'behind a view',
      [
        table,
        protect('select'),
        'create view app.probe_view as select * from app.probe',
        'grant select on app.probe_view to zusage_app',
      ],
      [/probe_view: is read with its owner/],
    ],
    [
      'in another schema',
      ['create table public.probe (provider_id text)', 'grant select on public.probe to zusage_app'],
      [/no row-level security/],
    ],
  ])('is reported when it is new and %s', async (_, statements, expected) => {
    await using fresh = await createTestDatabase(inject('serverUrl'));
    await asOwner(fresh.url, ...statements);
    const faults = await tenancyFaults(fresh.url);
    for (const fault of expected) expect(faults.join('\n')).toMatch(fault);
    expect(faults.every((fault) => fault.includes('probe'))).toBe(true);
  });

  it.each<[string, string[]]>([
    ['protected', [table, protect('select, insert, update, delete')]],
    ['closed', [table]],
  ])('passes when it is new and %s', async (_, statements) => {
    await using fresh = await createTestDatabase(inject('serverUrl'));
    await asOwner(fresh.url, ...statements);
    expect(await tenancyFaults(fresh.url)).toEqual([]);
  });
});

describe("the application's role [S3]", () => {
  it('owns nothing, bypasses nothing and is a member of nothing', async () => {
    const [role] = await asOwner(
      test.url,
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin,
              (select count(*)::int from pg_class where relowner = r.oid) as relations,
              (select count(*)::int from pg_proc where proowner = r.oid) as functions,
              (select count(*)::int from pg_namespace where nspowner = r.oid) as schemas,
              (select count(*)::int from pg_database where datdba = r.oid) as databases,
              (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
              (select count(*)::int from pg_namespace n where n.nspname not like 'pg\\_%' and has_schema_privilege(r.oid, n.oid, 'create')) as creatable
         from pg_roles r where rolname = 'zusage_app'`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolcanlogin: false,
      relations: 0,
      functions: 0,
      schemas: 0,
      databases: 0,
      memberships: 0,
      creatable: 0,
    });
  });

  it('is who every transaction runs as', async () => {
    const who = (trx: Transaction) => sql<{ who: string }>`select current_user as who`.execute(trx);
    expect((await test.database.tenant('nord', who)).rows).toEqual([{ who: 'zusage_app' }]);
    expect((await test.database.withoutTenant(who)).rows).toEqual([{ who: 'zusage_app' }]);
  });

  it('reaches functions with other rights only where their search path is fixed', async () => {
    const loose = await asOwner(
      test.url,
      `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname not like 'pg\\_%' and has_function_privilege('zusage_app', p.oid, 'execute')
          and not coalesce(exists (select 1 from unnest(p.proconfig) c where c like 'search_path=%'), false)`,
    );
    expect(loose).toEqual([]);
  });
});

describe('a pooled connection carries no tenant into the next request [S4]', () => {
  interface Seen {
    setting: string | null;
    pid: number;
    rows: number;
  }
  const look = async (trx: Transaction): Promise<Seen> => {
    const { rows } = await sql<Seen>`
      select nullif(current_setting('zusage.provider', true), '') as setting, pg_backend_pid() as pid,
             (select count(*)::int from app.provider) as rows`.execute(trx);
    if (!rows[0]) throw new Error('no answer');
    return rows[0];
  };
  const fail = (): never => {
    throw new Error('the work failed');
  };

  it.each<[string, (database: Database) => Promise<unknown>]>([
    ['a commit', (database) => database.tenant('nord', look)],
    ['an error in the code', (database) => database.tenant('nord', async (trx) => look(trx).then(fail))],
    [
      'an error in the database',
      (database) => database.tenant('nord', (trx) => sql`select 1 / 0`.execute(trx)),
    ],
    [
      'an error that the code swallowed',
      (database) => database.tenant('nord', (trx) => sql`select 1 / 0`.execute(trx).catch(() => null)),
    ],
    [
      'a statement that ran out of time',
      (database) =>
        database.tenant('nord', async (trx) => {
          await sql`set local statement_timeout = 50`.execute(trx);
          await sql`select pg_sleep(5)`.execute(trx);
        }),
    ],
    ['a constraint that failed at the end', (database) => database.tenant('nord', deferredFailure)],
  ])('after %s', async (_, work) => {
    const database = createDatabase({ url: test.url, poolSize: 1 });
    try {
      const { pid } = await database.tenant('nord', look);
      await work(database).catch(() => null);
      expect(await database.withoutTenant(look)).toEqual({ setting: null, pid, rows: 0 });
      expect(await database.tenant('sued', look)).toEqual({ setting: 'sued', pid, rows: 1 });
    } finally {
      await database.close();
    }
  });

  it('after its server process was ended in the middle', async () => {
    const database = createDatabase({ url: test.url, poolSize: 1 });
    try {
      const cut = database.tenant('nord', async (trx) => {
        const { pid } = await look(trx);
        await asOwner(test.url, `select pg_terminate_backend(${pid})`);
        return look(trx);
      });
      await expect(cut).rejects.toThrow();
      expect(await database.withoutTenant(look)).toMatchObject({ setting: null, rows: 0 });
    } finally {
      await database.close();
    }
  });

  /** A unit movement without entries: refused when the transaction ends. */
  async function deferredFailure(trx: Transaction): Promise<void> {
    const hash = sql`decode(repeat('00', 32), 'hex')`;
    await sql`insert into app.organisation (provider_id, id, customer_number, name) values ('nord', gen_random_uuid(), 'K-1', 'Kunde') on conflict do nothing`.execute(
      trx,
    );
    await sql`insert into app.unit_account (provider_id, id, organisation_id, unit_key, unit) select 'nord', gen_random_uuid(), id, 'hours', 'minute' from app.organisation`.execute(
      trx,
    );
    await sql`insert into app.unit_transaction (provider_id, id, account_id, sequence, kind, occurred_at, recorded_at, reason, rule, previous_hash, hash)
      select 'nord', gen_random_uuid(), id, 1, 'debit', now(), now(), '{}', 'N-14', ${hash}, ${hash} from app.unit_account`.execute(
      trx,
    );
  }
});

it('a provider id is no SQL', async () => {
  for (const id of ['', "nord'; reset role; --", 'Nord', 'nord ', 'n'])
    await expect(test.database.tenant(id, async () => 'reached')).rejects.toThrow(/provider/);
});
