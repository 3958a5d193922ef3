import { runMigrations as migrateJobs } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import pg from 'pg';
import { migrationNames, readMigration } from './migrations.ts';

export { migrationNames };

const SERVER_VERSION_MIN = 150_000;

/** A migration run that cannot go on; `message` is a sentence for the operator. */
export class MigrationError extends Error {
  readonly code: 'database_unreachable' | 'database_too_old' | 'database_newer' | 'migration_failed';
  constructor(code: MigrationError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'MigrationError';
    this.code = code;
  }
}

/**
 * Brings the schema to the version of this code. Any number of processes may call it at once: one works, the others wait.
 *
 * @param options.url a connection that may create roles and schemas (`DATABASE_URL_DIRECT`), not behind a transaction pooler
 * @returns the names of the migrations that were applied now
 * @throws MigrationError
 */
export async function migrate(options: {
  url: string;
  log?: (message: string) => void;
  /** Stops after this migration: a backup is loaded into the schema it was read from. */
  until?: string | undefined;
}): Promise<{ applied: string[] }> {
  const pool = new pg.Pool({ connectionString: options.url, max: 2, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => {});
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await requireServer(kysely);
    const migrations = await readMigrations();
    await requireNotNewer(kysely, Object.keys(migrations));
    await migrateJobs({ connectionString: options.url });
    const migrator = new Migrator({ db: kysely, provider: { getMigrations: async () => migrations } });
    const { error, results = [] } = await (options.until === undefined ? migrator.migrateToLatest() : migrator.migrateTo(options.until));
    const failed = results.find((result) => result.status === 'Error');
    if (error)
      throw new MigrationError(
        'migration_failed',
        `migration ${failed?.migrationName ?? ''} failed: ${reason(error)}`,
        error,
      );
    const applied = results.map((result) => result.migrationName);
    for (const name of applied) options.log?.(name);
    return { applied };
  } finally {
    await kysely.destroy();
  }
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const entries = (await migrationNames()).map(async (name): Promise<[string, Migration]> => {
    const text = await readMigration(name);
    return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function requireServer(kysely: Kysely<unknown>): Promise<void> {
  let version: number;
  try {
    const { rows } = await sql<{
      version: number;
    }>`select current_setting('server_version_num')::int as version`.execute(kysely);
    version = rows[0]?.version ?? 0;
  } catch (error) {
    throw new MigrationError(
      'database_unreachable',
      `the database cannot be reached: ${reason(error)}`,
      error,
    );
  }
  if (version < SERVER_VERSION_MIN) {
    throw new MigrationError(
      'database_too_old',
      `the database is PostgreSQL ${Math.floor(version / 10_000)}; 15 or newer is needed`,
    );
  }
}

async function requireNotNewer(kysely: Kysely<unknown>, known: string[]): Promise<void> {
  const { rows: tables } =
    await sql`select 1 from pg_tables where schemaname = 'public' and tablename = 'kysely_migration'`.execute(
      kysely,
    );
  if (tables.length === 0) return;
  const { rows } = await sql<{
    name: string;
  }>`select name from public.kysely_migration order by name`.execute(kysely);
  const unknown = rows.map((row) => row.name).filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new MigrationError(
      'database_newer',
      `the database is newer than this code (it has ${unknown.join(', ')}): start the newer release, or restore a backup`,
    );
  }
}

/** One line about what went wrong: connection errors of several addresses carry their reasons inside. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join('; ');
  return error instanceof Error ? error.message : String(error);
}
