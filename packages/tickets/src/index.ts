export {
  isOpen,
  nextStatus,
  transition,
  TRANSITIONS,
  OPEN_STATUSES,
  type Party,
  type TicketStatus,
  type TicketStep,
} from './state.ts';
export { RESOLUTIONS, STAFF_RESOLUTIONS, type Resolution } from './resolution.ts';
export {
  listEvents,
  recordEvent,
  SYSTEM,
  type EventActor,
  type NewTicketEvent,
  type TicketEvent,
  type TicketEventKind,
} from './event.ts';
export { insertTicket, type NewTicket, type NewMessage, insertMessage } from './insert.ts';
export { findTicket, listMessages, ticketNumber, type Ticket, type Message } from './find.ts';
export { ticketHeads, type TicketHead } from './ticket-heads.ts';
export { waitingOnContract } from './waiting-on-contract.ts';
export { withinReach, type TicketReach } from './reach.ts';
export { linkedTickets, type LinkedTicket } from './follow-up.ts';
export {
  countTickets,
  listTickets,
  type TicketCriteria,
  type TicketListing,
  type TicketPage,
} from './list.ts';
export { countTicketsByVersion } from './count-by-version.ts';
export { countOpenByProduct } from './open-by-product.ts';
export { countQueue, type QueueCounts } from './queue-counts.ts';
export { searchTickets, searchTicketIds, type FoundTicket, type TicketSearch } from './search.ts';
export {
  assignTicket,
  changeTicket,
  markResponded,
  markResponseMissed,
  type ClockChange,
  type TicketChange,
} from './change.ts';
export { saveDraft, findDraft, findDraftByConfirmation, linkDraftToTicket, type Draft } from './draft.ts';
export { dropReplyDraft, findReplyDraft, keepReplyDraft } from './reply-draft.ts';
export { claimIdempotencyKey, storeAnswer } from './idempotency.ts';
export { nextTicketNumber } from './number.ts';
export { countWidgetTickets } from './widget-count.ts';
export { linkedSearches } from './linked-searches.ts';
