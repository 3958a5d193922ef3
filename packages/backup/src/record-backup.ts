import type pg from 'pg';
import type { Manifest } from './manifest.ts';

/** So that administrators see when the newest good one was taken; what was restored comes from it. */
export async function recordBackup(client: pg.Client, { takenAt, tables, files }: Manifest): Promise<void> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  await client.query('insert into auth.backup (taken_at, rows, files) values ($1, $2, $3)', [
    takenAt,
    rows,
    files,
  ]);
}
