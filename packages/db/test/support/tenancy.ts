import pg from 'pg';

const ROLE = 'zusage_app';
const MINE = 'tenancy-mine';
const OTHER = 'tenancy-other';
const PRIVILEGES = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'] as const;
type Privilege = (typeof PRIVILEGES)[number];

interface Relation {
  oid: number;
  /** As SQL writes it, for example `app.ticket`. */
  name: string;
  /** PostgreSQL's relkind: r and p are tables, v and m views, f foreign tables. */
  kind: string;
  secured: boolean;
  forced: boolean;
  policies: number;
  hasProvider: boolean;
  invoker: boolean;
  privileges: Privilege[];
}

/**
 * Goes over every relation of every schema that is not PostgreSQL's own, as the application's role, and says what would
 * let one tenant see or change another's rows. What is tried is undone.
 *
 * @param url the database's owner
 * @returns one sentence per fault; empty when all is well
 */
export async function tenancyFaults(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const faults: string[] = [];
    for (const relation of await relations(client)) {
      const found =
        relation.privileges.length === 0
          ? await closedFaults(client, relation)
          : await openFaults(client, relation);
      faults.push(...found.map((fault) => `${relation.name}: ${fault}`));
    }
    return faults;
  } finally {
    await client.end();
  }
}

/** Every relation that the check looks at, with what the application's role may do to it. */
export async function relations(client: pg.Client): Promise<Relation[]> {
  const { rows } = await client.query<Relation>(
    `select c.oid::int, c.oid::regclass::text as name, c.relkind as kind, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
            (select count(*)::int from pg_policy p
              where p.polrelid = c.oid and (p.polroles = '{0}' or $1::regrole = any (p.polroles))) as policies,
            exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'provider_id' and not a.attisdropped) as "hasProvider",
            coalesce(c.reloptions @> array['security_invoker=true'], false) as invoker,
            array(select p from unnest($2::text[]) p
                   where has_table_privilege($1, c.oid, p)
                      or (p in ('select', 'insert', 'update', 'references') and has_any_column_privilege($1, c.oid, p))) as privileges
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
      order by 2`,
    [ROLE, PRIVILEGES],
  );
  return rows;
}

async function closedFaults(client: pg.Client, { name }: Relation): Promise<string[]> {
  const outcome = await undone(client, async () => {
    await client.query(`set local role ${ROLE}`);
    return refusal(client, `select 1 from ${name} limit 1`);
  });
  return outcome === 'permission' ? [] : [`can be read without a privilege (${outcome})`];
}

async function openFaults(client: pg.Client, relation: Relation): Promise<string[]> {
  const { kind, privileges } = relation;
  if (kind === 'v' && relation.invoker) return [];
  if (kind !== 'r' && kind !== 'p') return ["is read with its owner's rights, past every policy"];
  const faults = [
    ...(relation.hasProvider ? [] : ['has no provider_id']),
    ...(relation.secured ? [] : ['has no row-level security']),
    ...(relation.forced ? [] : ['does not force row-level security']),
    ...(relation.policies > 0 ? [] : ['has no policy for the application']),
    ...(privileges.includes('truncate') ? ['may be truncated, which no policy holds back'] : []),
    ...(privileges.includes('references') || privileges.includes('trigger')
      ? ['may be referenced or given triggers']
      : []),
  ];
  if (relation.hasProvider) faults.push(...(await undone(client, () => behaviourFaults(client, relation))));
  return faults;
}

/** Puts a row of one tenant into the table and tries to reach it as another, and as none. */
async function behaviourFaults(
  client: pg.Client,
  { oid, name, forced, privileges }: Relation,
): Promise<string[]> {
  const faults: string[] = [];
  const may = (privilege: Privilege): boolean => privileges.includes(privilege);
  await dropConstraints(client, oid, name);
  const insert = await rowOf(client, oid, name, MINE);
  await client.query(`alter table ${name} disable trigger user`);
  await client.query(`alter table ${name} no force row level security`);
  await client.query(insert);
  if (forced) await client.query(`alter table ${name} force row level security`);
  await client.query(`set local role ${ROLE}`);

  const actAs = (provider: string): Promise<unknown> =>
    client.query(`select set_config('zusage.provider', $1, true)`, [provider]);
  const touched = async (statement: string): Promise<number> => (await client.query(statement)).rowCount ?? 0;
  for (const [who, provider] of [
    ['without a tenant', ''],
    ['as another tenant', OTHER],
  ] as const) {
    await actAs(provider);
    if (may('select') && (await touched(`select 1 from ${name}`)) > 0) faults.push(`shows rows ${who}`);
    if (may('update') && (await touched(`update ${name} set provider_id = provider_id`)) > 0)
      faults.push(`lets rows be changed ${who}`);
    if (may('delete') && (await touched(`delete from ${name}`)) > 0)
      faults.push(`lets rows be deleted ${who}`);
    const inserted = may('insert') ? await refusal(client, insert) : 'policy';
    if (inserted !== 'policy') faults.push(`takes a row of another provider ${who} (${inserted})`);
  }
  await actAs(MINE);
  if (may('select') && (await touched(`select 1 from ${name}`)) === 0)
    faults.push('hides rows from their own tenant');
  const moved = may('update')
    ? await refusal(client, `update ${name} set provider_id = '${OTHER}'`)
    : 'policy';
  if (moved !== 'policy') faults.push(`lets a row be moved to another tenant (${moved})`);
  return faults;
}

// Checks, foreign keys and triggers are in the way of a made-up row; policies are what is looked at, and all this is rolled back.
async function dropConstraints(client: pg.Client, oid: number, name: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(conname) as name from pg_constraint where conrelid = $1 and contype in ('c', 'f')`,
    [oid],
  );
  for (const constraint of rows) await client.query(`alter table ${name} drop constraint ${constraint.name}`);
}

const VALUES: Record<string, string> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  bool: 'false',
  int2: '1',
  int4: '1',
  int8: '1',
  numeric: '1',
  date: 'current_date',
  timestamptz: 'now()',
  json: `'{}'`,
  jsonb: `'{}'`,
  bytea: `''`,
  tsvector: `''`,
};

/** An insert of one row with a value for each column that needs one. */
async function rowOf(client: pg.Client, oid: number, name: string, provider: string): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string; category: string }>(
    `select quote_ident(a.attname) as name, t.typname as type, t.typcategory as category
       from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped and a.attname <> 'provider_id'
        and a.attnotnull and not a.atthasdef and a.attidentity = ''`,
    [oid],
  );
  const values = rows.map(({ name: column, type, category }) => {
    const value = category === 'A' ? `'{}'` : VALUES[type];
    if (value === undefined)
      throw new Error(`${name}.${column}: no sample value for type ${type}; add one to VALUES`);
    return value;
  });
  const columns = ['provider_id', ...rows.map((column) => column.name)];
  return `insert into ${name} (${columns.join(', ')}) values (${[`'${provider}'`, ...values].join(', ')})`;
}

/** Why a statement fails: by a policy, by a missing privilege, by something else, or not at all. */
async function refusal(client: pg.Client, statement: string): Promise<string> {
  await client.query('savepoint attempt');
  try {
    await client.query(statement);
    await client.query('release savepoint attempt');
    return 'succeeded';
  } catch (error) {
    await client.query('rollback to savepoint attempt');
    if (!(error instanceof pg.DatabaseError) || error.code !== '42501') return String(error);
    return error.message.includes('violates row-level security policy') ? 'policy' : 'permission';
  }
}

async function undone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    return await work();
  } finally {
    await client.query('rollback');
  }
}
