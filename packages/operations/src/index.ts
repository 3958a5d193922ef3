export { isStaff, type Actor, type PersonScope, type Scope, type WidgetKeyRef } from './scope.ts';
export { actorOfSession, actorOfToken, actorOfWidget } from './authenticate.ts';
export { previewCoverage, type PreviewAnswer } from './preview-coverage.ts';
export type { AlternativeView } from './alternative-view.ts';
export type { CoverageQuestion } from './coverage.ts';
export type { Answer, Reason } from './answer.ts';
export { openTicket, type OpenTicketAnswer } from './open-ticket.ts';
export type { TicketRequest } from './write-ticket.ts';
export {
  enterPhoneTicket,
  previewPhoneTicket,
  type PhoneQuestion,
  type PhoneTicketRequest,
} from './enter-phone-ticket.ts';
export {
  confirmVisitorRequest,
  keepVisitorRequest,
  type Confirmation,
  type VisitorRequest,
} from './visitor-ticket.ts';
export { replyToTicket, type Replied, type Reply } from './reply-to-ticket.ts';
export type { FollowUpAnswer } from './follow-up.ts';
export { closeTicket, resolveTicket } from './resolve-ticket.ts';
export { reopenTicket } from './reopen-ticket.ts';
export { STAFF_RESOLUTIONS, type Resolution } from '@zusage/tickets';
export { escalateTicket } from './escalate-ticket.ts';
export { noteOnTicket } from './note-on-ticket.ts';
export { assignTicket } from './assign-ticket.ts';
export { changeSeverity, type SeverityChanged } from './change-severity.ts';
export { askForFacts } from './ask-for-facts.ts';
export { keepReply } from './keep-reply.ts';
export { closeForGood } from './close-for-good.ts';
export { ticketClosingJob } from './ticket-closing-job.ts';
export { markMissedResponse } from './mark-missed-response.ts';
export { responseDueJob } from './response-due-job.ts';
export {
  countTicketViews,
  listTicketSummaries,
  type Page,
  type TicketCounts,
  type TicketFilter,
  type TicketLine,
} from './ticket-lists.ts';
export {
  countQueueViews,
  listColleagues,
  listQueueItems,
  QUEUE_VIEWS,
  type QueueFilter,
  type QueueItem,
  type QueueView,
} from './queue.ts';
export { ticketDetail, type TicketDetail, type MessageView } from './ticket-detail.ts';
export type { EventView } from './ticket-history.ts';
export type { ClockView } from './ticket-clock-view.ts';
export type { TicketSummary } from './ticket-summary.ts';
export { overview, type Attention, type Overview } from './overview.ts';
export { listEntitlements, type EntitlementView } from './entitlements.ts';
export {
  listCertificateViews,
  listProductViews,
  type CertificateView,
  type ProductView,
} from './holdings.ts';
export {
  listUnitAccounts,
  listUnitMovements,
  type MovementView,
  type UnitAccountView,
} from './units/unit-accounts.ts';
export { statementGroups, type StatementGroup } from '@zusage/units';
export { unitStatement, type UnitStatement, type UnitStatementRequest } from './units/unit-statement.ts';
export type { UnitStatementLine } from './units/statement-line.ts';
export { contractDetail, type ContractDetail } from './contract-detail.ts';
export { certificateDetail, type CertificateDetail } from './certificate-detail.ts';
export {
  describe,
  serviceDescription,
  type ServiceDescription,
  type WindowUse,
} from './service-description.ts';
export type { ChannelView } from './channel-view.ts';
export type { TargetView } from './target-view.ts';
export type { HolidayView, WindowView } from './window-view.ts';
export type { Renewal } from './renewal.ts';
export { listDocumentViews, openDocument, type DocumentView, type OpenDocument } from './documents.ts';
export {
  DOCUMENT_BYTES_MAX,
  listManagedDocuments,
  publishDocument,
  replaceDocument,
  takeDocumentBack,
  type DocumentRequest,
  type ManagedDocument,
  type SentFile,
} from './manage-documents.ts';
export { catalogueView, toCatalogueView, type CatalogueView, type FactView } from './catalogue-view.ts';
export { findCustomers, type CustomerMatch } from './find-customers.ts';
export {
  articleFeedback,
  articleList,
  articleNodes,
  articlePage,
  searchArticles,
  searchSolved,
  type ArticleFeedback,
  type ArticleRequest,
} from './knowledge.ts';
export { purgeOldSearches } from './purge-searches.ts';
export { databaseNow, toInstant, type Instant } from './instant.ts';
export { ticketDraft } from './ticket-draft.ts';
export { widgetConfig, type WidgetConfig } from './widget-config.ts';
export * from './partners/index.ts';
export { recordPastTicket, type PastTicket } from './record-past-ticket.ts';
export { health, retryGivenUpJobs, type Health } from './health.ts';
export type { HealthFinding } from './health-findings.ts';
export { audit, auditActorOf } from './audit.ts';
export {
  acceptInvitation,
  changeContact,
  inviteContact,
  listPeople,
  mailPasswordReset,
  passwordResetJob,
  readContact,
  readInvitation,
  readOpenInvitation,
  readPasswordReset,
  removeContact,
  requestPasswordReset,
  resendInvitation,
  resetPassword,
  withdrawInvitation,
  type Colleague,
  type ContactRequest,
  type ContactRole,
  type ContactView,
  type InvitationRequest,
  type InvitationView,
  type OpenInvitation,
  type PeopleView,
  type SiteChoice,
} from './people/index.ts';
export { requireElevated, type SessionScope } from './credentials/session-scope.ts';
export { credentialsView, type CredentialsView } from './credentials/credentials-view.ts';
export { tellOfRecoveryCode } from './credentials/tell-owner.ts';
export { endOtherSessions, endSession } from './credentials/own-sessions.ts';
export { changeOwnPassword } from './credentials/own-password.ts';
export { confirmOwnCode, proposeOwnCode, removeOwnCode } from './credentials/own-code.ts';
export { addOwnPasskey, registerOwnPasskey, removeOwnPasskey } from './credentials/own-passkeys.ts';
export { renewOwnRecoveryCodes } from './credentials/own-recovery-codes.ts';
export { removeSecondFactors } from './credentials/remove-second-factors.ts';
export { createOwnToken, revokeOwnToken } from './credentials/own-tokens.ts';
export { confirmEmail, requestOwnEmail } from './credentials/own-email.ts';
export { profileView, saveOwnProfile, type ProfileView } from './credentials/own-profile.ts';
export { MAIL_KINDS, type MailKind } from '@zusage/notifications';
export type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@zusage/identity';
export {
  dropAnnouncement,
  getManagedAnnouncement,
  keepAnnouncement,
  listAnnouncements,
  listManagedAnnouncements,
  mailAnnouncement,
  mailAnnouncementJob,
  releaseAnnouncement,
  takeBackAnnouncement,
} from './announcements/index.ts';
export { searchEverything, type Findings } from './search-everything.ts';
export {
  addAdministrator,
  changeMember,
  createPartnerLine,
  inviteMember,
  listPartnerLines,
  readMember,
  readTeam,
  removeMember,
  resendMemberInvitation,
  restPartner,
  withdrawMemberInvitation,
} from './team/index.ts';
