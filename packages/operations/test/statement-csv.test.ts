import { Readable } from 'node:stream';
import { openTable } from '@zusage/imports';
import { expect, test } from 'vitest';
import { statementCsv } from '../src/units/statement-csv.ts';
import { line, paper } from './support/statement-paper.ts';

/** As a reader of tables sees it: it finds the separator and the encoding by itself. */
async function read(csv: string): Promise<string[][]> {
  const bytes = Buffer.from(csv, 'utf8');
  const table = await openTable(() => Readable.from([bytes]), { bytesMax: 1e6, rowsMax: 1e4 });
  const rows: string[][] = [];
  for await (const { cells } of table.rows) rows.push([...cells]);
  return [[...table.header], ...rows];
}

test('a statement for a spreadsheet has a head in the reader’s language, and stands between two balances', async () => {
  const csv = statementCsv(paper());
  expect(csv.startsWith('\uFEFFDatum (Europe/Berlin);Art;Buchung;')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const [head = [], opening = [], debit = [], closing = [], ...rest] = await read(csv);
  expect(rest).toEqual([]);
  expect(head.slice(6)).toEqual([
    'Zugang (Minuten)', 'Abgang (Minuten)', 'Umgebucht (Minuten)', 'Davon verfügbar (Minuten)', 'Guthaben (Minuten)', 'Erfasst',
  ]); // prettier-ignore
  expect(opening).toEqual(['', '', 'Anfangsstand', '', '', '', '', '', '', '300', '600', '']);
  expect(debit).toEqual([
    '2026-11-10 09:30', 'Abbuchung', '1 Std. 10 Min. → 2 Einheiten (2 Std.), aus AB-25-30418, gültig bis 3. März 2027',
    'N-14', 'AB-25-30418', 'SEP-A1004/2', '', '120', '', '300', '480', '2026-11-10 09:30',
  ]); // prettier-ignore
  expect(closing.slice(9)).toEqual(['300', '480', '']);
});

test('English has commas as RFC 4180 writes them, French semicolons; a comma in a sentence breaks neither', async () => {
  expect((await read(statementCsv(paper({ locale: 'en' })))).map(({ length }) => length)).toEqual([
    12, 12, 12, 12,
  ]);
  const french = await read(statementCsv(paper({ locale: 'fr' })));
  expect(french.map(({ length }) => length)).toEqual([12, 12, 12, 12]);
  expect(french[0]?.[1]).toBe('Nature');
});

test('[S49] a text that begins like a formula is disarmed, and no amount is written with a sign', async () => {
  for (const begin of ['=', '+', '-', '@', '\t', ' =']) {
    const [, , row = []] = await read(
      statementCsv(
        paper({ lines: [line({ reason: `${begin}HYPERLINK("http://x","y")`, lots: [`${begin}1`] })] }),
      ),
    );
    expect(row[2]).toBe(`'${begin}HYPERLINK("http://x","y")`);
    expect(row[4]).toBe(`'${begin}1`);
    for (const amount of row.slice(6, 11)) expect(amount).toMatch(/^\d*$/);
  }
});

test('amounts are exact to the smallest part of the largest number', async () => {
  const held = Number.MAX_SAFE_INTEGER;
  const csv = statementCsv(
    paper({ lines: [line({ heldChange: held, moved: held, after: { held, available: held } })] }),
  );
  expect(csv.match(/9007199254740991/g)).toHaveLength(3);
});

test('what came, went and was moved within has a column each: opening + added − taken = closing', async () => {
  const lines = [
    line({
      kind: 'purchase',
      heldChange: 600,
      moved: 600,
      after: { held: 600, available: 600 },
      sessions: [],
    }),
    line({ kind: 'reserve', heldChange: 0, moved: 300, after: { held: 600, available: 300 } }),
    line({ heldChange: -120, after: { held: 480, available: 300 } }),
  ];
  const rows = (await read(statementCsv(paper({ opening: { held: 0, available: 0 }, lines })))).slice(2, -1);
  expect(rows.map((row) => row.slice(6, 9))).toEqual([['600', '', ''], ['', '', '300'], ['', '120', '']]); // prettier-ignore
});

test('effort that is charged afterwards has no balance: what was charged and what was taken back (SB-4)', async () => {
  const account = { ...paper().account, settlement: 'month' } as const;
  const effort = {
    kind: 'effort',
    from: 'sold',
    to: 'used',
    heldChange: 0,
    sessions: [],
    ticket: 'SB-10001',
  };
  const back = { ...effort, kind: 'reverse', from: 'used', to: 'sold', moved: 30 };
  const rows = await read(statementCsv(paper({ account, lines: [line(effort), line(back)] })));
  expect(rows[0]?.slice(6)).toEqual(['Aufwand (Minuten)', 'Zurückgenommen (Minuten)', 'Erfasst']);
  expect(rows.slice(1).map((row) => row.slice(5, 8))).toEqual([['SB-10001', '120', ''], ['SB-10001', '', '30']]); // prettier-ignore
});
