export {
  checkAsOperator,
  importAsOperator,
  type OperatorReport,
  type OperatorRequest,
} from './by-operator.ts';
export { checkFile, FAULTS_MAX, type FileReport } from './check-file.ts';
export type { ImportDesk } from './desk.ts';
export { findingWords } from './finding-words.ts';
export { importCheckJob, importRunJob } from './jobs.ts';
export { runImport } from './run.ts';
export {
  begin,
  beginImport,
  checkAgain,
  checkImport,
  continueImport,
  endImport,
  keepFile,
  startImport,
  type ImportRequest,
} from './steps.ts';
export { tidyAllImports } from './tidy.ts';
export {
  FINDINGS_PER_PAGE,
  importDetail,
  importFindings,
  importList,
  type FindingLine,
  type ImportColumns,
  type ImportDetail,
  type ImportSummary,
} from './views.ts';
export type { ImportKind } from '@zusage/imports';
