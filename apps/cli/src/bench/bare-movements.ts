import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Faults } from './faults.ts';

export interface BareMovements {
  /** One transaction on the connection of this number. */
  insert(connection: number): Promise<void>;
  /** Notes a fault unless every row is there. */
  requireWritten(): Promise<void>;
  stop(): Promise<void>;
}

/** The columns of a movement and its entries, with a key and nothing else: no checks, no references, no tenant. */
const TABLES = [
  `create table bench_movement (
     provider_id text, id uuid primary key, account_id uuid, sequence bigint, kind text, occurred_at timestamptz,
     recorded_at timestamptz, reason jsonb, rule text, person_id uuid, reverses_id uuid, idempotency_key text,
     previous_hash bytea, hash bytea)`,
  `create table bench_entry (
     provider_id text, transaction_id uuid, position smallint, account_id uuid, lot_id uuid, bucket text, amount bigint,
     hold_id uuid, primary key (transaction_id, position))`,
];
const MOVEMENT = {
  name: 'bench_movement',
  text: `insert into bench_movement values ($1, $2, $3, $4, 'reserve', $5, $5, $6, 'N-13', null, null, $7, $8, $9)`,
};
const ENTRIES = {
  name: 'bench_entries',
  text: `insert into bench_entry values ($1, $2, 1, $3, $4, 'available', -1, null), ($1, $2, 2, $3, $4, 'reserved', 1, null)`,
};
const REASON = JSON.stringify({ de: 'Für eine Sitzung', en: 'For a session', fr: 'Pour une session' });

/** The least that a durable movement could cost: BEGIN, two inserts of three rows, COMMIT, planned once, by `pg`. */
export async function startBareMovements(
  url: string,
  connections: number,
  faults: Faults,
): Promise<BareMovements> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  await Promise.all(clients.map((client) => client.connect()));
  const [first] = clients;
  if (!first) throw new Error('no connection');
  for (const table of TABLES) await first.query(table);
  const [accountId, lotId] = [randomUUID(), randomUUID()];
  let done = 0;
  return {
    insert: async (connection) => {
      const client = clients[connection];
      if (!client) throw new Error(`there is no connection ${connection}`);
      const id = randomUUID();
      const hashes = [randomBytes(32), randomBytes(32)];
      await client.query('begin');
      await client.query({
        ...MOVEMENT,
        values: ['bench', id, accountId, done, new Date(), REASON, id, ...hashes],
      });
      await client.query({ ...ENTRIES, values: ['bench', id, accountId, lotId] });
      await client.query('commit');
      done += 1;
    },
    requireWritten: async () => {
      const { rows } = await first.query<{ movements: number; entries: number }>(
        'select (select count(*)::int from bench_movement) as movements, (select count(*)::int from bench_entry) as entries',
      );
      const [found] = rows;
      if (found?.movements !== done || found.entries !== done * 2)
        faults.add(
          `bare movements: ${found?.movements} with ${found?.entries} entries are stored instead of ${done}`,
        );
    },
    stop: async () => void (await Promise.all(clients.map((client) => client.end()))),
  };
}
