import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { ArchiveWriter } from './archive-writer.ts';
import { columnList, type Table } from './tables.ts';

/** A part's size in bytes, about; a table is never held in memory as a whole. */
const PART_BYTES = 4 * 1024 * 1024;

/**
 * Copies a table into the archive as PostgreSQL's own text format, in parts. A tenant's rows are read as that tenant with
 * the application's role: the owner of the tables needs no right to bypass their policies.
 *
 * @returns the number of rows
 */
export async function dumpTable(
  client: pg.Client,
  writer: ArchiveWriter,
  table: Table,
  providerIds: readonly string[],
): Promise<number> {
  const parts = new Parts(writer, table.name);
  if (!table.tenant) return parts.copy(client, table);
  let rows = 0;
  for (const providerId of providerIds) {
    await client.query('set local role zusage_app');
    await client.query(`select set_config('zusage.provider', $1, true)`, [providerId]);
    rows += await parts.copy(client, table);
    await client.query('reset role');
  }
  return rows;
}

class Parts {
  readonly #writer: ArchiveWriter;
  readonly #table: string;
  #count = 0;

  constructor(writer: ArchiveWriter, table: string) {
    this.#writer = writer;
    this.#table = table;
  }

  async copy(client: pg.Client, table: Table): Promise<number> {
    const stream = client.query(
      copyTo(`copy (select ${columnList(table.columns)} from ${table.name}) to stdout`),
    );
    let chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes < PART_BYTES) continue;
      await this.#write(Buffer.concat(chunks));
      chunks = [];
      bytes = 0;
    }
    if (bytes > 0) await this.#write(Buffer.concat(chunks));
    return stream.rowCount ?? 0;
  }

  async #write(contents: Buffer): Promise<void> {
    this.#count += 1;
    await this.#writer.add(
      `${partPrefix(this.#table)}${String(this.#count).padStart(6, '0')}.copy`,
      contents,
    );
  }
}

/** How the names of a table's parts begin. */
export const partPrefix = (table: string): string => `tables/${table}/`;
