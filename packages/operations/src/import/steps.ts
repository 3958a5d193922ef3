import { record, type AuditActor } from '@zusage/audit';
import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { fileNameOf } from '@zusage/files';
import {
  addFindings,
  clearFindings,
  createImport,
  findImport,
  IMPORT_BYTES_MAX,
  lockImport,
  moveImport,
  NO_ROWS,
  type ImportKind,
  type ImportRun,
} from '@zusage/imports';
import { enqueue } from '@zusage/jobs';
import { auditActorOf } from '../audit.ts';
import { requireAdministrator } from '../customers/changing.ts';
import type { SentFile } from '../manage-documents.ts';
import type { Author, PersonScope } from '../scope.ts';
import { checkFile } from './check-file.ts';
import type { ImportDesk } from './desk.ts';
import { importCheckJob, importRunJob } from './jobs.ts';
import { importSpace, sourceOf } from './source.ts';

/** Up to here a page waits for the check; above the worker does it. */
const CHECKED_AT_ONCE_BYTES = 300_000;

/** An import as it is begun: what the file brings, and whether records that differ are changed. */
export interface ImportRequest {
  kind: ImportKind;
  update: boolean;
  file: SentFile;
}

/**
 * Keeps a file and checks it; nothing of it is imported yet.
 *
 * @throws AppError forbidden, payload_too_large, invalid_input on `file` for a name that hides what it is
 */
export async function startImport(
  scope: PersonScope,
  desk: ImportDesk,
  request: ImportRequest,
): Promise<{ number: number }> {
  requireAdministrator(scope);
  const number = await keepFile(desk, request, { actor: auditActorOf(scope.actor), locale: scope.locale });
  await checkNowOrSoon(desk, number, request.file.content.length);
  return { number };
}

/** The same without the check, for whoever checks by itself. @returns the import's number */
export async function keepFile(
  { database, files, providerId }: ImportDesk,
  { kind, update, file }: ImportRequest,
  { actor, locale }: { actor: AuditActor; locale: ImportRun['locale'] },
): Promise<number> {
  const named = fileNameOf(file.name);
  if (!named) throw invalidField('file', 'file_name');
  if (file.content.length > IMPORT_BYTES_MAX) throw new AppError('payload_too_large');
  const kept = await files.put(importSpace(providerId), [file.content], { bytesMax: IMPORT_BYTES_MAX });
  return database.tenant(providerId, (trx) =>
    createImport(trx, providerId, {
      kind,
      updateExisting: update,
      file: { name: named.name, ...kept },
      actor,
      locale,
    }),
  );
}

async function checkNowOrSoon(desk: ImportDesk, handle: number, bytes: number): Promise<void> {
  if (bytes <= CHECKED_AT_ONCE_BYTES) return checkImport(desk, handle);
  await desk.database.tenant(desk.providerId, (trx) =>
    enqueue(trx, importCheckJob, { handle }, { key: `import_check/${handle}` }),
  );
}

/** Checks a kept file and keeps the report. Does nothing for one that is past that. */
export async function checkImport(desk: ImportDesk, handle: number): Promise<void> {
  const { database, providerId, certificates } = desk;
  const run = await database.tenant(providerId, (trx) => findImport(trx, providerId, handle));
  if (run?.state !== 'checking') return;
  const author: Author = {
    providerId,
    certificates,
    publicUrl: certificates?.publicUrl,
    locale: run.locale,
    actor: { kind: 'system', name: run.actor.name },
  };
  const source = await sourceOf(desk, run.file);
  const report = await checkFile(database, { author, kind: run.kind, source, update: run.updateExisting });
  await database.tenant(providerId, async (trx) => {
    const now = await lockImport(trx, providerId, handle);
    if (now?.state !== 'checking' || now.updateExisting !== run.updateExisting) return;
    await clearFindings(trx, providerId, run.id);
    await addFindings(trx, providerId, run.id, { from: 0, findings: report.findings });
    await moveImport(trx, providerId, run.id, {
      state: report.isReadable ? 'checked' : 'unreadable',
      counts: report.counts,
      encoding: report.encoding,
      lastRow: report.lastRow,
      findings: report.findings.length,
    });
  });
}

