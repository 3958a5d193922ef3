import type { Paths } from '../paths.ts';

/** A search on its way from page to page, so that the ticket knows what was searched and read (K-1). */
export interface CarriedSearch {
  query: string;
  searchId: string;
  /** Slug of an article that was read before there was a search; '' is none. */
  read?: string;
  /** Number of the customer that a partner asks for; '' is none. */
  customer?: string;
  /** Key of the product that it is about; '' is none. */
  product?: string;
  /** Number of the ticket that the request goes on from; '' is none. */
  followUp?: string;
}

export function readCarriedSearch(query: URLSearchParams): CarriedSearch {
  // What no keyboard writes is left out rather than refused: an address can hold anything (S53).
  const words = query.get('query')?.replaceAll('\0', ' ').toWellFormed().trim() ?? '';
  const read = query.get('read') ?? '';
  const followUp = query.get('followUp') ?? '';
  return {
    query: words,
    searchId: query.get('search') ?? '',
    customer: query.get('customer')?.replaceAll('\0', ' ').toWellFormed().trim().slice(0, 40) ?? '',
    product: query.get('product')?.replaceAll('\0', ' ').toWellFormed().trim().slice(0, 64) ?? '',
    read: /^[a-z0-9][a-z0-9-]{0,118}$/.test(read) ? read : '',
    followUp: /^[A-Z][A-Z0-9]{1,7}-\d{1,15}$/.test(followUp) ? followUp : '',
  };
}

export function searchedArticleHref(
  to: Paths,
  slug: string,
  { query, searchId, customer, product, followUp }: CarriedSearch,
  language?: string,
): string {
  return withQuery(to.article(slug), { query, search: searchId, customer, product, followUp, language });
}

export function newRequestHref(
  to: Paths,
  { query, searchId, read, customer, product, followUp, step }: Partial<CarriedSearch> & { step?: 'form' },
): string {
  return withQuery(to.newRequest, { query, search: searchId, read, customer, product, followUp, step });
}

function withQuery(path: string, values: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
