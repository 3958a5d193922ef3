import pg from 'pg';
import type { DumpedSequence } from './manifest.ts';

/** Sequences that have given out a number: a restored provider goes on counting its tickets where it was. */
export async function readSequences(client: pg.Client): Promise<DumpedSequence[]> {
  const { rows } = await client.query<{ schema: 'app' | 'auth'; name: string; start: string; last: string }>(
    `select schemaname as schema, sequencename as name, start_value as start, last_value as last
       from pg_sequences where schemaname in ('app', 'auth') and last_value is not null order by 1, 2`,
  );
  return rows.map(({ schema, name, start, last }) => ({
    schema,
    name,
    start: Number(start),
    last: Number(last),
  }));
}

/** The ticket numbers' sequences are made on first use by `zusage_definer`; one restored must be its own as well. */
export async function setSequences(client: pg.Client, sequences: readonly DumpedSequence[]): Promise<void> {
  for (const { schema, name, start, last } of sequences) {
    const sequence = `${schema}.${pg.escapeIdentifier(name)}`;
    const { rows } = await client.query('select to_regclass($1) as found', [sequence]);
    if (rows[0]?.found === null) {
      await client.query('set local role zusage_definer');
      await client.query(`create sequence ${sequence} start ${start}`);
      await client.query('reset role');
    }
    await client.query('select setval($1::regclass, $2)', [sequence, last]);
  }
}