/**
 * Checks the file again: the records may have changed, or records that differ are to be changed after all.
 *
 * @throws AppError forbidden, not_found, conflict when it has been started
 */
export async function checkAgain(
  scope: PersonScope,
  desk: ImportDesk,
  { number, update }: { number: number; update: boolean },
): Promise<void> {
  const { bytes } = await step(scope, number, async (trx, run) => {
    if (run.state !== 'checked' && run.state !== 'checking') throw new AppError('conflict');
    await moveImport(trx, scope.providerId, run.id, { state: 'checking', updateExisting: update });
    return run.file;
  });
  await checkNowOrSoon(desk, number, bytes);
}

/**
 * Starts what was checked: the worker does it. Rows with faults are left out.
 *
 * @throws AppError forbidden, not_found, conflict when it was started before, or while another import runs
 */
export async function beginImport(scope: PersonScope, { number }: { number: number }): Promise<void> {
  await step(scope, number, async (trx, run) => {
    await begin(trx, scope.providerId, run, auditActorOf(scope.actor));
    await enqueue(trx, importRunJob, { handle: number }, { key: `import_run/${number}` });
  });
}

/** The same inside a transaction and without the worker. @throws AppError conflict */
export async function begin(
  trx: Transaction,
  providerId: string,
  run: ImportRun,
  actor: AuditActor,
): Promise<void> {
  if (run.state !== 'checked') throw new AppError('conflict');
  await clearFindings(trx, providerId, run.id);
  await moveImport(trx, providerId, run.id, {
    state: 'running',
    position: 0,
    counts: NO_ROWS,
    findings: 0,
    actor,
  });
  await record(trx, providerId, {
    actor,
    action: 'import.started',
    subject: { kind: 'import', reference: `${run.handle}: ${run.file.name}` },
    details: { kind: run.kind, update: run.updateExisting, file: run.file.sha256, bytes: run.file.bytes },
  });
}

/**
 * Goes on with one that stands still: its process was ended, and the worker has given up.
 *
 * @throws AppError forbidden, not_found, conflict when it does not run
 */
export async function continueImport(scope: PersonScope, { number }: { number: number }): Promise<void> {
  await step(scope, number, async (trx, run) => {
    if (run.state !== 'running') throw new AppError('conflict');
    await enqueue(trx, importRunJob, { handle: number }, { key: `import_run/${number}` });
  });
}

/**
 * Ends one: what was not started is discarded, what runs stops behind its batch and keeps what it has done.
 *
 * @throws AppError forbidden, not_found, conflict when it is over
 */
export async function endImport(scope: PersonScope, { number }: { number: number }): Promise<void> {
  await step(scope, number, async (trx, run) => {
    if (['done', 'stopped', 'discarded'].includes(run.state)) throw new AppError('conflict');
    const isRunning = run.state === 'running';
    await moveImport(trx, scope.providerId, run.id, {
      state: isRunning ? 'stopped' : 'discarded',
      finished: true,
    });
    if (!isRunning) return;
    await record(trx, scope.providerId, {
      actor: auditActorOf(scope.actor),
      action: 'import.finished',
      subject: { kind: 'import', reference: `${run.handle}: ${run.file.name}` },
      details: { kind: run.kind, update: run.updateExisting, stopped: true, ...run.counts },
    });
  });
}

async function step<T>(
  scope: PersonScope,
  number: number,
  work: (trx: Transaction, run: ImportRun) => Promise<T>,
): Promise<T> {
  requireAdministrator(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const run = await lockImport(trx, scope.providerId, number);
    if (!run || run.state === 'discarded') throw new AppError('not_found');
    return work(trx, run);
  });
}
