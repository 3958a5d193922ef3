import type { Site } from '@zusage/contracts';
import { isNewKey, NAME_CHARACTERS_MAX, NUMBER_CHARACTERS_MAX, textFault } from '../customers/field-rules.ts';
import type { Memory } from './kind-of-import.ts';
import type { Reading } from './reading.ts';

export interface SiteOfRow {
  key: string;
  name: string;
  /** The customer has no such site yet. */
  isNew: boolean;
}

const inSmall = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * The site that a row names, by its key or its name; one that the customer does not have is to be made. Null for an empty
 * cell, and with a fault for a name that two sites have, or that none may have.
 */
export function siteOfRow(
  reading: Reading,
  own: readonly Site[],
  coming: ReadonlyMap<string, { key: string; name: string }>,
): SiteOfRow | null {
  const text = reading.text('site');
  if (text === '') return null;
  const byKey = own.find(({ key }) => key === text);
  if (byKey) return { ...byKey, isNew: false };
  const named = own.filter(({ name }) => inSmall(name) === inSmall(text));
  if (named.length > 1) reading.fail('site', 'ambiguous_site', { keys: named.map(({ key }) => key) });
  const [known] = named;
  if (known) return { key: known.key, name: known.name, isNew: false };
  const announced = coming.get(inSmall(text));
  if (announced) return { ...announced, isNew: true };
  const found = textFault(text, NAME_CHARACTERS_MAX);
  reading.failAs('site', found);
  if (found) return null;
  const taken = new Set([...own, ...coming.values()].map(({ key }) => key));
  return { key: freeKey(text, taken), name: text, isNew: true };
}

/** From now on rows below name the same site. */
export function rememberSite({ sites }: Memory, customerId: string, { key, name }: SiteOfRow): void {
  const of = sites.get(customerId) ?? new Map<string, { key: string; name: string }>();
  of.set(inSmall(name), { key, name });
  sites.set(customerId, of);
}

/** "Werk Süd (Halle 2)" is `werk-sued-halle-2`; with a number when that is taken. */
function freeKey(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-');
  const word = plain.slice(0, NUMBER_CHARACTERS_MAX - 6).replaceAll(/^-+|-+$/g, '');
  const base = isNewKey(word) ? word : 'standort';
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(key)) return key;
  }
}
