import {
  CompiledQuery,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type PostgresPool,
} from 'kysely';

const PROVIDER_ID = /^([a-z][a-z0-9-]{1,62})?$/;

/**
 * A dialect whose transactions begin as the application's role inside one tenant. Role and tenant are set in the same
 * round trip as BEGIN and end with the transaction, which also holds behind PgBouncer in transaction mode.
 */
export class TenantDialect extends PostgresDialect {
  readonly #pool: PostgresPool;
  readonly #providerId: string;

  constructor(pool: PostgresPool, providerId: string) {
    super({ pool });
    if (!PROVIDER_ID.test(providerId)) throw new Error('not a provider id');
    this.#pool = pool;
    this.#providerId = providerId;
  }

  override createDriver(): Driver {
    return new TenantDriver(this.#pool, this.#providerId);
  }
}

class TenantDriver extends PostgresDriver {
  readonly #begin: CompiledQuery;

  constructor(pool: PostgresPool, providerId: string) {
    super({ pool });
    this.#begin = CompiledQuery.raw(
      `begin; set local role zusage_app; select set_config('zusage.provider', '${providerId}', true)`,
    );
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(this.#begin);
  }
}
