import { sql } from '@zusage/db';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { searchKnowledge } from '../src/index.ts';
import { addProviders, nobody, provider, publish } from './support/library.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await addProviders(db.url);
  for (let number = 0; number < 60; number += 1) {
    await publish(db.database, {
      slug: `artikel-${number}`,
      title: `Sicherung ${number}`,
      body: `Bandlaufwerk ${number} tauschen`,
    });
  }
  await asOwner(db.url, 'analyze');
});
afterAll(() => db[Symbol.asyncDispose]());

// Row-level security would turn `@@`, LIKE and `%` into sequential scans, without any other sign than slowness. The
// definer functions prevent that; this counts what the searches of one transaction did to the two tables.
test.each([
  'Sicherung',
  'Bandlauf',
  'laufwerk',
  'Sichreung',
  'Sicherung Bandlaufwerk tauschen',
  'Bandlaufwerk Kaffee',
  'b',
])('the search for %j uses its indexes and reads no table from end to end', async (query) => {
  const scans = await db.database.tenant(provider, async (trx) => {
    const answer = await searchKnowledge(trx, provider, {
      query,
      language: 'de',
      audiences: ['public'],
      ...nobody,
    });
    expect(answer.items.length).toBeGreaterThan(0);
    const { rows } = await sql<{ relname: string; seq: number; idx: number }>`
        select relname, seq_scan::int as seq, idx_scan::int as idx from pg_stat_xact_user_tables
         where relname in ('search_document', 'search_word') order by relname`.execute(trx);
    return rows;
  });
  expect(scans.map((scan) => [scan.relname, scan.seq])).toEqual([
    ['search_document', 0],
    ['search_word', 0],
  ]);
  for (const scan of scans) expect(scan.idx).toBeGreaterThan(0);
});

test('the same conditions asked directly would read everything: the functions are what helps', async () => {
  const plan = await db.database.tenant(provider, async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`
      explain select 1 from app.search_document where terms @@ 'sicherung'::tsquery`.execute(trx);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).not.toContain('search_document_terms');
});
