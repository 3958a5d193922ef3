import { parseArgs } from 'node:util';
import { onShutdown, shutDown } from '@zusage/config/shutdown';
import pg from 'pg';
import { describeBox } from './box.ts';
import { measureCertificates } from './certificates.ts';
import { measureDecisions } from './decisions.ts';
import { collectFaults } from './faults.ts';
import type { Figure } from './figure.ts';
import { measureImport } from './import.ts';
import { measureLedger } from './ledger.ts';
import { measurePages } from './pages.ts';
import { startProduct, type Product } from './product.ts';
import { measureReading } from './reading.ts';
import { asJson, forPeople } from './report.ts';
import { findRequester } from './requester.ts';
import { measureSearch } from './search.ts';
import { measureSubmission } from './submission.ts';
import { measureWidget } from './widget-bytes.ts';

// `npm run bench [-- --json]`: raw figures and ratios of the built product, on this machine alone. Shortfalls are
// reported as they are; the exit code is 1 only when an answer was wrong.

const { values: args } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const note = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

async function run(): Promise<boolean> {
  const startedAt = performance.now();
  const faults = collectFaults();
  note('Deciding …');
  const figures: Figure[] = [...measureWidget(faults), ...measureDecisions(faults)];
  note('Printing certificates …');
  figures.push(...(await measureCertificates(faults)));
  note('Starting the product on a data folder of its own …');
  const product = await startProduct();
  onShutdown(() => product.stop());
  const box = await describeBox(product.databaseUrl, product.dataFolder);
  const requester = await findRequester(product);
  note('Opening tickets …');
  figures.push(...(await measureSubmission(product, requester, faults)));
  note('Reading lists …');
  figures.push(...(await measureReading(product, requester, faults)));
  note('Rendering every page …');
  figures.push(...(await measurePages(product, requester.provider, faults)));
  figures.push(...(await measureSearch(product, requester, faults, note)));
  note('Moving units …');
  figures.push(...(await measureLedger(product, requester.provider, faults)));
  note('Importing products …');
  figures.push(...(await measureImport(product, requester.provider, faults)));
  const report = {
    box,
    data: await sizes(product),
    figures,
    faults,
    seconds: (performance.now() - startedAt) / 1000,
  };
  process.stdout.write(`${args.json ? asJson(report) : forPeople(report)}\n`);
  return faults.count === 0;
}

/** At the end, when everything has been written. */
async function sizes({ databaseUrl }: Product): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, number>>(
      `select (select count(*)::int from app.ticket) as tickets, (select count(*)::int from app.search_document) as articles,
              (select count(*)::int from app.search_word) as words, pg_database_size(current_database())::float8 / 1e6 as megabytes`,
    );
    return rows[0] ?? {};
  } finally {
    await client.end();
  }
}

try {
  await shutDown((await run()) ? 0 : 1);
} catch (error) {
  note(error instanceof Error ? (error.stack ?? error.message) : String(error));
  await shutDown(1);
}
