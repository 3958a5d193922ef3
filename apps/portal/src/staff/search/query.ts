const QUERY_CHARACTERS_MAX = 200;

/** What the address asks for. */
export const queryOf = (url: URL): string =>
  (url.searchParams.get('q') ?? '').trim().slice(0, QUERY_CHARACTERS_MAX);
