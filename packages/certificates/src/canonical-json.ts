/** What canonical JSON can hold: no fractions, so that every reader writes a number the same way. */
export type CanonicalValue =
  null | boolean | string | number | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/**
 * JSON with sorted keys, no spaces and whole numbers alone: the same statement is the same bytes (RFC 8785 for these
 * values). @throws RangeError for a fraction, and for a number too large to be exact
 */
export function canonicalJson(value: CanonicalValue): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('canonical JSON holds whole numbers alone');
    return String(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

const isList = (value: CanonicalValue): value is readonly CanonicalValue[] => Array.isArray(value);
