/** Why a file is no table that can be read to its end. */
export type TableFaultCode =
  | 'file_empty'
  | 'file_binary'
  | 'file_workbook'
  | 'file_too_large'
  | 'rows_too_many'
  | 'quote_open'
  | 'quote_stray'
  | 'record_too_long';

/** `params` are the figures that the sentence names; `row` as a spreadsheet counts: the header is row 1. */
export class TableFault extends Error {
  readonly code: TableFaultCode;
  readonly row: number | null;
  readonly params: Record<string, string | number>;

  constructor(
    code: TableFaultCode,
    { row = null, params = {} }: { row?: number | null; params?: Record<string, string | number> } = {},
  ) {
    super(code);
    this.name = 'TableFault';
    this.code = code;
    this.row = row;
    this.params = params;
  }
}
