import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import {
  columnsFor,
  countFindings,
  findImport,
  IMPORT_KINDS,
  listFindings,
  listImports,
  runningImport,
  type Column,
  type Finding,
  type ImportCounts,
  type ImportKind,
  type ImportRun,
  type ImportState,
} from '@zusage/imports';
import { requireAdministrator } from '../customers/changing.ts';
import { databaseNow, toInstant, toInstantOrNull, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { findingWords } from './finding-words.ts';

export interface ImportSummary {
  /** Stands in its address. */
  number: number;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  createdAt: Instant;
  finishedAt: Instant | null;
  by: string;
  counts: ImportCounts;
  /** Records with other content are changed. */
  update: boolean;
}

/** A finding in the reader's words. */
export interface FindingLine {
  row: number | null;
  level: Finding['level'];
  column: string | null;
  sentence: string;
  value: string | null;
}

export interface ImportDetail extends ImportSummary {
  bytes: number;
  encoding: string | null;
  /** Rows as a spreadsheet counts. */
  position: number;
  lastRow: number | null;
  /** It runs, and has not moved for over a minute. */
  isStill: boolean;
  /** Another one that runs now. */
  otherRunning: number | null;
  findings: {
    items: FindingLine[];
    /** From 1. */
    page: number;
    pages: number;
    of: Record<Finding['level'], number>;
  };
}

const IMPORTS_SHOWN = 50;
export const FINDINGS_PER_PAGE = 100;
const STILL_MS = 60_000;

/** The newest first. @throws AppError forbidden */
export async function importList(
  scope: PersonScope,
): Promise<{ items: ImportSummary[]; columns: ImportColumns[] }> {
  requireAdministrator(scope);
  const { providerId } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, providerId);
    return {
      items: (await listImports(trx, providerId, IMPORTS_SHOWN)).map(toSummary),
      columns: IMPORT_KINDS.map((kind) => ({ kind, columns: columnsFor(kind, catalogue) })),
    };
  });
}

/** What a file of a kind may have. */
export interface ImportColumns {
  kind: ImportKind;
  columns: Column[];
}

export interface FindingsRequest {
  number: number;
  level?: Finding['level'] | undefined;
  page?: number | undefined;
}

/** @throws AppError forbidden, not_found */
export async function importDetail(scope: PersonScope, request: FindingsRequest): Promise<ImportDetail> {
  requireAdministrator(scope);
  const { providerId } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const run = await importOf(trx, providerId, request.number);
    const of = await countFindings(trx, providerId, run.id);
    const total = request.level ? of[request.level] : of.fault + of.change + of.notice;
    const pages = Math.max(1, Math.ceil(total / FINDINGS_PER_PAGE));
    const page = Math.min(request.page ?? 1, pages);
    const other = await runningImport(trx, providerId);
    const now = await databaseNow(trx);
    return {
      ...toSummary(run),
      bytes: run.file.bytes,
      encoding: run.encoding,
      position: run.position,
      lastRow: run.lastRow,
      isStill:
        (run.state === 'running' || run.state === 'checking') &&
        now.getTime() - run.touchedAt.getTime() > STILL_MS,
      otherRunning: other && other.id !== run.id ? other.handle : null,
      findings: {
        items: await linesOf(trx, scope, run, {
          level: request.level,
          offset: (page - 1) * FINDINGS_PER_PAGE,
          limit: FINDINGS_PER_PAGE,
        }),
        page,
        pages,
        of,
      },
    };
  });
}

const LINES_MAX = 1_000_000;

/** Everything that was found, for a spreadsheet. @throws AppError forbidden, not_found */
export async function importFindings(
  scope: PersonScope,
  { number }: { number: number },
): Promise<{ fileName: string; items: FindingLine[] }> {
  requireAdministrator(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const run = await importOf(trx, scope.providerId, number);
    return {
      fileName: run.file.name,
      items: await linesOf(trx, scope, run, { offset: 0, limit: LINES_MAX }),
    };
  });
}

async function importOf(trx: Transaction, providerId: string, number: number): Promise<ImportRun> {
  const run = await findImport(trx, providerId, number);
  if (!run || run.state === 'discarded') throw new AppError('not_found');
  return run;
}

async function linesOf(
  trx: Transaction,
  { providerId, locale }: PersonScope,
  run: ImportRun,
  page: Parameters<typeof listFindings>[3],
): Promise<FindingLine[]> {
  const { catalogue } = await currentCatalogue(trx, providerId);
  const findings = await listFindings(trx, providerId, run.id, page);
  return findings.map((finding) => ({
    row: finding.row,
    level: finding.level,
    column: finding.column,
    sentence: findingWords(finding, catalogue, locale),
    value: finding.value,
  }));
}

const toSummary = (run: ImportRun): ImportSummary => ({
  number: run.handle,
  kind: run.kind,
  state: run.state,
  fileName: run.file.name,
  createdAt: toInstant(run.createdAt),
  finishedAt: toInstantOrNull(run.finishedAt),
  by: run.actor.name,
  counts: run.counts,
  update: run.updateExisting,
});
