import { localDate, type Catalogue } from '@zusage/catalogue';
import { supportUntil, type Product } from '@zusage/contracts';
import type { DecisionFacts } from '@zusage/entitlement';

/**
 * A product as a decision takes it: the end of its support is the one that holds on the day, from the register of
 * versions or, without an entry, the product's own (N-6, K-13).
 */
export const productFacts = (
  product: Product | null,
  catalogue: Catalogue,
  at: Date,
): DecisionFacts['product'] =>
  product && {
    key: product.key,
    name: product.name,
    supportUntil: supportUntil(product, catalogue.productSupport, localDate(catalogue, at)),
  };
