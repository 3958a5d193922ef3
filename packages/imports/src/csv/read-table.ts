import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { separationOf, type Delimiter } from './delimiter.ts';
import { decoded, survey, type Encoding, type Source } from './encoding.ts';
import { TableFault } from './table-fault.ts';

export interface TableLimits {
  bytesMax: number;
  /** Rows below the header; empty ones do not count. */
  rowsMax: number;
}

/** A row as it stands in the file; `row` as a spreadsheet counts: the header is row 1, empty rows count. */
export interface TableRow {
  row: number;
  cells: string[];
}

export interface Table {
  encoding: Encoding;
  delimiter: Delimiter;
  header: string[];
  /** Rows with anything in them, in order; read once. @throws TableFault for a file that breaks off, perhaps before its last sound row */
  rows: AsyncIterable<TableRow>;
}

/** Characters of one row: a longer one is a quote that was never closed, or no table. */
const RECORD_CHARACTERS_MAX = 200_000;
const CELLS_MAX = 1_000;
/** Rows with those that are empty: a megabyte of line ends must not keep the process busy. */
const RECORDS_MAX = 100_000;

/**
 * Opens a table of comma-separated values (RFC 4180) as spreadsheets write them: see `survey` for the letters and
 * `separationOf` for the sign between cells. Cells keep quoted line breaks.
 *
 * @throws TableFault
 */
export async function openTable(source: Source, { bytesMax, rowsMax }: TableLimits): Promise<Table> {
  const { encoding, head } = await survey(source, bytesMax);
  const { delimiter, skip } = separationOf(head);
  const records = readRecords(withoutStart(decoded(source, encoding), skip), delimiter);
  const first = await records.next();
  if (first.done || isEmpty(first.value.cells)) {
    await records.return(undefined);
    throw new TableFault('file_empty');
  }
  const header = first.value.cells.map((name) => name.trim());
  while (header.at(-1) === '') header.pop();
  return { encoding, delimiter, header, rows: filled(records, rowsMax) };
}

async function* filled(records: AsyncIterable<TableRow>, rowsMax: number): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const record of records) {
    if (!isEmpty(record.cells)) count += 1;
    if (count > rowsMax || record.row > RECORDS_MAX)
      throw new TableFault('rows_too_many', { params: { max: rowsMax } });
    if (!isEmpty(record.cells)) yield record;
  }
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

async function* readRecords(text: AsyncGenerator<string>, delimiter: Delimiter): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: RECORD_CHARACTERS_MAX,
  });
  const input = Readable.from(text);
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      if (cells.length > CELLS_MAX) throw new TableFault('record_too_long', { row });
      yield { row, cells };
    }
  } catch (error) {
    throw tableFault(error);
  } finally {
    input.destroy();
    parser.destroy();
  }
}

function tableFault(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  // Told by the parser: what it has ready when it fails is not given out any more.
  const records: unknown = 'records' in error ? error.records : undefined;
  const row = typeof records === 'number' ? records + 1 : null;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new TableFault('quote_open', { row });
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new TableFault('record_too_long', { row });
  return new TableFault('quote_stray', { row });
}

async function* withoutStart(text: AsyncGenerator<string>, skip: number): AsyncGenerator<string> {
  let left = skip;
  for await (const piece of text) {
    if (left < piece.length) yield piece.slice(left);
    left = Math.max(0, left - piece.length);
  }
}
