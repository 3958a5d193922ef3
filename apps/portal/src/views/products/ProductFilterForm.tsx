import { Button, Field } from '@zusage/ui';
import type { Product } from '../api-types.ts';
import type { View } from '../view.ts';
import { isFiltered, type ProductFilter } from './product-filter.ts';

/** Narrows the list down; what is chosen stands in the address. Left away where there is nothing to choose from. */
export function ProductFilterForm({
  view,
  products,
  filter,
}: {
  view: View;
  products: readonly Product[];
  filter: ProductFilter;
}) {
  const { contracts } = view.messages;
  const sites = [...new Set(products.flatMap(({ site }) => (site ? [site] : [])))].sort();
  const environments = new Map(products.map((product) => [product.environment, product.environmentName]));
  if (products.length < 2 && !isFiltered(filter)) return null;
  return (
    <form
      class="product-filter screen-only"
      method="get"
      action={view.to.products}
      role="search"
      aria-label={contracts.filter}
    >
      <Field name="query" kind="search" label={contracts.search} value={filter.query} maxlength={100} />
      {sites.length > 1 && (
        <Field
          name="site"
          kind="select"
          label={contracts.site}
          value={filter.site}
          options={[
            { value: '', label: contracts.everySite },
            ...sites.map((site) => ({ value: site, label: site })),
          ]}
        />
      )}
      {environments.size > 1 && (
        <Field
          name="environment"
          kind="select"
          label={contracts.environment}
          value={filter.environment}
          options={[
            { value: '', label: contracts.everyEnvironment },
            ...[...environments].map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      <div class="product-filter-end">
        <Button icon="search">{contracts.apply}</Button>
      </div>
    </form>
  );
}
