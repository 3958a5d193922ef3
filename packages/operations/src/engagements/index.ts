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
export { acceptReport, type AcceptRequest } from './accept-report.ts';
export {
  complain,
  COMPLAINT_MAX,
  decideComplaint,
  type ComplaintRequest,
  type DecisionRequest,
} from './complain.ts';
export { feedbackOverTime, type FeedbackFigure, type FeedbackView } from './feedback-view.ts';
export { FEEDBACK_MAX } from './feedback-words.ts';
export { giveFeedback, type FeedbackRequest } from './give-feedback.ts';
export { listOpenWork, quotesOf, type OpenWork, type QuoteState, type QuoteView } from './quote-view.ts';
export { orderQuote, REFERENCE_MAX, type OrderRequest } from './quotes.ts';
export type { StatedPart } from './report-parts.ts';
export { sessionReport, type CompletionReportView, type SessionReportView } from './report-view.ts';
export {
  PARTICIPANTS_MAX,
  previewCharge,
  sendReport,
  SUMMARY_MAX,
  type ChargePreview,
  type ReportRequest,
} from './send-report.ts';
export { startTopUp, topUp, topUpJob } from './top-up.ts';
export { runTimer } from './run-timer.ts';
export { engagementTimerJob } from './timer.ts';
export { awaitFrom, recordPastEngagement, recordPastStep, type PastEngagement } from './record-past-engagement.ts';
export type { PastStatement, PastStep } from './past-steps.ts';
export { askForAppointment, moveSession, WISH_MAX, type SessionRequest } from './ask-for-appointment.ts';
export { cancelSession } from './cancel-session.ts';
export {
  listComingSessions,
  type ComingDay,
  type ComingSession,
  type ComingSessions,
} from './coming-sessions.ts';
export { missSession, preventSession, REASON_MAX, startSession, stopSession, type Stop } from './run-session.ts';
export { scheduleSession, type Appointing } from './schedule-session.ts';
export { sessionCalendar, type CalendarFile } from './session-calendar.ts';
export type { Shown } from './session-desk.ts';
export {
  workSessionDetail,
  type CancellationView,
  type UnitShare,
  type WorkSessionView,
} from './session-view.ts';
