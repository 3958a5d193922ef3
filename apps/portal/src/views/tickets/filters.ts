import type { Paths } from '../../paths.ts';

/** Views of the list; the first one is shown when the address names none. */
export const ticketFilters = ['unresolved', 'waiting_for_customer', 'resolved', 'closed', 'all'] as const;

export type TicketFilter = (typeof ticketFilters)[number];

/** Anything but a known view is the first one. */
export function readTicketFilter(query: URLSearchParams): TicketFilter {
  const asked = query.get('status');
  return ticketFilters.find((filter) => filter === asked) ?? ticketFilters[0];
}

export function ticketListHref(to: Paths, filter: TicketFilter, cursor?: string): string {
  const query = new URLSearchParams();
  if (filter !== ticketFilters[0]) query.set('status', filter);
  if (cursor) query.set('cursor', cursor);
  return query.size > 0 ? `${to.tickets}?${query}` : to.tickets;
}
