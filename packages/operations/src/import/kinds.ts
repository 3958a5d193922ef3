import type { ImportKind, MatchedHeader, TableRow } from '@zusage/imports';
import type { Catalogue } from '@zusage/catalogue';
import { certificateImport } from './import-certificates.ts';
import { contractImport } from './import-contracts.ts';
import { customerImport } from './import-customers.ts';
import { productImport } from './import-products.ts';
import { isToApply, type Batch, type Judged, type KindOfImport } from './kind-of-import.ts';
import { readingOf } from './reading.ts';

/** Identity of a row → the first row that has it. */
export type Seen = Map<string, number>;

/** Some rows of a file, read but not yet judged. */
export interface RowsInHand {
  owners(batch: Batch): Promise<string[]>;
  /** The verdict on each row, in order; what may be asked again and again changes nothing. */
  judge(batch: Batch): Promise<Judged<unknown>[]>;
  /** Judges once more and does what is to be done. */
  apply(batch: Batch): Promise<Judged<unknown>[]>;
}

/** Reads rows by the file's header; a row whose identity was seen before has a fault. */
export type TakeRows = (
  rows: readonly TableRow[],
  file: { header: MatchedHeader; catalogue: Catalogue; seen: Seen },
) => RowsInHand;

function taking<Wish, Plan>(kind: KindOfImport<Wish, Plan>): TakeRows {
  return (rows, { header, catalogue, seen }) => {
    // Two rows of one identity stay two rows however often they are judged: the findings of reading are kept apart.
    const first = rows.map((row) => firstOf(kind, row, { header, catalogue, seen }));
    const read = () =>
      rows.map((row, at) => {
        const reading = readingOf(row, header);
        const wish = kind.read(reading, catalogue);
        const before = first[at];
        if (before) reading.fail(before.column, 'duplicate_row', { row: before.row });
        return { reading, wish };
      });
    const judge = (batch: Batch): Promise<Judged<Plan>[]> => kind.judge(batch, read());
    return {
      owners: (batch) => kind.owners(batch, read()),
      judge,
      apply: async (batch) => {
        const judged = await judge(batch);
        const plans = judged.flatMap(({ outcome, plan }) =>
          plan !== null && isToApply(outcome, batch) ? [{ outcome, plan }] : [],
        );
        await kind.apply(batch, plans);
        return judged;
      },
    };
  };
}

function firstOf<Wish, Plan>(
  kind: KindOfImport<Wish, Plan>,
  row: TableRow,
  { header, catalogue, seen }: { header: MatchedHeader; catalogue: Catalogue; seen: Seen },
): { column: string; row: number } | null {
  const identity = kind.identity(kind.read(readingOf(row, header), catalogue));
  if (!identity) return null;
  const before = seen.get(identity.key);
  if (before === undefined) seen.set(identity.key, row.row);
  return before === undefined ? null : { column: identity.column, row: before };
}

export const takeRows: Record<ImportKind, TakeRows> = {
  customers: taking(customerImport),
  contracts: taking(contractImport),
  products: taking(productImport),
  certificates: taking(certificateImport),
};

/** Rows of one transaction. A certificate is signed and printed in three languages: few at a time. */
export const ROWS_AT_ONCE: Record<ImportKind, number> = {
  customers: 200,
  contracts: 200,
  products: 200,
  certificates: 10,
};
