import type { Paths } from '../../paths.ts';

/** Views of the list; the first one is shown when the address names none. */
export const ticketViews = ['unresolved', 'waiting', 'resolved', 'closed', 'all'] as const;
export type TicketView = (typeof ticketViews)[number];

/** Everything that narrows or orders the list, as it stands in the address. */
export interface TicketFilters {
  view: TicketView;
  /** Number or words of the subject. */
  q: string;
  /** Key of a product; '' is any. */
  product: string;
  person: '' | 'mine';
  /** Number of one of a partner's customers; '' is any. */
  customer: string;
  sort: 'due' | 'newest';
}

/** What the address cannot mean is left out. Open tickets stand in due order, what is over by age, unless asked otherwise. */
export function readTicketFilters(query: URLSearchParams): TicketFilters {
  // An old address of the product: what waits for the reader was one status then.
  const asked = query.get('status') === 'waiting_for_customer' ? 'waiting' : query.get('status');
  const view = ticketViews.find((known) => known === asked) ?? ticketViews[0];
  const sort = query.get('sort');
  return {
    view,
    q: (query.get('q') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 200),
    product: /^[\w.:-]{1,64}$/.test(query.get('product') ?? '') ? (query.get('product') ?? '') : '',
    person: query.get('person') === 'mine' ? 'mine' : '',
    customer: (query.get('customer') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 40),
    sort: sort === 'due' || sort === 'newest' ? sort : usualSort(view),
  };
}

const usualSort = (view: TicketView): TicketFilters['sort'] =>
  view === 'resolved' || view === 'closed' ? 'newest' : 'due';

/** The list's address; what is usual stays out of it. */
export function ticketListHref(to: Paths, filters: TicketFilters, cursor?: string): string {
  const query = new URLSearchParams();
  if (filters.view !== ticketViews[0]) query.set('status', filters.view);
  if (filters.q) query.set('q', filters.q);
  if (filters.product) query.set('product', filters.product);
  if (filters.person) query.set('person', filters.person);
  if (filters.customer) query.set('customer', filters.customer);
  if (filters.sort !== usualSort(filters.view)) query.set('sort', filters.sort);
  if (cursor) query.set('cursor', cursor);
  return query.size > 0 ? `${to.tickets}?${query}` : to.tickets;
}

/** What the API is asked beside view and place. */
export const filterInput = ({ q, product, person, customer }: TicketFilters) => ({
  ...(q ? { q } : {}),
  ...(product ? { product } : {}),
  ...(person ? { person } : {}),
  ...(customer ? { customer } : {}),
});

export const isNarrowed = ({ q, product, person, customer }: TicketFilters): boolean =>
  [q, product, person, customer].some((each) => each !== '');
