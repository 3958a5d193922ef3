export { accountFor } from './account-for.ts';
export {
  checkAllLedgers,
  checkLedgers,
  takeAllCheckpoints,
  type NamedFault,
  type ProviderCheck,
} from './check-ledger.ts';
export { expireAllUnits } from './expire-units.ts';
export {
  EXPIRING_SOON_DAYS,
  listUnitAccounts,
  listUnitMovements,
  type MovementView,
  type UnitAccountView,
} from './unit-accounts.ts';
export {
  unitStatement,
  type UnitLotView,
  type UnitStatement,
  type UnitStatementRequest,
} from './unit-statement.ts';
export type { UnitStatementLine } from './statement-line.ts';
export { STATEMENT_LINES_MAX, statementFile, type StatementFileRequest } from './statement-file.ts';
