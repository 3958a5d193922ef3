import type { Paths } from '../../paths.ts';

export const engagementViews = ['all', 'yours', 'mine', 'late'] as const;
export type EngagementViewName = (typeof engagementViews)[number];

/** What of the list an address asks for. */
export interface EngagementFilter {
  view: EngagementViewName;
  customer: string;
  service: string;
}

export const readEngagementFilter = (query: URLSearchParams): EngagementFilter => ({
  view: engagementViews.find((view) => view === query.get('view')) ?? 'all',
  customer: (query.get('customer') ?? '').trim().slice(0, 40),
  service: /^[\w.:-]{1,64}$/.test(query.get('service') ?? '') ? (query.get('service') ?? '') : '',
});

export function engagementsHref(to: Paths, { view, customer, service }: EngagementFilter): string {
  const query = new URLSearchParams();
  if (view !== 'all') query.set('view', view);
  if (customer) query.set('customer', customer);
  if (service) query.set('service', service);
  return query.size > 0 ? `${to.staffEngagements}?${query}` : to.staffEngagements;
}
