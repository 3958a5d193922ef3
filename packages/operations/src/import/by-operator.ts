import { createHash } from 'node:crypto';
import { currentCatalogue } from '@zusage/contracts';
import { AppError } from '@zusage/errors';
import type { Locale } from '@zusage/i18n';
import {
  findImport,
  listFindings,
  lockImport,
  moveImport,
  runningImport,
  type Finding,
  type ImportRun,
} from '@zusage/imports';
import { checkFile } from './check-file.ts';
import type { ImportDesk } from './desk.ts';
import { findingWords } from './finding-words.ts';
import { runImport } from './run.ts';
import { begin, checkImport, keepFile, type ImportRequest } from './steps.ts';
import type { FindingLine } from './views.ts';

/** What a command line is told. */
export interface OperatorReport {
  /** The import's number; null for a check alone, and where nothing was imported. */
  number: number | null;
  state: 'checked' | 'unreadable' | 'faulty' | 'done' | 'stopped';
  /** It went on with what an earlier command had begun. */
  resumed: boolean;
  counts: ImportRun['counts'];
  findings: FindingLine[];
}

export interface OperatorRequest extends ImportRequest {
  locale: Locale;
  /** Rows with faults are left out; otherwise one is enough to import nothing. */
  skipFaulty: boolean;
}

const ACTOR = { kind: 'system', name: 'zusage import' } as const;
const ALL = 1_000_000;

/** Says what an import would do, and writes nothing at all. */
export async function checkAsOperator(desk: ImportDesk, request: OperatorRequest): Promise<OperatorReport> {
  const { kind, update, file, locale } = request;
  const source = async function* () {
    yield file.content;
  };
  const author = { providerId: desk.providerId, locale, actor: ACTOR };
  const report = await checkFile(desk.database, { author, kind, source, update });
  return {
    number: null,
    state: report.isReadable ? 'checked' : 'unreadable',
    resumed: false,
    counts: report.counts,
    findings: await inWords(desk, report.findings, locale),
  };
}

/**
 * Checks a file and imports it in this process. The same file again goes on with an import that was ended.
 *
 * @throws AppError not_found without such a provider, conflict while another file is imported, invalid_input on `file`, payload_too_large
 */
export async function importAsOperator(desk: ImportDesk, request: OperatorRequest): Promise<OperatorReport> {
  const { database, providerId } = desk;
  const running = await database.tenant(providerId, async (trx) => {
    // Nothing is kept for a provider that there is not.
    await currentCatalogue(trx, providerId);
    return runningImport(trx, providerId);
  });
  if (running) {
    const sha256 = createHash('sha256').update(request.file.content).digest('hex');
    if (running.file.sha256 !== sha256 || running.kind !== request.kind) throw new AppError('conflict');
    await runImport(desk, running.handle);
    return reportOf(desk, running.handle, request.locale, { resumed: true });
  }
  const number = await keepFile(desk, request, { actor: ACTOR, locale: request.locale });
  await checkImport(desk, number);
  const checked = await reportOf(desk, number, request.locale, {});
  const isFaulty = checked.counts.faulty > 0 && !request.skipFaulty;
  if (checked.state !== 'checked' || isFaulty) {
    await discard(desk, number);
    return { ...checked, number: null, state: isFaulty ? 'faulty' : checked.state };
  }
  await database.tenant(providerId, async (trx) => {
    const run = await lockImport(trx, providerId, number);
    if (run) await begin(trx, providerId, run, ACTOR);
  });
  await runImport(desk, number);
  return reportOf(desk, number, request.locale, {});
}

async function discard({ database, providerId }: ImportDesk, number: number): Promise<void> {
  await database.tenant(providerId, async (trx) => {
    const run = await lockImport(trx, providerId, number);
    if (run) await moveImport(trx, providerId, run.id, { state: 'discarded', finished: true });
  });
}

async function reportOf(
  desk: ImportDesk,
  number: number,
  locale: Locale,
  { resumed = false }: { resumed?: boolean },
): Promise<OperatorReport> {
  const { database, providerId } = desk;
  const { run, findings } = await database.tenant(providerId, async (trx) => {
    const found = await findImport(trx, providerId, number);
    if (!found) throw new AppError('not_found');
    return { run: found, findings: await listFindings(trx, providerId, found.id, { offset: 0, limit: ALL }) };
  });
  const known = (['checked', 'unreadable', 'done', 'stopped'] as const).find((state) => state === run.state);
  // Another process has it in hand.
  if (!known) throw new AppError('conflict');
  return {
    number,
    state: known,
    resumed,
    counts: run.counts,
    findings: await inWords(desk, findings, locale),
  };
}

async function inWords(
  { database, providerId }: ImportDesk,
  findings: readonly Finding[],
  locale: Locale,
): Promise<FindingLine[]> {
  const { catalogue } = await database.tenant(providerId, (trx) => currentCatalogue(trx, providerId));
  return findings.map(({ row, level, column, value, ...finding }) => ({
    row,
    level,
    column,
    value,
    sentence: findingWords({ column, ...finding }, catalogue, locale),
  }));
}
