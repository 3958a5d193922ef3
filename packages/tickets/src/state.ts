export type TicketStatus = 'open' | 'waiting_for_facts' | 'waiting_for_customer' | 'resolved' | 'closed';

/** Statuses in which the provider or the customer still has something to do. */
export const OPEN_STATUSES = [
  'open',
  'waiting_for_facts',
  'waiting_for_customer',
] as const satisfies TicketStatus[];

export const isOpen = (status: TicketStatus): boolean =>
  (OPEN_STATUSES as readonly TicketStatus[]).includes(status);

/** Who does something: the customer's side, the provider's people, or the clock. */
export type Party = 'customer' | 'staff' | 'clock';

interface Transition {
  from: TicketStatus;
  on: string;
  by: Party;
  to: TicketStatus;
  rule: string;
}

/**
 * Every step of a ticket there is; what is not listed does not happen. `staff_asked_and_waits` is a request for facts
 * under a catalogue whose clock waits for them; elsewhere a request for facts is a reply.
 * `reopened_and_waits`: it waited for facts when it was resolved, and they are missing still.
 */
export const TRANSITIONS = [
  { from: 'open', on: 'customer_replied', by: 'customer', to: 'open', rule: 'SEP-10' },
  { from: 'open', on: 'staff_replied', by: 'staff', to: 'waiting_for_customer', rule: 'K-9' },
  { from: 'open', on: 'staff_asked_and_waits', by: 'staff', to: 'waiting_for_facts', rule: 'K-4' },
  { from: 'open', on: 'facts_supplied', by: 'customer', to: 'open', rule: 'K-4' },
  { from: 'open', on: 'facts_missing', by: 'staff', to: 'waiting_for_facts', rule: 'K-4' },
  { from: 'open', on: 'noted', by: 'staff', to: 'open', rule: 'N-8' },
  { from: 'open', on: 'assigned', by: 'staff', to: 'open', rule: 'N-8' },
  { from: 'open', on: 'severity_changed', by: 'staff', to: 'open', rule: 'K-7' },
  { from: 'open', on: 'escalated', by: 'customer', to: 'open', rule: 'K-11' },
  { from: 'open', on: 'resolved', by: 'staff', to: 'resolved', rule: 'K-9' },
  { from: 'open', on: 'customer_closed', by: 'customer', to: 'resolved', rule: 'K-9' },

  { from: 'waiting_for_facts', on: 'customer_replied', by: 'customer', to: 'waiting_for_facts', rule: 'K-4' },
  { from: 'waiting_for_facts', on: 'facts_supplied', by: 'customer', to: 'open', rule: 'K-4' },
  { from: 'waiting_for_facts', on: 'prerequisite_met', by: 'staff', to: 'open', rule: 'S7-9' },
  { from: 'waiting_for_facts', on: 'staff_replied', by: 'staff', to: 'waiting_for_facts', rule: 'K-4' },
  {
    from: 'waiting_for_facts',
    on: 'staff_asked_and_waits',
    by: 'staff',
    to: 'waiting_for_facts',
    rule: 'K-4',
  },
  { from: 'waiting_for_facts', on: 'facts_missing', by: 'staff', to: 'waiting_for_facts', rule: 'K-4' },
  { from: 'waiting_for_facts', on: 'noted', by: 'staff', to: 'waiting_for_facts', rule: 'N-8' },
  { from: 'waiting_for_facts', on: 'assigned', by: 'staff', to: 'waiting_for_facts', rule: 'N-8' },
  { from: 'waiting_for_facts', on: 'severity_changed', by: 'staff', to: 'waiting_for_facts', rule: 'K-7' },
  { from: 'waiting_for_facts', on: 'escalated', by: 'customer', to: 'waiting_for_facts', rule: 'K-11' },
  { from: 'waiting_for_facts', on: 'resolved', by: 'staff', to: 'resolved', rule: 'K-9' },
  { from: 'waiting_for_facts', on: 'customer_closed', by: 'customer', to: 'resolved', rule: 'K-9' },

  { from: 'waiting_for_customer', on: 'customer_replied', by: 'customer', to: 'open', rule: 'K-9' },
  { from: 'waiting_for_customer', on: 'facts_supplied', by: 'customer', to: 'open', rule: 'K-4' },
  { from: 'waiting_for_customer', on: 'staff_replied', by: 'staff', to: 'waiting_for_customer', rule: 'K-9' },
  {
    from: 'waiting_for_customer',
    on: 'staff_asked_and_waits',
    by: 'staff',
    to: 'waiting_for_facts',
    rule: 'K-4',
  },
  { from: 'waiting_for_customer', on: 'facts_missing', by: 'staff', to: 'waiting_for_facts', rule: 'K-4' },
  { from: 'waiting_for_customer', on: 'noted', by: 'staff', to: 'waiting_for_customer', rule: 'N-8' },
  { from: 'waiting_for_customer', on: 'assigned', by: 'staff', to: 'waiting_for_customer', rule: 'N-8' },
  {
    from: 'waiting_for_customer',
    on: 'severity_changed',
    by: 'staff',
    to: 'waiting_for_customer',
    rule: 'K-7',
  },
  { from: 'waiting_for_customer', on: 'escalated', by: 'customer', to: 'waiting_for_customer', rule: 'K-11' },
  { from: 'waiting_for_customer', on: 'resolved', by: 'staff', to: 'resolved', rule: 'K-9' },
  { from: 'waiting_for_customer', on: 'customer_closed', by: 'customer', to: 'resolved', rule: 'K-9' },

  { from: 'resolved', on: 'reopened', by: 'customer', to: 'open', rule: 'K-10' },
  {
    from: 'resolved',
    on: 'reopened_and_waits',
    by: 'customer',
    to: 'waiting_for_facts',
    rule: 'K-4',
  },
  { from: 'resolved', on: 'staff_replied', by: 'staff', to: 'resolved', rule: 'K-9' },
  { from: 'resolved', on: 'noted', by: 'staff', to: 'resolved', rule: 'N-8' },
  { from: 'resolved', on: 'customer_closed', by: 'customer', to: 'closed', rule: 'K-10' },
  { from: 'resolved', on: 'period_ended', by: 'clock', to: 'closed', rule: 'K-10' },

  { from: 'closed', on: 'noted', by: 'staff', to: 'closed', rule: 'N-8' },
] as const satisfies Transition[];

export type TicketStep = (typeof TRANSITIONS)[number]['on'];

/** The row of the table for a step, or null where it is not possible (K-10: what is closed stays closed). */
export function transition(from: TicketStatus, on: TicketStep): Transition | null {
  return TRANSITIONS.find((row) => row.from === from && row.on === on) ?? null;
}

/** The status after a step, or null where it is not possible. */
export const nextStatus = (from: TicketStatus, on: TicketStep): TicketStatus | null =>
  transition(from, on)?.to ?? null;
