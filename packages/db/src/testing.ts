import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDatabase, type Database } from './database.ts';

const TEMPLATE = 'zusage_template';

/** Makes the migrated template database that every test database is a copy of; one left by an earlier run is replaced. */
export async function createTemplate(
  serverUrl: string,
  migrateDatabase: (url: string) => Promise<unknown>,
): Promise<void> {
  await asOwner(serverUrl, `drop database if exists ${TEMPLATE} with (force)`, `create database ${TEMPLATE}`);
  await migrateDatabase(databaseUrl(serverUrl, TEMPLATE));
}

export interface TestDatabase extends AsyncDisposable {
  /** Connects as the owner, who is a superuser on the embedded server: for migrations and for looking behind the policies. */
  url: string;
  database: Database;
}

/** A database of its own for one test file: `serverUrl` is what the global set-up provides. */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `zusage_test_${randomBytes(6).toString('hex')}`;
  await asOwner(serverUrl, `create database ${name} template ${TEMPLATE}`);
  const url = databaseUrl(serverUrl, name);
  const database = createDatabase({ url, poolSize: 10 });
  return {
    url,
    database,
    [Symbol.asyncDispose]: async () => {
      await database.close();
      await asOwner(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Runs statements as the owner, one by one, and returns the rows of the last. */
export async function asOwner(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Makes bare providers: tenants without a catalogue, for the tests of a domain. */
export async function insertProviders(url: string, ...ids: string[]): Promise<void> {
  const rows = ids.map((id) => `('${id}', '${id}', '#004466', 'Europe/Berlin')`).join(', ');
  await asOwner(url, `insert into app.provider (provider_id, name, accent, time_zone) values ${rows}`);
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
