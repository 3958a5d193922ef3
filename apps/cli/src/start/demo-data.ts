import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@zusage/db/migrate';
import pg from 'pg';
import type { RunningDatabase } from './database.ts';

interface Options {
  database: RunningDatabase;
  dataFolder: string;
  /** Folder of the keys that sign certificates, and the base of the addresses on them. */
  keysFolder: string;
  publicUrl: string;
  /** Demo data asked for by `ZUSAGE_DEMO=1`. */
  wanted: boolean;
  /** Where the demo partner's site answers. */
  demoSite: string;
  note: (sentence: string) => void;
}

/**
 * Migrates, and puts demo data into an empty embedded database or where it is asked for. A first filling that was cut
 * off leaves a mark: the embedded database, which then holds nothing else, is made anew.
 */
export async function prepareData(options: Options): Promise<void> {
  await fill(options);
  // Large: loaded only now, so that a taken port or a mistaken setting is told of at once.
  const { allowDemoSite } = await import('@zusage/demo');
  await allowDemoSite({ url: options.database.directUrl, origin: options.demoSite });
}

async function fill({ database, dataFolder, keysFolder, publicUrl, wanted, note }: Options): Promise<void> {
  const mark = join(dataFolder, 'demo-data-unfinished');
  if (database.embedded && existsSync(mark)) await recreate(database.directUrl);
  const { applied } = await migrate({ url: database.directUrl });
  if (applied.length > 0) note(`Database brought up to date (${applied.length} migrations).`);
  const first = database.embedded && (await isEmpty(database.directUrl));
  if (!first && !wanted) return;
  note('Adding demo data …');
  if (first) writeFileSync(mark, '');
  const { seedDemo } = await import('@zusage/demo');
  await seedDemo({ url: database.directUrl, dataFolder, keysFolder, publicUrl, log: note, now: new Date() });
  rmSync(mark, { force: true });
}

async function isEmpty(url: string): Promise<boolean> {
  const rows = await query(url, 'select 1 from app.provider limit 1');
  return rows.length === 0;
}

async function recreate(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  await query(server.href, `drop database if exists "${name}" with (force)`);
  await query(server.href, `create database "${name}"`);
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
