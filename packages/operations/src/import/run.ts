import { isUniqueViolation, type Database, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { findPerson, lockOrganisations } from '@zusage/identity';
import {
  addFindings,
  findImport,
  lockImport,
  moveImport,
  type Finding,
  type ImportRun,
} from '@zusage/imports';
import { audit } from '../audit.ts';
import type { Author } from '../scope.ts';
import { batchIn, countOf } from './batch.ts';
import { emptyMemory, type Memory } from './kind-of-import.ts';
import type { RowsInHand } from './kinds.ts';
import { openFile } from './open-file.ts';
import { sourceOf } from './source.ts';
import type { ImportDesk } from './desk.ts';

/**
 * Does what is left of an import that was started: batch after batch, each in one transaction with the row that it came
 * to. Whatever ends the process, the next call goes on behind the last batch, and no row is applied twice. Mails nobody.
 *
 * @throws Error when the file is gone, or when it is told to stop: then the rest is left for another call
 */
export async function runImport(desk: ImportDesk, handle: number, signal?: AbortSignal): Promise<void> {
  const { database, providerId } = desk;
  const run = await database.tenant(providerId, (trx) => findImport(trx, providerId, handle));
  if (run?.state !== 'running') return;
  const author = await database.tenant(providerId, (trx) => authorOf(trx, desk, run));
  const source = await sourceOf(desk, run.file);
  const file = await openFile(database, { providerId, kind: run.kind, source, after: run.position });
  // It could be read when it was checked: meanwhile the catalogue has another column, or none.
  if (file.faults) return giveUp(desk, handle, file.faults);
  let { position } = run;
  let memory = emptyMemory();
  if (run.findings === 0 && position === 0) await noteFirst(desk, run, file.notices);
  for await (const batch of file.batches) {
    if (signal?.aborted) throw new Error('told to stop; the rest of the import is left for later');
    const step = { handle, position, lastRow: batch.lastRow, update: run.updateExisting, author };
    const after = await unlessOvertaken(() => applyBatch(database, step, batch.rows, memory));
    // Somebody else is at it.
    if (!after) return;
    memory = after;
    position = batch.lastRow;
  }
  await finish(desk, handle, position, author);
}

interface Step {
  handle: number;
  /** Where this process believes the run to be. */
  position: number;
  lastRow: number;
  update: boolean;
  author: Author;
}

/** @returns what rows below have to know; null when the run is not where it was left */
async function applyBatch(
  database: Database,
  { handle, position, lastRow, update, author }: Step,
  rows: RowsInHand,
  memory: Memory,
): Promise<Memory | null> {
  const { providerId } = author;
  return database.tenant(providerId, async (trx) => {
    const run = await lockImport(trx, providerId, handle);
    if (run?.state !== 'running' || run.position !== position) return null;
    const draft = structuredClone(memory);
    const batch = await batchIn(trx, { author, update, memory: draft });
    await lockOrganisations(trx, providerId, await rows.owners(batch));
    const judged = await rows.apply(batch);
    const findings = judged.flatMap((one) => one.findings);
    await addFindings(trx, providerId, run.id, { from: run.findings, findings });
    await moveImport(trx, providerId, run.id, {
      position: lastRow,
      counts: countOf(run.counts, judged),
      findings: run.findings + findings.length,
    });
    return draft;
  });
}

const TRIES = 3;

/** A number that a form took between judging and writing: judged anew, the row has its fault. */
async function unlessOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const isOvertaken =
        isUniqueViolation(error) ||
        (error instanceof AppError && ['conflict', 'invalid_input'].includes(error.code));
      if (!isOvertaken || attempt >= TRIES) throw error;
    }
  }
}

async function noteFirst(
  { database, providerId }: ImportDesk,
  { handle }: ImportRun,
  notices: readonly Finding[],
): Promise<void> {
  if (notices.length === 0) return;
  await database.tenant(providerId, async (trx) => {
    const run = await lockImport(trx, providerId, handle);
    if (run?.state !== 'running' || run.findings > 0 || run.position > 0) return;
    await addFindings(trx, providerId, run.id, { from: 0, findings: notices });
    await moveImport(trx, providerId, run.id, { findings: notices.length });
  });
}

async function giveUp(
  { database, providerId }: ImportDesk,
  handle: number,
  faults: Finding[],
): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const run = await lockImport(trx, providerId, handle);
    if (run?.state !== 'running') return;
    await addFindings(trx, providerId, run.id, { from: run.findings, findings: faults });
    const findings = run.findings + faults.length;
    await moveImport(trx, providerId, run.id, { state: 'unreadable', findings, finished: true });
  });
}

async function finish(
  { database, providerId }: ImportDesk,
  handle: number,
  position: number,
  author: Author,
): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const run = await lockImport(trx, providerId, handle);
    if (run?.state !== 'running' || run.position !== position) return;
    await moveImport(trx, providerId, run.id, { state: 'done', finished: true });
    await audit(trx, author, {
      action: 'import.finished',
      subject: { kind: 'import', reference: `${handle}: ${run.file.name}` },
      details: { kind: run.kind, update: run.updateExisting, ...run.counts },
    });
  });
}

/** In whose name rows are changed: who started it, also when that person has left meanwhile. */
async function authorOf(
  trx: Transaction,
  { providerId, certificates }: ImportDesk,
  { actor, locale }: ImportRun,
): Promise<Author> {
  const rest = { providerId, certificates, publicUrl: certificates?.publicUrl, locale };
  if (actor.kind === 'system') return { ...rest, actor };
  const person = await findPerson(trx, providerId, actor.personId);
  return person
    ? { ...rest, actor: { kind: 'person', person, via: actor.via === 'token' ? 'token' : 'session' } }
    : { ...rest, actor: { kind: 'system', name: actor.name } };
}
