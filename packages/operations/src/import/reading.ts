import type { FieldFault } from '@zusage/errors';
import {
  fault,
  shortened,
  type Finding,
  type FindingCode,
  type FindingValue,
  type MatchedHeader,
  type TableRow,
} from '@zusage/imports';

/** One row of a file, its cells by the columns' keys. */
export interface Reading {
  readonly row: number;
  /** The file has this column. */
  has(key: string): boolean;
  /** Without blanks around it; '' for an empty cell and for a column that is not there. */
  text(key: string): string;
  /** As the file calls the column. */
  title(key: string): string;
  readonly findings: Finding[];
  /** Notes that something is wrong with a cell. */
  fail(key: string | null, code: FindingCode, params?: Record<string, FindingValue>): void;
  /** The same for what a rule of the forms says; null is no fault. */
  failAs(key: string, found: FieldFault | null): void;
  note(key: string, code: FindingCode, params?: Record<string, FindingValue>): void;
  /** Says what an existing record would become. */
  change(key: string, field: string, change: { from: FindingValue; to: FindingValue }): void;
  hasFault(key?: string): boolean;
}

export function readingOf({ row, cells }: TableRow, { keys, titles }: MatchedHeader): Reading {
  const texts = new Map<string, string>();
  keys.forEach((key, at) => {
    if (key !== null) texts.set(key, (cells[at] ?? '').trim());
  });
  const findings: Finding[] = [];
  const faulty = new Set<string | null>();
  const title = (key: string): string => titles.get(key) ?? key;
  const text = (key: string): string => texts.get(key) ?? '';
  const fail: Reading['fail'] = (key, code, params = {}) => {
    faulty.add(key);
    const value = key === null ? '' : text(key);
    findings.push(fault(row, key === null ? null : title(key), code, { params, value }));
  };
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (filled > keys.length) fail(null, 'cells_differ', { expected: keys.length, found: filled });
  return {
    row,
    has: (key) => titles.has(key),
    text,
    title,
    findings,
    fail,
    failAs: (key, found) => {
      if (found) fail(key, found.problem, found.params);
    },
    note: (key, code, params = {}) => {
      findings.push({ row, level: 'notice', column: title(key), code, params, value: shortened(text(key)) });
    },
    change: (key, field, { from, to }) => {
      findings.push({
        row,
        level: 'change',
        column: titles.has(key) ? title(key) : null,
        code: 'changed',
        params: { field, from, to },
        value: null,
      });
    },
    hasFault: (key) => (key === undefined ? faulty.size > 0 : faulty.has(key)),
  };
}
