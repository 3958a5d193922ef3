export { accountFor } from './account-for.ts';
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
  type UnitStatementLine,
  type UnitStatementRequest,
} from './unit-statement.ts';
