export {
  ADJUSTMENT_MAX,
  ADJUSTMENT_REASON_MAX,
  approveAdjustment,
  proposeAdjustment,
  refuseAdjustment,
  withdrawAdjustment,
} from './adjust.ts';
export {
  adjustmentDesk,
  openAdjustments,
  type AdjustmentDesk,
  type AdjustmentView,
  type OfficeUnit,
} from './adjustment-view.ts';
export { listPurchases, PURCHASES_MAX, type PurchaseLine } from './purchases.ts';
export { unitReport, type ReportSums, type UnitReport, type UnitReportLine } from './report.ts';
export { tellOfUnits } from './tell-of-units.ts';
export { uncoveredUnits, type UncoveredUnits } from './uncovered.ts';
