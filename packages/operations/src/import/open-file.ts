import { currentCatalogue } from '@zusage/contracts';
import type { Database } from '@zusage/db';
import {
  columnsFor,
  fault,
  IMPORT_BYTES_MAX,
  IMPORT_ROWS_MAX,
  matchHeader,
  openTable,
  TableFault,
  type Finding,
  type ImportKind,
  type Source,
} from '@zusage/imports';
import { ROWS_AT_ONCE, takeRows, type RowsInHand, type Seen } from './kinds.ts';

/** A file that is being read, or everything that keeps it from being read. */
export type FileInHand =
  | { faults: Finding[] }
  | {
      faults: null;
      encoding: string;
      /** What readers are told of the file as a whole. */
      notices: Finding[];
      batches: AsyncIterable<{ rows: RowsInHand; count: number; lastRow: number }>;
    };

/**
 * Opens a file of one kind for one provider.
 *
 * @param after rows up to this one have been dealt with: they are read, so that their likes below are found, and passed over
 */
export async function openFile(
  database: Database,
  {
    providerId,
    kind,
    source,
    after = 0,
  }: { providerId: string; kind: ImportKind; source: Source; after?: number },
): Promise<FileInHand> {
  const { catalogue } = await database.tenant(providerId, (trx) => currentCatalogue(trx, providerId));
  const columns = columnsFor(kind, catalogue);
  try {
    const table = await openTable(source, { bytesMax: IMPORT_BYTES_MAX, rowsMax: IMPORT_ROWS_MAX });
    const header = matchHeader(table.header, columns);
    if (header.faults.length > 0) {
      const faults = header.faults.map(({ code, column, params }) =>
        fault(1, column || null, code, { params }),
      );
      return { faults };
    }
    const file = { header, catalogue, seen: new Map() as Seen };
    return {
      faults: null,
      encoding: table.encoding,
      notices:
        table.encoding === 'utf-8'
          ? []
          : [
              {
                ...fault(null, null, 'letters_converted', { params: { from: table.encoding } }),
                level: 'notice',
              },
            ],
      batches: (async function* () {
        for await (const rows of inBatches(table.rows, ROWS_AT_ONCE[kind])) {
          const lastRow = rows.at(-1)?.row ?? 0;
          const done = rows.filter(({ row }) => row <= after);
          const open = rows.filter(({ row }) => row > after);
          if (done.length > 0) takeRows[kind](done, file);
          if (open.length > 0) yield { rows: takeRows[kind](open, file), count: open.length, lastRow };
        }
      })(),
    };
  } catch (error) {
    if (error instanceof TableFault) return { faults: [ofTable(error)] };
    throw error;
  }
}

/** What a reader is told of a file that breaks off. */
export const ofTable = ({ row, code, params }: TableFault): Finding => fault(row, null, code, { params });

async function* inBatches<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
