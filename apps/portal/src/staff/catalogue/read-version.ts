/** A version's number from an address; undefined where there is none, or none that could be one. */
export function readVersion(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name) ?? '';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}
