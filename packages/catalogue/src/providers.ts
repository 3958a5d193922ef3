import { readdirSync, readFileSync } from 'node:fs';
import { CatalogueError } from './catalogue-error.ts';
import { checkCatalogue } from './check/check-catalogue.ts';
import type { Catalogue } from './schema/catalogue.ts';

/** The one place of this package that reads files: its own. Any file put into the folder is a catalogue. */
const folder = new URL('../providers/', import.meta.url);
const loaded = new Map<string, Catalogue>();

/** Ids of the catalogues that come with the product, in alphabetical order. */
export function providerIds(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * A catalogue that comes with the product; read once, and frozen because every caller gets the same.
 * @throws CatalogueError `unknown_catalogue`, `invalid_catalogue`
 */
export function loadProviderCatalogue(id: string): Catalogue {
  const known = loaded.get(id);
  if (known) return known;
  // Membership first: an id from outside never becomes part of a path unchecked.
  if (!providerIds().includes(id)) {
    throw new CatalogueError('unknown_catalogue', `no catalogue ${JSON.stringify(id)}`);
  }
  const result = checkCatalogue(readFileSync(new URL(`${id}.yaml`, folder), 'utf8'), `${id}.yaml`);
  if (!result.catalogue) {
    const [fault] = result.faults;
    throw new CatalogueError(
      'invalid_catalogue',
      `${id}.yaml:${fault?.line} ${fault?.path}: ${fault?.message}`,
    );
  }
  const catalogue = deepFreeze(result.catalogue);
  loaded.set(id, catalogue);
  return catalogue;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
