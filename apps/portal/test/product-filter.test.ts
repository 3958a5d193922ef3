import { expect, test } from 'vitest';
import type { Product } from '../src/views/api-types.ts';
import { bySite, matching, readProductFilter } from '../src/views/products/product-filter.ts';

const product = (given: Partial<Product>): Product => ({
  key: 'a',
  name: 'Firewall Labor',
  version: '7.6.0',
  identifiers: [{ kind: 'serial_number', name: 'Seriennummer', value: 'FGDEMO0600007' }],
  site: 'Hauptsitz',
  environment: 'production',
  environmentName: 'Produktivbetrieb',
  contract: 'V-1',
  supportUntil: null,
  supportAtLeast: false,
  upgradeTo: null,
  support: null,
  openTickets: 0,
  organisation: null,
  ...given,
});
const keys = (products: readonly Product[]) => products.map(({ key }) => key);

test('products are found by name, version and identifier; every word must fit', () => {
  const all = [product({ key: 'a' }), product({ key: 'b', name: 'Load Balancer', identifiers: [] })];
  const found = (query: string) => keys(matching(all, { query, site: '', environment: '' }));
  expect(found('labor')).toEqual(['a']);
  expect(found('fgdemo0600007')).toEqual(['a']);
  expect(found('7.6 load')).toEqual(['b']);
  expect(found('labor balancer')).toEqual([]);
  expect(found('.*')).toEqual([]);
});

test('site and environment narrow the list down', () => {
  const all = [product({ key: 'a' }), product({ key: 'b', site: null, environment: 'test' })];
  expect(keys(matching(all, { query: '', site: 'Hauptsitz', environment: '' }))).toEqual(['a']);
  expect(keys(matching(all, { query: '', site: '', environment: 'test' }))).toEqual(['b']);
});

test('products stand by customer and site, those without a site last', () => {
  const all = [
    product({ key: 'a', site: null }),
    product({ key: 'b', site: 'Werk Süd' }),
    product({ key: 'c', site: 'Werk Nord' }),
    product({ key: 'd', site: 'Werk Nord', organisation: 'Anders AG' }),
  ];
  expect(bySite(all).map(({ organisation, site, products }) => [organisation, site, keys(products)])).toEqual(
    [
      [null, 'Werk Nord', ['c']],
      [null, 'Werk Süd', ['b']],
      [null, null, ['a']],
      ['Anders AG', 'Werk Nord', ['d']],
    ],
  );
});

test('[S53] an address can hold anything', () => {
  const filter = readProductFilter(new URLSearchParams({ query: `  ${'x'.repeat(500)}`, site: '\uD800' }));
  expect(filter.query).toHaveLength(100);
  expect(filter.site.isWellFormed()).toBe(true);
  expect(filter.environment).toBe('');
});
