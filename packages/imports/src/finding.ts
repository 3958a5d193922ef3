import type { FieldProblem } from '@zusage/errors';
import type { HeaderFaultCode } from './columns/match-header.ts';
import type { TableFaultCode } from './csv/table-fault.ts';

/** What is wrong with a row beyond what a form can say of a field. */
export type RowProblem =
  | 'unknown_customer'
  | 'unknown_contract'
  | 'other_customer'
  | 'duplicate_row'
  | 'cells_differ'
  | 'no_longer_valid'
  | 'differs_from_contract'
  | 'ambiguous_site'
  | 'too_many_faults';

/** What the import does beside adding the row. */
export type ImportNotice = 'site_created' | 'letters_converted';

export type FindingCode =
  FieldProblem | RowProblem | HeaderFaultCode | TableFaultCode | ImportNotice | 'changed';

export type FindingValue = string | number | null | FindingValue[] | { [key: string]: FindingValue };

/** Something that a reader of the report is told. A fault keeps its row out. */
export interface Finding {
  /** As a spreadsheet counts: the header is row 1; null: the file as a whole. */
  row: number | null;
  level: 'fault' | 'change' | 'notice';
  /** Key of the column, or for the header's own faults the name itself; null: the row as a whole. */
  column: string | null;
  code: FindingCode;
  params: Record<string, FindingValue>;
  /** What stands there, shortened. */
  value: string | null;
}

const VALUE_CHARACTERS_MAX = 80;

/** One line, short enough for a report. */
export function shortened(value: string): string | null {
  const line = value
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
  if (line === '') return null;
  const letters = Array.from(line.slice(0, 4 * VALUE_CHARACTERS_MAX));
  return letters.length <= VALUE_CHARACTERS_MAX
    ? line
    : `${letters.slice(0, VALUE_CHARACTERS_MAX - 1).join('')}…`;
}

export const fault = (
  row: number | null,
  column: string | null,
  code: FindingCode,
  { params = {}, value = '' }: { params?: Record<string, FindingValue>; value?: string } = {},
): Finding => ({ row, level: 'fault', column, code, params, value: shortened(value) });
