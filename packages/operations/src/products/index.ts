export { changeHardwareTerms, readHardwareTerms } from './agree-hardware.ts';
export { HARDWARE_STEP_NAMES as HARDWARE_STEPS } from '@zusage/contracts';
export { carryOutMove } from './carry-out-move.ts';
export { hardwareReturnJob } from './hardware-return-job.ts';
export { siteMoveJob } from './move-job.ts';
export {
  confirmMove,
  listOpenMoves,
  notifyMove,
  withdrawMove,
  type MoveRequest,
  type MoveView,
} from './moves.ts';
export { productDetail, type OfferView, type ProductDetail } from './product-detail.ts';
export { recordPastReplacement, type PastStep } from './record-past-replacement.ts';
export { remindOfReturn } from './remind-of-return.ts';
export { listEndingContracts, remindOfRenewals, type EndingContract } from './renewals.ts';
export {
  listReplacementLines,
  replacementDetail,
  type ReplacementDetail,
  type ReplacementLine,
} from './replacement-view.ts';
export { requestReplacement, type ReplacementRequest } from './request-replacement.ts';
export { stepReplacement, type ReplacementStep } from './step-replacement.ts';
export {
  changeVersion,
  registerVersion,
  versionRegister,
  type VersionRegister,
  type VersionRequest,
  type VersionView,
} from './version-register.ts';
