import { sql, type Transaction } from '@zusage/db';
import type { Finding } from './finding.ts';
import { toImportRun, type ImportRun } from './run.ts';

/** One by its handle; null for one of another provider as for none (S2). */
export async function findImport(
  trx: Transaction,
  providerId: string,
  handle: number,
): Promise<ImportRun | null> {
  const row = await trx
    .selectFrom('app.import_run')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('handle', '=', handle)
    .executeTakeFirst();
  return row ? toImportRun(row) : null;
}

/** The same, held until the transaction ends: one process at a time takes a step of it. */
export async function lockImport(
  trx: Transaction,
  providerId: string,
  handle: number,
): Promise<ImportRun | null> {
  const row = await trx
    .selectFrom('app.import_run')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('handle', '=', handle)
    .forUpdate()
    .executeTakeFirst();
  return row ? toImportRun(row) : null;
}

/** The newest first; discarded ones are not shown. */
export async function listImports(trx: Transaction, providerId: string, limit: number): Promise<ImportRun[]> {
  const rows = await trx
    .selectFrom('app.import_run')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('state', '!=', 'discarded')
    .orderBy('handle', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toImportRun);
}

/** One that was started and has not ended; there is at most one. */
export async function runningImport(trx: Transaction, providerId: string): Promise<ImportRun | null> {
  const row = await trx
    .selectFrom('app.import_run')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('state', '=', 'running')
    .executeTakeFirst();
  return row ? toImportRun(row) : null;
}

/** Names of files that an import still needs. */
export async function filesInUse(trx: Transaction, providerId: string): Promise<Set<string>> {
  const rows = await trx
    .selectFrom('app.import_run')
    .select('file_sha256')
    .distinct()
    .where('provider_id', '=', providerId)
    .where('state', 'in', ['checking', 'checked', 'running'])
    .execute();
  return new Set(rows.map((row) => row.file_sha256));
}

/**
 * What was found, in the file's order.
 *
 * @param page.offset how many to pass over
 */
export async function listFindings(
  trx: Transaction,
  providerId: string,
  runId: string,
  page: { offset: number; limit: number; level?: Finding['level'] | undefined },
): Promise<Finding[]> {
  let query = trx
    .selectFrom('app.import_finding')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('run_id', '=', runId)
    .orderBy('ordinal');
  if (page.level) query = query.where('level', '=', page.level);
  const rows = await query.offset(page.offset).limit(page.limit).execute();
  return rows.map((row) => ({
    row: row.row_number,
    level: row.level as Finding['level'],
    column: row.column_key,
    code: row.code as Finding['code'],
    params: row.params as Finding['params'],
    value: row.value,
  }));
}

/** How many of each level there are. */
export async function countFindings(
  trx: Transaction,
  providerId: string,
  runId: string,
): Promise<Record<Finding['level'], number>> {
  const rows = await trx
    .selectFrom('app.import_finding')
    .select(['level', sql<number>`count(*)::int`.as('count')])
    .where('provider_id', '=', providerId)
    .where('run_id', '=', runId)
    .groupBy('level')
    .execute();
  return {
    fault: 0,
    change: 0,
    notice: 0,
    ...Object.fromEntries(rows.map(({ level, count }) => [level, count])),
  };
}
