import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Faults } from './faults.ts';

export interface BareInserts {
  /** Transactions per second. */
  run(seconds: number, transactionsMax: number): Promise<number>;
  /** How many transactions are in the table; each left three rows. */
  written(): Promise<number>;
  stop(): Promise<void>;
}

const ROWS = 3;

/** About as wide as a ticket, its message and its mail together. */
const TABLE = `create table bench_row (
  tenant text not null, id uuid not null, number text not null, state text not null,
  subject text not null, body text not null, facts jsonb not null, at timestamptz not null,
  primary key (tenant, id))`;
const INSERT =
  'insert into bench_row (tenant, id, number, state, subject, body, facts, at) values ($1, $2, $3, $4, $5, $6, $7, $8)';

/** The least that a durable submission could cost: BEGIN, three inserts, COMMIT, by `pg` on as many connections. */
export async function startBareInserts(
  url: string,
  connections: number,
  words: { subject: string; body: string },
  faults: Faults,
): Promise<BareInserts> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  if (!first) throw new Error('no connection');
  await first.query(TABLE);
  const count = async (): Promise<number> =>
    Number((await first.query<{ count: string }>('select count(*) from bench_row')).rows[0]?.count) / ROWS;
  let done = 0;

  const insertThree = async (client: pg.Client): Promise<void> => {
    await client.query('begin');
    for (let row = 0; row < ROWS; row += 1) {
      const id = randomUUID();
      const { rowCount } = await client.query(INSERT, [
        'bench',
        id,
        `B-${done}`,
        'open',
        words.subject,
        words.body,
        JSON.stringify({ row, id }),
        new Date(),
      ]);
      if (rowCount !== 1) faults.add(`bare insert: ${rowCount} rows instead of 1`);
    }
    await client.query('commit');
    done += 1;
  };

  return {
    run: async (seconds, transactionsMax) => {
      const before = done;
      const startedAt = performance.now();
      const until = startedAt + seconds * 1000;
      const work = async (client: pg.Client): Promise<void> => {
        while (performance.now() < until && done - before < transactionsMax) await insertThree(client);
      };
      await Promise.all(clients.map(work));
      return ((done - before) * 1000) / (performance.now() - startedAt);
    },
    written: async () => {
      const rows = await count();
      if (rows !== done) faults.add(`bare insert: ${rows} transactions in the table instead of ${done}`);
      return rows;
    },
    stop: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
}
