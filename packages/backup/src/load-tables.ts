import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { BackupError } from './error.ts';
import type { DumpedTable } from './manifest.ts';
import { partPrefix } from './dump-table.ts';
import { columnList } from './tables.ts';

/**
 * Loads the parts of tables in the order in which the archive holds them. Triggers rest meanwhile: what they check was
 * checked when it was first written, and some of them write themselves. References are checked as always.
 */
export class TableLoader {
  readonly #client: pg.Client;
  readonly #tables: readonly DumpedTable[];
  #current: { table: DumpedTable; stream: CopyStreamQuery } | null = null;
  readonly #loaded = new Map<string, number>();

  constructor(client: pg.Client, tables: readonly DumpedTable[]) {
    this.#client = client;
    this.#tables = tables;
  }

  async begin(): Promise<void> {
    for (const { name } of this.#tables) {
      await this.#client.query(`alter table ${name} disable trigger user, no force row level security`);
    }
  }

  async part(entry: string, contents: Buffer): Promise<void> {
    const table = this.#tables.find(({ name }) => entry.startsWith(partPrefix(name)));
    if (!table)
      throw new BackupError('backup_damaged', `The backup holds rows of an unknown table: "${entry}".`);
    if (this.#current?.table !== table) {
      await this.#endTable();
      const statement = `copy ${table.name} (${columnList(table.columns)}) from stdin`;
      this.#current = { table, stream: this.#client.query(copyFrom(statement)) };
    }
    const { stream } = this.#current;
    if (!stream.write(contents)) await Promise.race([once(stream, 'drain'), finished(stream)]);
  }

  /** @throws BackupError `restore_failed` when a table has another number of rows than it had */
  async end(tenantTables: ReadonlySet<string>): Promise<void> {
    await this.#endTable();
    for (const { name, rows } of this.#tables) {
      if ((this.#loaded.get(name) ?? 0) !== rows)
        throw new BackupError(
          'restore_failed',
          `${name} has ${this.#loaded.get(name) ?? 0} rows instead of ${rows}.`,
        );
      const force = tenantTables.has(name) ? ', force row level security' : '';
      await this.#client.query(`alter table ${name} enable trigger user${force}`);
    }
  }

  async #endTable(): Promise<void> {
    if (!this.#current) return;
    const { table, stream } = this.#current;
    this.#current = null;
    stream.end();
    await finished(stream);
    this.#loaded.set(table.name, stream.rowCount);
  }
}
