/**
 * A line for a spreadsheet. A cell that would be taken for a formula begins with an apostrophe instead: what somebody
 * else wrote must not run in the reader's program [S49].
 */
export const tableLine = (cells: readonly string[], separator: ';' | ',' = ';'): string =>
  `${cells.map((cell) => quoted(harmless(cell))).join(separator)}\r\n`;

/** Spreadsheets skip these before they look for the sign. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string =>
  /[";,\t\r\n']/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Tells spreadsheets that what follows is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';
