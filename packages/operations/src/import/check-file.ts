import { sql, type Database } from '@zusage/db';
import {
  fault,
  NO_ROWS,
  TableFault,
  type Finding,
  type ImportCounts,
  type ImportKind,
  type Source,
} from '@zusage/imports';
import type { Author } from '../scope.ts';
import { batchIn, countOf } from './batch.ts';
import { emptyMemory } from './kind-of-import.ts';
import { ofTable, openFile } from './open-file.ts';

/** What an import of a file would do. */
export interface FileReport {
  /** False: the file as a whole has faults, and nothing of it can be imported. */
  isReadable: boolean;
  counts: ImportCounts;
  findings: Finding[];
  encoding: string | null;
  lastRow: number | null;
}

/** Beyond that the file is of another kind or shifted by a column, and a longer list helps nobody. */
export const FAULTS_MAX = 20_000;

/**
 * Judges every row of a file and writes nothing: the database is told so, and would refuse. A run that follows finds the
 * same, as long as nothing else changes in between.
 */
export async function checkFile(
  database: Database,
  { author, kind, source, update }: { author: Author; kind: ImportKind; source: Source; update: boolean },
): Promise<FileReport> {
  const { providerId } = author;
  const file = await openFile(database, { providerId, kind, source });
  if (file.faults) return unreadable(file.faults);
  const findings = [...file.notices];
  let counts = NO_ROWS;
  let lastRow: number | null = null;
  let faults = 0;
  let memory = emptyMemory();
  try {
    for await (const batch of file.batches) {
      const { judged, after } = await database.tenant(providerId, async (trx) => {
        await sql`set transaction read only`.execute(trx);
        const draft = structuredClone(memory);
        return {
          judged: await batch.rows.judge(await batchIn(trx, { author, update, memory: draft })),
          after: draft,
        };
      });
      memory = after;
      counts = countOf(counts, judged);
      lastRow = batch.lastRow;
      for (const { findings: of } of judged) {
        findings.push(...of);
        faults += of.filter(({ level }) => level === 'fault').length;
      }
      if (faults > FAULTS_MAX)
        return unreadable([
          fault(lastRow, null, 'too_many_faults', { params: { max: FAULTS_MAX } }),
          ...findings,
        ]);
    }
  } catch (error) {
    if (error instanceof TableFault) return unreadable([ofTable(error)]);
    throw error;
  }
  return { isReadable: true, counts, findings, encoding: file.encoding, lastRow };
}

const unreadable = (findings: Finding[]): FileReport => ({
  isReadable: false,
  counts: NO_ROWS,
  findings,
  encoding: null,
  lastRow: null,
});
