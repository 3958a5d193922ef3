import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createDatabase, type Database } from '@zusage/db';
import { createDiskStore } from '@zusage/files';
import {
  importAsOperator,
  type ImportDesk,
  type ImportKind,
  type OperatorReport,
} from '@zusage/operations/import';
import pg from 'pg';
import type { Faults } from './faults.ts';
import { figure, ratio, type Figure } from './figure.ts';
import type { Product } from './product.ts';
import { inRounds } from './rounds.ts';

const ROWS = 2_000;
const CUSTOMERS = 40;
const ROUNDS = 3;
/** Each row is checked, then judged again, written, and noted in the customer's history. */
const TARGET = { atLeast: 0.2 };

/** Products per second out of a file, from the kept file to the end of the run, beside bare inserts of as many rows. */
export async function measureImport(product: Product, provider: string, faults: Faults): Promise<Figure[]> {
  const database = createDatabase({ url: product.databaseUrl, poolSize: 2 });
  const bare = new pg.Client({ connectionString: product.databaseUrl });
  await bare.connect();
  const desk = { database, providerId: provider, files: createDiskStore(join(product.dataFolder, 'files')) };
  try {
    await bare.query(
      'create table bench_import (tenant text, id uuid, key text, name text, facts jsonb, primary key (tenant, id))',
    );
    const customers = Array.from({ length: CUSTOMERS }, (_, at) => `BENCH-${at}`);
    await bring(desk, 'customers', ['customer_number;name', ...customers.map((n) => `${n};Kunde ${n}`)]);
    let round = 0;
    const rounds = await inRounds(ROUNDS, {
      bare: () => timed(() => insertAll(bare)),
      import: () => {
        round += 1;
        const lines = productsOf(customers, round);
        return timed(async () => {
          const { state, counts } = await bring(desk, 'products', lines);
          if (state !== 'done' || counts.new !== ROWS)
            faults.add(`import: ${state}, ${JSON.stringify(counts)}`);
        });
      },
    });
    await requireWritten(database, provider, round, faults);
    return [
      figure(`Bare inserts of ${ROWS} rows, 200 in a transaction`, 'per second', rounds.bare),
      figure(`CSV import of ${ROWS} products`, 'rows per second', rounds.import),
      ratio('CSV import / bare inserts', rounds.import, rounds.bare, TARGET),
    ];
  } finally {
    await bare.end();
    await database.close();
  }
}

const bring = (desk: ImportDesk, kind: ImportKind, lines: readonly string[]): Promise<OperatorReport> =>
  importAsOperator(desk, {
    kind,
    update: false,
    skipFaulty: false,
    locale: 'en',
    file: { name: `${kind}.csv`, content: new TextEncoder().encode(lines.join('\r\n')) },
  });

function productsOf(customers: readonly string[], round: number): string[] {
  const head = 'customer_number;product_key;name;version;environment;site;support_until';
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const customer = customers[at % customers.length] ?? '';
    return `${customer};p-${round}-${at};"Server ""${at}""";5.${at % 9};production;Werk ${at % 5};31.12.2028`;
  });
  return [head, ...rows];
}

/** Rows per second. */
async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (ROWS * 1000) / (performance.now() - startedAt);
}

async function insertAll(client: pg.Client): Promise<void> {
  for (let at = 0; at < ROWS; at += 1) {
    if (at % 200 === 0) await client.query('begin');
    await client.query('insert into bench_import values ($1, $2, $3, $4, $5)', [
      'bench',
      randomUUID(),
      `p-${at}`,
      `Server ${at}`,
      JSON.stringify({ version: `5.${at % 9}`, site: at % 5 }),
    ]);
    if (at % 200 === 199) await client.query('commit');
  }
}

/** Everything that was reported as imported is there, once. */
async function requireWritten(
  database: Database,
  provider: string,
  rounds: number,
  faults: Faults,
): Promise<void> {
  const { count } = await database.tenant(provider, (trx) =>
    trx
      .selectFrom('app.product')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('provider_id', '=', provider)
      .where('key', 'like', 'p-%-%')
      .executeTakeFirstOrThrow(),
  );
  if (count !== rounds * ROWS) faults.add(`import: ${count} products are stored instead of ${rounds * ROWS}`);
}
