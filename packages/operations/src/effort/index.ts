export { bookEffort, EFFORT_MINUTES_MAX, EFFORT_TEXT_MAX, type EffortRequest } from './book-effort.ts';
export { REVERSAL_REASON_MAX, takeBackEffort } from './take-back-effort.ts';
export { ticketEffort, type TicketEffort } from './ticket-effort.ts';
export { effortStatement, type EffortStatement, type StatementLine } from './effort-statement.ts';
export type { EffortLine, EffortUnitView } from './effort-view.ts';
export { fairUse, type FairUseLine, type FairUseView } from './fair-use.ts';
export { recordPastEffort, type PastEffort } from './record-past-effort.ts';
export { unitOfTicket } from './effort-on-ticket.ts';
export { writeEffort, type EffortToWrite } from './write-effort.ts';
