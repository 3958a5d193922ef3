import { Button, DefinitionList } from '@zusage/ui';
import type { View } from '../view.ts';
import { requestAbout } from './product-filter.ts';
import type { ProductDetail } from './product-types.ts';

/** Where it stands, what covers it, and the way to a request about it. */
export function ProductMargin({ view, detail }: { view: View; detail: ProductDetail }) {
  const { contracts, productLife: words } = view.messages;
  const { environmentName, site, contract, organisation, key } = detail.product;
  return (
    <>
      <DefinitionList
        facts={[
          { term: contracts.environment, value: environmentName },
          { term: contracts.site, value: site ?? contracts.noSite },
          {
            term: contracts.contract,
            value: contract ? <a href={view.to.contract(contract)}>{contract}</a> : contracts.noContract,
          },
          ...(organisation ? [{ term: words.product.customer, value: organisation }] : []),
        ]}
      />
      <p class="screen-only">
        <Button look="primary" href={requestAbout(view.to, key)}>
          {contracts.ask}
        </Button>
      </p>
    </>
  );
}
