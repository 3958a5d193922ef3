import { EmptyState, RuledList } from '@zusage/ui';
import type { Product } from '../api-types.ts';
import type { View } from '../view.ts';
import { productItem } from './product-item.tsx';
import { bySite } from './product-filter.ts';

/** Products, grouped by where they stand. */
export function ProductShelves({
  view,
  products,
  within,
}: {
  view: View;
  products: readonly Product[];
  /** As part of a contract's page: headings a step lower, and what the page is about is not repeated. */
  within?: 'contract';
}) {
  const Heading = within ? 'h3' : 'h2';
  const { contracts } = view.messages;
  return (
    <>
      {bySite(products).map((shelf, index) => (
        <section
          key={`${shelf.organisation} ${shelf.site}`}
          class={within ? 'section section-within' : 'section'}
          aria-labelledby={`site-${index}`}
        >
          <div class="section-head">
            <Heading id={`site-${index}`}>
              {shelf.site ?? contracts.noSite}
              {shelf.organisation && <span class="soft"> · {shelf.organisation}</span>}
            </Heading>
            <span class="soft">{contracts.productsCount({ count: shelf.products.length })}</span>
          </div>
          <RuledList
            items={shelf.products.map((product) => productItem(view, product, within ? { within } : {}))}
          />
        </section>
      ))}
    </>
  );
}

/** Said where nothing stands: nothing was bought, or nothing fits what was asked for. */
export function NoProducts({ view, isFiltered }: { view: View; isFiltered: boolean }) {
  const { contracts, common } = view.messages;
  if (isFiltered)
    return (
      <EmptyState
        title={contracts.productsNoMatch}
        action={<a href={view.to.products}>{contracts.clearFilter}</a>}
      />
    );
  return (
    <EmptyState
      title={contracts.productsEmpty}
      action={<a href={view.to.newRequest}>{common.nav.newRequest}</a>}
    >
      <p>{contracts.productsEmptyHelp}</p>
    </EmptyState>
  );
}
