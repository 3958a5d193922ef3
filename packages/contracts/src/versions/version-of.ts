import { versionName, type RegisteredVersion } from './version.ts';

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

/**
 * The register's entry that a product's stated version belongs to: "FortiOS 7.4.5" belongs to "FortiOS 7.4". A version
 * that states figures alone belongs to the entry of what the product is called: "9.5.21" of "VSA im eigenen Betrieb" to
 * "VSA 9.5". The entry that says the most wins; null where none fits.
 */
export function versionOf(
  register: readonly RegisteredVersion[],
  product: { name: string; version: string | null },
): RegisteredVersion | null {
  if (product.version === null) return null;
  const stated = plain(product.version);
  const name = plain(product.name);
  const fits = register.filter(
    (entry) =>
      continues(stated, plain(versionName(entry))) ||
      (names(name, plain(entry.product)) && continues(stated, plain(entry.version))),
  );
  return fits.toSorted((a, b) => versionName(b).length - versionName(a).length)[0] ?? null;
}

/** "7.4.5" continues "7.4", "7.40" does not. */
const continues = (text: string, start: string): boolean =>
  text === start || (text.startsWith(start) && !/[\p{L}\p{N}]/u.test(text.charAt(start.length)));

/** Whole words within a product's name. */
const names = (name: string, product: string): boolean =>
  continues(name, product) ||
  name.split(' ').some((_, at, words) => continues(words.slice(at).join(' '), product));
