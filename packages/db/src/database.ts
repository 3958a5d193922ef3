import { Kysely, sql, type Transaction as KyselyTransaction } from 'kysely';
import pg from 'pg';
import { isRetryable } from './errors.ts';
import type { DB } from './generated.ts';
import { migrationNames } from './migrations.ts';
import { isOutdatedStatement, PreparingPool } from './prepared-statements.ts';
import { retrying } from './retry.ts';
import { TenantDialect } from './tenant-dialect.ts';

export type Transaction = KyselyTransaction<DB>;

export interface DatabaseOptions {
  /** `postgres://…`; works behind PgBouncer in transaction mode: no startup options, no session state. */
  url: string;
  /** Connections this process may hold. */
  poolSize?: number;
  /** The server itself is at the other end, no pooler: statements are planned once per connection. */
  direct?: boolean;
  /** Called for a connection that broke while idle; the pool replaces it. */
  onIdleError?: (error: Error) => void;
}

/**
 * The only way to the data. There is no query outside a transaction, and each transaction first becomes the
 * application's role, which owns and bypasses nothing; the setting ends with the transaction, so a pooled connection
 * carries no tenant into the next request (S3, S4).
 */
export interface Database {
  /** Runs `work` as one tenant; deadlocks and serialization failures are tried again (S85). */
  tenant<T>(providerId: string, work: (trx: Transaction) => Promise<T>): Promise<T>;
  /** Runs `work` with no tenant: every tenant table is empty, only the narrow functions of `auth` answer. */
  withoutTenant<T>(work: (trx: Transaction) => Promise<T>): Promise<T>;
  /** True when the server answers and has the schema of this code. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

// Kept as numbers: unit amounts are limited to 2^53 - 1 by the schema. Dates stay text: a day has no time zone.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return Number;
    if (oid === pg.types.builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5_000,
    types,
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  // A connection that breaks between two statements of a transaction says so by an event, which would end the process if
  // nobody listened; the next statement fails by itself, and the pool drops the connection.
  pool.on('connect', (client) => client.on('error', () => {}));

  const prepared = options.direct ? new PreparingPool(pool) : null;

  // One query builder per tenant over the same pool; there are as many as there are providers.
  const builders = new Map<string, Kysely<DB>>();
  const builderFor = (providerId: string): Kysely<DB> => {
    const known =
      builders.get(providerId) ??
      new Kysely<DB>({ dialect: new TenantDialect(prepared ?? pool, providerId) });
    builders.set(providerId, known);
    return known;
  };

  const retry = retrying((error) => {
    if (!isOutdatedStatement(error)) return isRetryable(error) ? 'later' : null;
    prepared?.forget();
    return 'at once';
  });
  const run = <T>(providerId: string, work: (trx: Transaction) => Promise<T>): Promise<T> =>
    retry(() => builderFor(providerId).transaction().execute(work));

  return {
    tenant: async (providerId, work) => {
      if (providerId === '') throw new Error('a tenant transaction needs a provider');
      return run(providerId, work);
    },
    withoutTenant: (work) => run('', work),
    ready: async () => {
      try {
        const { rows } = await run('', (trx) =>
          sql<{ name: string }>`select name from auth.applied_migrations() as name`.execute(trx),
        );
        const applied = new Set(rows.map((row) => row.name));
        return (await migrationNames()).every((name) => applied.has(name));
      } catch {
        return false;
      }
    },
    close: () => pool.end(),
  };
}

/** Moves a transaction that began without a tenant into one, once a session, token or key has said which. */
export async function enterTenant(trx: Transaction, providerId: string): Promise<void> {
  await sql`select set_config('zusage.provider', ${providerId}, true)`.execute(trx);
}
