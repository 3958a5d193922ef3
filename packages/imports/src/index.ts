export { chosen, readDay, readList, readWhole } from './cells/cells.ts';
export { columnsFor, type Column } from './columns/columns.ts';
export { matchHeader, type HeaderFault, type MatchedHeader } from './columns/match-header.ts';
export { type Source } from './csv/encoding.ts';
export { openTable, type Table, type TableLimits, type TableRow } from './csv/read-table.ts';
export { TableFault, type TableFaultCode } from './csv/table-fault.ts';
export { BYTE_ORDER_MARK, tableLine } from './csv/write-table.ts';
export {
  fault,
  shortened,
  type Finding,
  type FindingCode,
  type FindingValue,
  type ImportNotice,
  type RowProblem,
} from './finding.ts';
export { IMPORT_BYTES_MAX, IMPORT_KINDS, IMPORT_ROWS_MAX, isImportKind, type ImportKind } from './kinds.ts';
export {
  countFindings,
  filesInUse,
  findImport,
  listFindings,
  listImports,
  lockImport,
  runningImport,
} from './read-runs.ts';
export { NO_ROWS, type ImportCounts, type ImportRun, type ImportState } from './run.ts';
export {
  addFindings,
  clearFindings,
  createImport,
  moveImport,
  tidyImports,
  type ImportStep,
} from './write-runs.ts';
