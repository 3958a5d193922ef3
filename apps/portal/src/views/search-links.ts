import type { Paths } from '../paths.ts';

/** A search on its way from page to page, so that the ticket knows what was searched and read (K-1). */
export interface CarriedSearch {
  query: string;
  searchId: string;
  /** Slug of an article that was read before there was a search; '' is none. */
  read?: string;
}

export function readCarriedSearch(query: URLSearchParams): CarriedSearch {
  // What no keyboard writes is left out rather than refused: an address can hold anything (S53).
  const words = query.get('query')?.replaceAll('\0', ' ').toWellFormed().trim() ?? '';
  const read = query.get('read') ?? '';
  return {
    query: words,
    searchId: query.get('search') ?? '',
    read: /^[a-z0-9][a-z0-9-]{0,118}$/.test(read) ? read : '',
  };
}

export function searchedArticleHref(
  to: Paths,
  slug: string,
  { query, searchId }: CarriedSearch,
  language?: string,
): string {
  return withQuery(to.article(slug), { query, search: searchId, language });
}

export function newRequestHref(
  to: Paths,
  { query, searchId, read, step }: Partial<CarriedSearch> & { step?: 'form' },
): string {
  return withQuery(to.newRequest, { query, search: searchId, read, step });
}

function withQuery(path: string, values: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
