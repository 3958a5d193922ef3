export { type EngagementRequest } from './desk.ts';
export { approveStatement, returnStatement, withdrawEngagement, type Approval } from './decide.ts';
export {
  listOwnEngagements,
  listStaffEngagements,
  STAFF_VIEWS,
  type EngagementLists,
  type StaffEngagementFilter,
  type StaffEngagements,
  type StaffEngagementView,
} from './lists.ts';
export {
  listCustomerOffers,
  listOffers,
  type CustomerOffers,
  type Offers,
  type ServiceOffer,
} from './offers.ts';
export { enterEngagement, requestEngagement, type TakenRequest, type WorkRequest } from './request.ts';
export { assignEngagement, declineEngagement, endEngagement, respondToEngagement } from './staff-steps.ts';
export { SESSIONS_MAX, type WrittenStatement } from './statement-content.ts';
export { engagementDetail, type EngagementLine, type EngagementView, type SessionSummary } from './view.ts';
export {
  previewStatement,
  saveStatementDraft,
  sendStatement,
  statementEditor,
  type DraftContent,
  type StatementEditor,
} from './write-statement.ts';
