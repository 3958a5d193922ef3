import type { Paths } from '../../paths.ts';

/** What the list of articles is narrowed to; '' is everything. */
export interface BrowseFilter {
  topic: string;
  product: string;
}

/** Keys as an address may hold them; anything else is no filter. */
export function readBrowseFilter(query: URLSearchParams): BrowseFilter {
  return { topic: keyOf(query.get('topic')), product: keyOf(query.get('product')) };
}

const keyOf = (value: string | null): string =>
  value && /^[a-z0-9][a-z0-9-]{0,59}$/.test(value) ? value : '';

export function browseHref(to: Paths, { topic, product }: BrowseFilter): string {
  const query = new URLSearchParams();
  if (product) query.set('product', product);
  if (topic) query.set('topic', topic);
  return query.size > 0 ? `${to.knowledge}?${query}` : to.knowledge;
}
