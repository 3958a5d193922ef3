export type TicketStatus = 'open' | 'waiting_for_facts' | 'waiting_for_customer' | 'resolved' | 'closed';

export type TicketEvent = 'facts_supplied' | 'staff_replied' | 'customer_replied' | 'resolved' | 'closed';

/** Statuses in which the provider or the customer still has something to do. */
export const OPEN_STATUSES = [
  'open',
  'waiting_for_facts',
  'waiting_for_customer',
] as const satisfies TicketStatus[];

interface Transition {
  from: TicketStatus;
  on: TicketEvent;
  to: TicketStatus;
  rule: string;
}

/** Every change of status there is; what is not listed does not happen. */
const TRANSITIONS = [
  { from: 'waiting_for_facts', on: 'facts_supplied', to: 'open', rule: 'K-4' },
  { from: 'waiting_for_facts', on: 'customer_replied', to: 'waiting_for_facts', rule: 'K-4' },
  { from: 'waiting_for_facts', on: 'staff_replied', to: 'waiting_for_facts', rule: 'K-4' },
  { from: 'waiting_for_facts', on: 'resolved', to: 'resolved', rule: 'K-9' },
  { from: 'open', on: 'staff_replied', to: 'waiting_for_customer', rule: 'K-9' },
  { from: 'open', on: 'customer_replied', to: 'open', rule: 'SEP-10' },
  { from: 'open', on: 'resolved', to: 'resolved', rule: 'K-9' },
  { from: 'waiting_for_customer', on: 'staff_replied', to: 'waiting_for_customer', rule: 'K-9' },
  { from: 'waiting_for_customer', on: 'customer_replied', to: 'open', rule: 'K-9' },
  { from: 'waiting_for_customer', on: 'resolved', to: 'resolved', rule: 'K-9' },
  { from: 'resolved', on: 'customer_replied', to: 'open', rule: 'K-10' },
  { from: 'resolved', on: 'staff_replied', to: 'resolved', rule: 'K-9' },
  { from: 'resolved', on: 'closed', to: 'closed', rule: 'K-10' },
] as const satisfies Transition[];

/** The status after an event, or null where the event is not possible (K-10: what is closed stays closed). */
export function nextStatus(from: TicketStatus, on: TicketEvent): TicketStatus | null {
  return TRANSITIONS.find((row) => row.from === from && row.on === on)?.to ?? null;
}
