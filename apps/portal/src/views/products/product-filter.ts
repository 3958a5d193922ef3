import type { Paths } from '../../paths.ts';
import type { Product } from '../api-types.ts';

/** What the list is narrowed to; '' for everything. All of it stands in the address. */
export interface ProductFilter {
  query: string;
  site: string;
  environment: string;
}

export const noProductFilter: ProductFilter = { query: '', site: '', environment: '' };
const WORDS_CHARACTERS_MAX = 100;

export function readProductFilter(asked: URLSearchParams): ProductFilter {
  const word = (name: string) => (asked.get(name) ?? '').toWellFormed().trim().slice(0, WORDS_CHARACTERS_MAX);
  return { query: word('query'), site: word('site'), environment: word('environment') };
}

export const isFiltered = ({ query, site, environment }: ProductFilter): boolean =>
  query !== '' || site !== '' || environment !== '';

/** Every word of the query must stand somewhere in name, key, version, or an identifier. */
export function matching(products: readonly Product[], filter: ProductFilter): Product[] {
  const words = filter.query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return products.filter((product) => {
    if (filter.site !== '' && product.site !== filter.site) return false;
    if (filter.environment !== '' && product.environment !== filter.environment) return false;
    const text = [
      product.name,
      product.key,
      product.version,
      ...product.identifiers.map(({ value }) => value),
    ]
      .join(' ')
      .toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export interface ShelfOfSite {
  /** Null for products that stand nowhere in particular. */
  site: string | null;
  organisation: string | null;
  products: Product[];
}

/** Products by customer and site, each in the order of the list; those without a site last. */
export function bySite(products: readonly Product[]): ShelfOfSite[] {
  const shelves = new Map<string, ShelfOfSite>();
  for (const product of products) {
    const key = JSON.stringify([product.organisation, product.site]);
    const shelf = shelves.get(key) ?? {
      site: product.site,
      organisation: product.organisation,
      products: [],
    };
    shelf.products.push(product);
    shelves.set(key, shelf);
  }
  return [...shelves.values()].sort(
    (a, b) =>
      (a.organisation ?? '').localeCompare(b.organisation ?? '') ||
      Number(a.site === null) - Number(b.site === null) ||
      (a.site ?? '').localeCompare(b.site ?? ''),
  );
}

/** The form of a new request, about this product. */
export const requestAbout = (to: Paths, key: string): string =>
  `${to.newRequest}?product=${encodeURIComponent(key)}`;

/** The reader's tickets about this product. */
export const ticketsAbout = (to: Paths, key: string): string =>
  `${to.tickets}?product=${encodeURIComponent(key)}`;
