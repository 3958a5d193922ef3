import type { AuditActor } from '@zusage/audit';
import { isUniqueViolation, newId, sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Finding } from './finding.ts';
import type { ImportKind } from './kinds.ts';
import type { ImportCounts, ImportRun, ImportState } from './run.ts';

export interface NewImport {
  kind: ImportKind;
  updateExisting: boolean;
  file: ImportRun['file'];
  actor: AuditActor;
  locale: ImportRun['locale'];
}

/** @returns its handle: they count up per provider */
export async function createImport(
  trx: Transaction,
  providerId: string,
  { kind, updateExisting, file, actor, locale }: NewImport,
): Promise<number> {
  await sql`select from app.provider where provider_id = ${providerId} for no key update`.execute(trx);
  const { handle } = await trx
    .insertInto('app.import_run')
    .values({
      provider_id: providerId,
      id: newId(),
      handle: sql<number>`(select coalesce(max(handle), 0) + 1 from app.import_run)`,
      kind,
      update_existing: updateExisting,
      file_name: file.name,
      file_bytes: file.bytes,
      file_sha256: file.sha256,
      actor: JSON.stringify(actor),
      person_id: actor.kind === 'person' ? actor.personId : null,
      locale,
    })
    .returning('handle')
    .executeTakeFirstOrThrow();
  return handle;
}

export interface ImportStep {
  state?: ImportState;
  updateExisting?: boolean;
  encoding?: string | null;
  position?: number;
  lastRow?: number | null;
  counts?: ImportCounts;
  findings?: number;
  actor?: AuditActor;
  finished?: true;
}

/** @throws AppError conflict when it is to run while another of the provider does (the transaction is then over) */
export async function moveImport(
  trx: Transaction,
  providerId: string,
  id: string,
  step: ImportStep,
): Promise<void> {
  try {
    await trx
      .updateTable('app.import_run')
      .set({
        touched_at: sql<Date>`now()`,
        ...(step.state === undefined ? {} : { state: step.state }),
        ...(step.updateExisting === undefined ? {} : { update_existing: step.updateExisting }),
        ...(step.encoding === undefined ? {} : { encoding: step.encoding }),
        ...(step.position === undefined ? {} : { position: step.position }),
        ...(step.lastRow === undefined ? {} : { last_row: step.lastRow }),
        ...(step.counts === undefined ? {} : { counts: JSON.stringify(step.counts) }),
        ...(step.findings === undefined ? {} : { findings: step.findings }),
        ...(step.actor === undefined
          ? {}
          : {
              actor: JSON.stringify(step.actor),
              person_id: step.actor.kind === 'person' ? step.actor.personId : null,
            }),
        ...(step.finished ? { finished_at: sql<Date>`now()` } : {}),
      })
      .where('provider_id', '=', providerId)
      .where('id', '=', id)
      .execute();
  } catch (error) {
    throw isUniqueViolation(error, 'import_run_running') ? new AppError('conflict', { cause: error }) : error;
  }
}

const FINDINGS_AT_ONCE = 2_000;

/** Adds findings behind those that are kept. */
export async function addFindings(
  trx: Transaction,
  providerId: string,
  runId: string,
  { from, findings }: { from: number; findings: readonly Finding[] },
): Promise<void> {
  for (let start = 0; start < findings.length; start += FINDINGS_AT_ONCE)
    await trx
      .insertInto('app.import_finding')
      .values(
        findings.slice(start, start + FINDINGS_AT_ONCE).map((finding, at) => ({
          provider_id: providerId,
          run_id: runId,
          ordinal: from + start + at,
          row_number: finding.row,
          level: finding.level,
          column_key: finding.column,
          code: finding.code,
          params: JSON.stringify(finding.params),
          value: finding.value,
        })),
      )
      .execute();
}

export async function clearFindings(trx: Transaction, providerId: string, runId: string): Promise<void> {
  await trx
    .deleteFrom('app.import_finding')
    .where('provider_id', '=', providerId)
    .where('run_id', '=', runId)
    .execute();
}

/** What nobody came back to is discarded, and the details of what is long over are dropped; the counts stay. */
export async function tidyImports(
  trx: Transaction,
  providerId: string,
  { abandonedBefore, forgottenBefore }: { abandonedBefore: Date; forgottenBefore: Date },
): Promise<void> {
  await trx
    .updateTable('app.import_run')
    .set({ state: 'discarded', finished_at: sql<Date>`now()` })
    .where('provider_id', '=', providerId)
    .where('state', 'in', ['checking', 'checked', 'unreadable'])
    .where('touched_at', '<', abandonedBefore)
    .execute();
  const over = trx
    .selectFrom('app.import_run')
    .select('id')
    .where('provider_id', '=', providerId)
    .where((where) =>
      where.or([
        where('state', '=', 'discarded'),
        where.and([where('state', 'in', ['done', 'stopped']), where('finished_at', '<', forgottenBefore)]),
      ]),
    );
  await trx
    .deleteFrom('app.import_finding')
    .where('provider_id', '=', providerId)
    .where('run_id', 'in', over)
    .execute();
}
