import type { Paths } from '../../paths.ts';

export const queueViews = ['all', 'mine', 'unassigned', 'waiting', 'escalated', 'late'] as const;
export type QueueView = (typeof queueViews)[number];

/** What narrows the queue, as it stands in the address; '' is no wish. */
export interface QueueFilters {
  view: QueueView;
  q: string;
  severity: string;
  customer: string;
  product: string;
}

/** What the address cannot mean is left out. */
export function readQueueFilters(query: URLSearchParams): QueueFilters {
  const view = query.get('view');
  const key = (name: string): string => {
    const value = query.get(name) ?? '';
    return /^[\w.:-]{1,64}$/.test(value) ? value : '';
  };
  return {
    view: queueViews.find((known) => known === view) ?? 'all',
    q: (query.get('q') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 200),
    severity: key('severity'),
    customer: (query.get('customer') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 40),
    product: key('product'),
  };
}

export function queueHref(to: Paths, { view, ...wishes }: QueueFilters, after?: string): string {
  const query = new URLSearchParams();
  if (view !== 'all') query.set('view', view);
  for (const [name, value] of Object.entries(wishes)) if (value) query.set(name, value);
  if (after) query.set('after', after);
  return query.size > 0 ? `${to.queue}?${query}` : to.queue;
}

/** What the API is asked. */
export const queueInput = ({ view, q, severity, customer, product }: QueueFilters) => ({
  view,
  ...(q ? { q } : {}),
  ...(severity ? { severity } : {}),
  ...(customer ? { customerNumber: customer } : {}),
  ...(product ? { product } : {}),
});

export const isNarrowed = ({ q, severity, customer, product }: QueueFilters): boolean =>
  [q, severity, customer, product].some(Boolean);
