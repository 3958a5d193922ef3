import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable, TableFault, tableLine, type Source, type TableRow } from '../src/index.ts';

const limits = { bytesMax: 2 * 1024 * 1024, rowsMax: 10_000 };

/** In pieces of odd sizes, so that letters and line ends are torn apart. */
function source(content: string | Uint8Array, piece = 7): Source {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return async function* () {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  };
}

async function read(content: string | Uint8Array, piece?: number) {
  const table = await openTable(source(content, piece), limits);
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { header: table.header, encoding: table.encoding, delimiter: table.delimiter, rows };
}

const faultOf = async (content: string | Uint8Array) => {
  const error = await read(content).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof TableFault)) throw new Error('no fault of the table', { cause: error });
  return { code: error.code, row: error.row };
};

describe('the letters of a file', () => {
  const text = 'Name;Größe\r\nMüller;1 €\r\n';
  it.each([
    ['UTF-8', 'utf-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', 'utf-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 with a mark', 'utf-16le', Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['Windows-1252', 'windows-1252', Uint8Array.from(Buffer.from(text.replace('€', '\u0080'), 'latin1'))],
  ])('are recognised: %s', async (_name, encoding, bytes) => {
    const table = await read(bytes);
    expect(table).toMatchObject({ encoding, header: ['Name', 'Größe'] });
    expect(table.rows).toEqual([{ row: 2, cells: ['Müller', '1 €'] }]);
  });

  it('are refused where there are none: nothing, a workbook, other bytes', async () => {
    expect(await faultOf('')).toEqual({ code: 'file_empty', row: null });
    expect(await faultOf('\r\n\r\n')).toEqual({ code: 'file_empty', row: null });
    expect(await faultOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({
      code: 'file_workbook',
      row: null,
    });
    expect(await faultOf(Uint8Array.of(65, 0, 66))).toEqual({ code: 'file_binary', row: null });
    expect(await faultOf(Uint8Array.of(65, 0x81, 0xff))).toEqual({ code: 'file_binary', row: null });
  });
});

describe('the sign between cells', () => {
  it.each([
    [';', 'a;b\n1;2\n'],
    [',', 'a,"b;b;b"\n1,2\n'],
    ['\t', 'a\tb\n1\t2\n'],
    ['\t', 'sep=\t\na;x\tb\n1\t2\n'],
  ])('is found: %j', async (delimiter, text) => {
    const table = await read(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows).toEqual([{ row: 2, cells: ['1', '2'] }]);
  });
});

describe('rows', () => {
  it('are counted as a spreadsheet does: quoted line breaks within one, empty ones too', async () => {
    const { rows } = await read('a;b\r\n"eins\r\nzwei";2\r\n\r\n;\n3;4');
    expect(rows).toEqual([
      { row: 2, cells: ['eins\r\nzwei', '2'] },
      { row: 5, cells: ['3', '4'] },
    ]);
  });

  it('end with a clear word where a quote breaks them', async () => {
    expect(await faultOf('a;b\n1;2\n"3;4\n5;6\n')).toEqual({ code: 'quote_open', row: 3 });
    expect(await faultOf('a;b\n1;19" Schrank\n')).toEqual({ code: 'quote_stray', row: 2 });
    expect(await faultOf(`a\n${'x'.repeat(300_000)}\n`)).toEqual({ code: 'record_too_long', row: 2 });
    expect(await faultOf(`a\n${';'.repeat(300_000)}1\n`)).toMatchObject({ code: 'record_too_long' });
  });

  it('are limited in number and size', async () => {
    expect(await faultOf(`a\n${'1\n'.repeat(10_001)}`)).toMatchObject({ code: 'rows_too_many' });
    expect(await faultOf(`a\n${'\n'.repeat(100_001)}1`)).toMatchObject({ code: 'rows_too_many' });
    const big = new Uint8Array(limits.bytesMax + 1).fill(97);
    await expect(openTable(source(big, 65_536), limits)).rejects.toMatchObject({ code: 'file_too_large' });
  });

  it('come back as they were written, whatever the quoting, the sign and the line ends', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    const style = fc.record({
      delimiter: fc.constantFrom(';', ',', '\t'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      mark: fc.boolean(),
      always: fc.boolean(),
      piece: fc.integer({ min: 1, max: 50 }),
    });
    const write = (value: string, { delimiter, always }: { delimiter: string; always: boolean }): string =>
      always || /["\r\n]/.test(value) || value.includes(delimiter) || value.startsWith('\uFEFF')
        ? `"${value.replaceAll('"', '""')}"`
        : value;
    await fc.assert(
      fc.asyncProperty(table, style, async (rows, as) => {
        const lines = [['a', 'b', 'c'], ...rows].map((cells) =>
          cells.map((each) => write(each, as)).join(as.delimiter),
        );
        const text = (as.mark ? '\uFEFF' : '') + lines.join(as.newline);
        const found = await read(text, as.piece);
        const filled = rows
          .map((cells, at) => ({ row: at + 2, cells }))
          .filter(({ cells }) => cells.some((each) => each.trim() !== ''));
        expect(found.rows).toEqual(filled);
      }),
      { numRuns: 300 },
    );
  });
});

describe('[S49] a list written for spreadsheets', () => {
  it.each(['=1+2', '+49 30', '-5', '@SUM(A1)', '\t=1', '\r=1', '  =cmd', '＝1'])(
    'runs nothing: %j',
    (cell) => {
      expect(tableLine([cell]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('keeps quotes, separators and line breaks within their cell', async () => {
    const cells = ['a;b', 'say "x"', 'eins\nzwei', 'plain'];
    const { rows } = await read(`h1;h2;h3;h4\r\n${tableLine(cells)}`);
    expect(rows[0]?.cells).toEqual(cells);
  });
});

describe('[S50] hostile files of a megabyte', () => {
  const size = 1024 * 1024;
  it.each([
    ['quotes', '"'.repeat(size)],
    ['separators', `a;b\n${';'.repeat(size)}`],
    ['line ends', `a\n${'\r'.repeat(size)}`],
    ['one cell', `a\n"${'x\n'.repeat(size / 2)}"`],
  ])(
    'leave the process free to answer others: %s',
    async (_name, text) => {
      // Not measured by the clock: others get their turn again and again while the file is read.
      let turns = 0;
      let timer = setImmediate(function turn() {
        turns += 1;
        timer = setImmediate(turn);
      });
      await read(text, 65_536).catch((error: unknown) => {
        if (!(error instanceof TableFault)) throw error;
      });
      clearImmediate(timer);
      expect(turns).toBeGreaterThan(3);
    },
    60_000,
  );
});
