export { quoteDeadlines, sessionDeadlines, type OpenQuote, type SessionDeadlines } from './deadlines.ts';
export { dropDraft, keepDraft, readDraft, type StatementDraft } from './draft.ts';
export {
  addEngagement,
  changeEngagement,
  listEngagements,
  type Engagement,
  type EngagementFilter,
  type NewEngagement,
} from './engagement.ts';
export {
  listEngagementEvents,
  recordEngagementEvent,
  type EngagementEvent,
  type NewEngagementEvent,
} from './event.ts';
export {
  ENDED_ENGAGEMENTS,
  ENDED_SESSIONS,
  ENGAGEMENT_STATUSES,
  engagementStep,
  engagementStepsFrom,
  SESSION_STATUSES,
  sessionStep,
  sessionStepsFrom,
  STEPS,
  type EngagementStatus,
  type EngagementStep,
  type EngagementStepName,
  type SessionStatus,
  type SessionStep,
  type SessionStepName,
  type Side,
} from './state.ts';
export {
  addSessions,
  changeSession,
  listSessions,
  type PlannedSession,
  type WorkSession,
} from './work-session.ts';
export {
  atMinute,
  splitByFactor,
  WORK_KINDS,
  type ChargedStretch,
  type ChargeTerms,
  type WorkKind,
  type WorkPart,
} from './charge-split.ts';
export { PART_MINUTES_MAX, partFaults, PARTS_MAX, type PartFault } from './work-parts.ts';
export {
  addStatement,
  approvedStatement,
  decideStatement,
  listStatements,
  type Statement,
  type StatementContent,
  type StatementSession,
} from './statement.ts';
export {
  addReport,
  changeReport,
  listFeedback,
  listReports,
  type ChargedShare,
  type CompletionReport,
  type Feedback,
  type NewCompletionReport,
} from './completion-report.ts';
export {
  addComplaint,
  decideComplaint,
  listComplaints,
  listOpenComplaints,
  markComplaintOverdue,
  OUTCOMES_OF_COMPLAINT,
  type Complaint,
  type ComplaintOutcome,
  type NewComplaint,
  type OpenComplaint,
} from './complaint.ts';
export {
  addQuote,
  changeQuote,
  listQuotes,
  type NewQuote,
  type QuoteFilter,
  type QuoteStatus,
  type UnitQuote,
} from './quote.ts';
export {
  addEffort,
  effortInMonth,
  effortOfTicket,
  lockEffort,
  markEffortReversed,
  minutesPerMonth,
  type Effort,
  type EffortMinutes,
  type NewEffort,
} from './effort.ts';
export { acceptsItselfBy, mayComplain } from './acceptance.ts';
export { heldWork, type HeldWork } from './held-work.ts';
export { freeUntil, isFree, type Workdays } from './free-until.ts';
export {
  appointmentFault,
  mayStopNow,
  overlap,
  SESSION_MINUTES_MAX,
  type AppointmentFault,
  type Span,
} from './appointment.ts';
export { hasLapsed, planDates, waitsForReport, type PlanDates, type PlanLimit } from './fixed-plan.ts';
export { listAppointments, lockHost, type Appointment, type AppointmentFilter } from './appointments.ts';
