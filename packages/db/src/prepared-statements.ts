import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { sqlState } from './errors.ts';

/** Each connection keeps its own; a statement whose text varies without end must not fill the server's memory. */
const STATEMENTS_MAX = 500;

/**
 * A pool that names its statements, so that the server parses and plans each once per connection instead of at every
 * call. Not behind a pooler in transaction mode, which hands the next transaction another connection.
 */
export class PreparingPool implements PostgresPool {
  readonly #pool: pg.Pool;
  readonly #clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  #names = new Map<string, string>();
  #generation = 0;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  get options(): PostgresPool['options'] {
    return this.#pool.options;
  }

  /** After a migration under a running process: new names, so that every connection plans anew. */
  forget(): void {
    this.#generation += 1;
    this.#names = new Map();
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect();
    // The same object for the same connection: Kysely recognises connections by it.
    const known = this.#clients.get(client) ?? this.#preparing(client);
    this.#clients.set(client, known);
    return known;
  }

  end(): Promise<void> {
    return this.#pool.end();
  }

  #preparing(client: pg.PoolClient): PostgresPoolClient {
    const nameOf = (text: string) => this.#nameOf(text);
    function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
    function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
    function query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
      if (typeof text !== 'string') throw new Error('cursors are not used');
      // BEGIN and its like have no parameters, and may be several statements in one text.
      const name = values.length > 0 ? nameOf(text) : undefined;
      return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    }
    return { query, release: (broken?: boolean) => client.release(broken) };
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= STATEMENTS_MAX) return known;
    const name = `zusage_${this.#generation}_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}

/** A migration changed what a prepared statement returns; prepared anew it works. */
export const isOutdatedStatement = (error: unknown): boolean =>
  sqlState(error) === '0A000' && error instanceof Error && error.message.includes('cached plan');
