export { isStaff, type Actor, type PersonScope, type Scope, type WidgetKeyRef } from './scope.ts';
export { actorOfSession, actorOfToken, actorOfWidget } from './authenticate.ts';
export { previewCoverage } from './preview-coverage.ts';
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
export { replyToTicket, resolveTicket, type Reply } from './reply-to-ticket.ts';
export { markMissedResponse } from './mark-missed-response.ts';
export { responseDueJob } from './response-due-job.ts';
export { listTicketSummaries, listQueueItems, type QueueItem, type Page } from './ticket-lists.ts';
export { ticketDetail, type TicketDetail, type MessageView } from './ticket-detail.ts';
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
} from './unit-accounts.ts';
export { catalogueView, toCatalogueView, type CatalogueView } from './catalogue-view.ts';
export { findCustomers, type CustomerMatch } from './find-customers.ts';
export {
  articleList,
  articleNodes,
  articlePage,
  searchArticles,
  searchSolved,
  type ArticleRequest,
} from './knowledge.ts';
export { databaseNow, toInstant, type Instant } from './instant.ts';
export { ticketDraft } from './ticket-draft.ts';
export { widgetConfig, type WidgetConfig } from './widget-config.ts';
export { recordPastTicket, type PastTicket } from './record-past-ticket.ts';
