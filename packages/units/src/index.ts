export {
  createUnitAccount,
  findAccount,
  listAccounts,
  type NewUnitAccount,
  type UnitAccount,
} from './account.ts';
export { accountCourse, type AccountCourse, type CourseQuestion, type CourseStep } from './account-course.ts';
export { accountHolds, type AccountHold } from './account-holds.ts';
export { accountMonths, type AccountMonth } from './account-months.ts';
export {
  accountStatement,
  type AccountLine,
  type AccountStatement,
  type StatementBalance,
  type StatementQuestion,
} from './account-statement.ts';
export { accountsOfUnits } from './accounts-of-units.ts';
export {
  addAdjustment,
  adjustedAlone,
  adjustedIn,
  adjustmentLots,
  endAdjustment,
  listAdjustments,
  nextAdjustmentHandle,
  type Adjustment,
  type AdjustmentStatus,
} from './adjustment.ts';
export { availableNow } from './available.ts';
export { balances, expiringWithin, nextExpiries, type Balance, type NextExpiry } from './balances.ts';
export type { Bucket, MovementKind, TransferKind } from './buckets.ts';
export { chargeableMinutes, minutesOfUnits, type ChargedPart } from './charge.ts';
export { listLots, type Lot } from './lots.ts';
export { periodSums, type KindSum, type PeriodQuestion, type PeriodSums } from './period-sums.ts';
export { dueNotices } from './due-notice.ts';
export { noteNotice, noticeableLots, type NoticeableLot, type NoticeKind } from './notice.ts';
export { purchasesOfAccounts, type Purchase } from './purchases.ts';
export { findPurchase, reversedPurchases } from './purchase.ts';
export { statementGroups, type StatementGroup } from './statement-groups.ts';
export { settledMoment } from './settled-moment.ts';
export { dayIn, startOfDay } from './zoned-day.ts';
export { lotExpiry } from './lot-expiry.ts';
export { accountsToExpire } from './lapse.ts';
export { addHold, heldBy, setNeededAt, type HeldByHold, type NewHold } from './hold.ts';
export { holdShares } from './hold-shares.ts';
export type { Amount, Movement, MovementHead, NewLot, Reason, ReasonShare, ReasonText } from './movement.ts';
export { canonicalMovement, genesisHash, movementHash, type HashedMovement } from './movement-hash.ts';
export {
  awaitAcceptance,
  bookEffort,
  credit,
  debit,
  expireUnits,
  forfeit,
  purchaseLot,
  release,
  reserve,
  reverse,
  type Effort,
} from './movements.ts';
export { post } from './post.ts';
export type { Posted } from './posted.ts';
export { inUseOrder, splitOverLots, type LotStanding, type Share } from './split.ts';
export { listMovements, type StatementLine, type StatementPage } from './statement.ts';
export { lockAccounts } from './standing.ts';
export { UnitError, type UnitErrorReason } from './unit-error.ts';
export { verifyChain, type ChainReport } from './verify-chain.ts';
