export { nextStatus, type TicketEvent, type TicketStatus, OPEN_STATUSES } from './state.ts';
export { insertTicket, type NewTicket, type NewMessage, insertMessage } from './insert.ts';
export { findTicket, listMessages, ticketNumber, type Ticket, type Message } from './find.ts';
export { withinReach, type TicketReach } from './reach.ts';
export { listTickets, listQueue, type TicketPage, type TicketFilter } from './list.ts';
export { changeStatus, markResponded, markResponseMissed } from './change.ts';
export { saveDraft, findDraft, findDraftByConfirmation, linkDraftToTicket, type Draft } from './draft.ts';
export { claimIdempotencyKey, storeAnswer } from './idempotency.ts';
export { nextTicketNumber } from './number.ts';
